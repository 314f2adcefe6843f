package bluelamp.archive.x;

import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Head;
import bluelamp.archive.record.Table;
import bluelamp.platform.Platform;

/**
 * Tables that twarc2's plugin twarc-csv makes of API v2: tweets with their authors, users; counts,
 * lists and compliance notices, which tell of no post.
 */
public final class TwarcCsv implements ArchiveFormat {
  @Override
  public String name() {
    return "twarc_csv";
  }

  @Override
  public Platform platform() {
    return Platform.X;
  }

  @Override
  public boolean recognises(Head head) {
    Table table = head.layout().table();
    return table != null && (isTweets(table) || isUsers(table) || isNotices(table));
  }

  private static boolean isTweets(Table table) {
    return table.hasAll("id", "author_id", "created_at", "text");
  }

  private static boolean isUsers(Table table) {
    return table.hasAll("id", "username", "public_metrics.followers_count");
  }

  private static boolean isCounts(Table table) {
    return table.hasAll("start", "end")
        && table.columns().stream().anyMatch(TwarcCsvColumns::isCountOfPeriod);
  }

  private static boolean isNotices(Table table) {
    return isCounts(table)
        || table.hasAll("id", "action", "created_at")
        || table.hasAll("id", "owner_id", "member_count");
  }

  @Override
  public RecordReader reader(Recorder recorder) {
    return new TwarcCsvReader(recorder);
  }
}
