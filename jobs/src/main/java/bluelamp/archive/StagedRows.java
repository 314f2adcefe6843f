package bluelamp.archive;

import static bluelamp.archive.Cells.count;
import static bluelamp.archive.Cells.instant;
import static bluelamp.archive.Cells.utf8;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.Harvest;
import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Reason;
import bluelamp.platform.Platform;
import bluelamp.pseudonym.Pseudonyms;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Makes staged rows of what readers found, in Spark's own row form: encoding {@code Row}s would
 * cost a third.
 */
final class StagedRows {
  private static final UTF8String POST = utf8(Staged.POST);
  private static final UTF8String SNAPSHOT = utf8(Staged.SNAPSHOT);
  private static final UTF8String REFUSED = utf8(Staged.REFUSED);
  private static final UTF8String FILE = utf8(Staged.FILE);
  private static final UTF8String HARVEST = utf8(Staged.HARVEST);
  private static final UTF8String NOTICE = utf8(Staged.NOTICE);

  private final Pseudonyms pseudonyms;
  private final Platform platform;
  private final UTF8String platformWord;
  private final Keys keys;
  private final UTF8String format;
  private final PostRows posts;
  private final NoticeRows notices;

  StagedRows(Pseudonyms pseudonyms, PartnerHandles partners, String format) {
    this.pseudonyms = pseudonyms;
    this.platform = Formats.platformOf(format);
    this.platformWord = utf8(platform.word());
    this.keys = new Keys(pseudonyms, platform);
    this.format = utf8(format);
    this.posts = new PostRows(platform, keys, partners, this.format);
    this.notices = new NoticeRows(platform, keys, this.format);
  }

  Keys keys() {
    return keys;
  }

  InternalRow post(Post post, UTF8String fileHash) {
    return row(POST, 1, posts.cells(post, fileHash));
  }

  InternalRow notice(Notice notice, UTF8String fileHash) {
    return row(NOTICE, 6, notices.cells(notice, fileHash));
  }

  InternalRow snapshot(Account account, UTF8String fileHash) {
    return row(
        SNAPSHOT,
        2,
        platformWord,
        keys.account(account.id),
        instant(account.observed.micros()),
        utf8(account.observed.basis()),
        keys.handle(account.handle),
        fileHash,
        utf8(account.position),
        count(account.followers),
        count(account.following),
        count(account.posts),
        instant(account.createdAt),
        account.embedded);
  }

  InternalRow refused(ArchiveFile file, String position, Reason reason, String sample) {
    return row(
        REFUSED,
        3,
        utf8(file.hash()),
        utf8(file.relativePath()),
        utf8(position),
        utf8(reason.code()),
        utf8(sample));
  }

  InternalRow file(ArchiveFile file, String harvestId, FileTally tally) {
    Map<String, Long> unknown = tally.unknown.counts();
    return row(
        FILE,
        4,
        utf8(file.hash()),
        utf8(file.relativePath()),
        file.bytes(),
        format,
        utf8(Long.toString(file.modified())),
        utf8(harvestId),
        tally.read(),
        tally.posts,
        tally.profiles,
        tally.notices,
        tally.ignored,
        tally.refused,
        tally.embedded,
        new ArrayBasedMapData(
            new GenericArrayData(unknown.keySet().stream().map(Cells::utf8).toArray()),
            new GenericArrayData(unknown.values().toArray())),
        instant(tally.newest));
  }

  InternalRow harvest(Harvest harvest) {
    Platform of = harvest.platform() == null ? platform : harvest.platform();
    Keys named = of == platform ? keys : new Keys(pseudonyms, of);
    return row(
        HARVEST,
        5,
        utf8(harvest.id()),
        utf8(harvest.path()),
        utf8(harvest.kind()),
        utf8(of.word()),
        new GenericArrayData(
            harvest.accounts().stream()
                .map(name -> of.isAccountId(name) ? named.account(name) : named.handle(name))
                .toArray()),
        instant(harvest.from()),
        instant(harvest.to()),
        instant(harvest.retrievedAt()),
        utf8(harvest.zone()));
  }

  private static InternalRow row(UTF8String record, int place, Object... cells) {
    Object[] all = new Object[7];
    all[0] = record;
    all[place] = new GenericInternalRow(cells);
    return new GenericInternalRow(all);
  }
}
