package bluelamp.archive;

import static bluelamp.archive.Cells.instant;
import static bluelamp.archive.Cells.strings;
import static bluelamp.archive.Cells.utf8;

import bluelamp.archive.format.Notice;
import bluelamp.archive.record.Instants;
import bluelamp.platform.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Makes rows of notices, with pseudonyms for accounts. */
final class NoticeRows {
  private final Platform platform;
  private final UTF8String word;
  private final Keys keys;
  private final UTF8String format;

  NoticeRows(Platform platform, Keys keys, UTF8String format) {
    this.platform = platform;
    this.word = utf8(platform.word());
    this.keys = keys;
    this.format = format;
  }

  /** The cells of {@link Staged#NOTICE_TYPE}. */
  Object[] cells(Notice notice, UTF8String fileHash) {
    UTF8String account = keys.account(notice.accountId);
    return new Object[] {
      keys.hash(identity(notice, account)),
      word,
      utf8(notice.postId),
      account,
      utf8(notice.event.word()),
      instant(notice.at),
      instant(notice.observed.micros()),
      utf8(notice.reason),
      strings(notice.countries),
      utf8(notice.versionId),
      notice.embedded,
      format,
      fileHash,
      utf8(notice.position)
    };
  }

  /** What makes two notices the same: of whom, what and when, whoever passed it on. */
  private String identity(Notice notice, UTF8String account) {
    String subject =
        notice.postId == null ? "account\u0001" + account : "post\u0001" + notice.postId;
    return String.join(
        "\u0001",
        "notice",
        platform.word(),
        subject,
        notice.event.word(),
        notice.at == Instants.NONE ? "" : Long.toString(notice.at));
  }
}
