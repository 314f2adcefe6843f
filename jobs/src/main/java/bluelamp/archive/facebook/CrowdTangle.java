package bluelamp.archive.facebook;

import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Head;
import bluelamp.archive.record.Table;
import bluelamp.platform.Platform;
import java.util.List;
import java.util.Set;

/**
 * Posts of Facebook's pages and groups as CrowdTangle gave them out: tables, and answers of its
 * API.
 */
public final class CrowdTangle implements ArchiveFormat {
  private static final Set<String> ENVELOPE = Set.of("result");
  private static final Set<String> ANSWER = Set.of("result.posts.platformId", "result.posts");

  @Override
  public String name() {
    return "crowdtangle";
  }

  @Override
  public Platform platform() {
    return Platform.FACEBOOK;
  }

  @Override
  public boolean recognises(Head head) {
    Table table = head.layout().table();
    boolean export = table != null && table.hasAll("Facebook Id", "Type", "URL", "Message");
    boolean post = head.paths().containsAll(List.of("platformId", "statistics.actual"));
    return export || post || head.hasAny(ANSWER);
  }

  @Override
  public Set<String> envelopeKeys() {
    return ENVELOPE;
  }

  @Override
  public String groupKey() {
    return "result";
  }

  @Override
  public RecordReader reader(Recorder recorder) {
    return new CrowdTangleReader(recorder);
  }
}
