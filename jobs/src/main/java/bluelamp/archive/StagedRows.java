package bluelamp.archive;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.Harvest;
import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.Reason;
import bluelamp.platform.Platform;
import bluelamp.pseudonym.Pseudonyms;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  private static final GenericArrayData EMPTY = new GenericArrayData(new Object[0]);

  private final Pseudonyms pseudonyms;
  private final Platform platform;
  private final UTF8String platformWord;
  private final Keys keys;
  private final PartnerHandles partners;
  private final UTF8String format;

  StagedRows(Pseudonyms pseudonyms, PartnerHandles partners, String format) {
    this.pseudonyms = pseudonyms;
    this.platform = Formats.platformOf(format);
    this.platformWord = utf8(platform.word());
    this.keys = new Keys(pseudonyms, platform);
    this.partners = partners;
    this.format = utf8(format);
  }

  Keys keys() {
    return keys;
  }

  InternalRow post(Post post, UTF8String fileHash) {
    String text = text(post);
    boolean legacy = !post.isRepost && isLegacyRepost(text);
    boolean repost = post.isRepost || legacy;
    boolean reply = post.isReply || post.replyToAccountId != null || post.replyToPostId != null;
    boolean quote = post.isQuote || post.quotedPostId != null;
    String shape = repost ? "repost" : reply ? "reply" : quote ? "quote" : "original";
    String repostedAccount =
        post.repostedAccountId == null && legacy && !post.mentions.isEmpty()
            ? post.mentions.get(0).accountId()
            : post.repostedAccountId;
    boolean truncated = post.truncated || (repost && text != null && text.endsWith("…"));
    Object[] cells = {
      platformWord,
      utf8(post.id),
      utf8(post.versionId),
      keys.account(post.accountId),
      post.postedAt,
      utf8(text),
      keys.hash(text),
      utf8(post.language),
      utf8(shape),
      legacy,
      utf8(post.replyToPostId),
      keys.account(post.replyToAccountId),
      partner(post),
      utf8(post.repostedPostId),
      keys.account(repostedAccount),
      utf8(post.quotedPostId),
      utf8(post.conversationId),
      strings(post.hashtags),
      mentions(post.mentions),
      strings(post.links),
      (int) post.mediaCount,
      truncated,
      instant(post.editedAt),
      utf8(post.reference ? "reference" : "archived"),
      format,
      fileHash,
      utf8(post.position),
      post.timeIsAmbiguous,
      null,
      instant(post.observed.micros()),
      utf8(post.observed.basis()),
      count(repost, post.likes),
      count(repost, post.reposts),
      count(repost, post.replies),
      count(repost, post.quotes),
      count(repost, post.views)
    };
    cells[CONTENT_HASH] = keys.hash(content(cells, post));
    return row(POST, 1, cells);
  }

  private static final int CONTENT_HASH = Staged.POST_TYPE.fieldIndex("content_hash");
  private static final int TEXT = Staged.POST_TYPE.fieldIndex("text");
  private static final int AFTER_CONTENT = Staged.POST_TYPE.fieldIndex("observed_as");

  /** What two copies of a post are compared by: neither where they came from nor their counts. */
  private static String content(Object[] cells, Post post) {
    StringBuilder content = new StringBuilder(512).append("content");
    for (int i = 0; i < AFTER_CONTENT; i++) {
      if (i != TEXT && !(cells[i] instanceof GenericArrayData)) {
        content.append('\u0001').append(cells[i]);
      }
    }
    content.append('\u0001').append(post.hashtags).append('\u0001').append(post.links);
    for (Post.Mention mention : post.mentions) {
      content.append('\u0001').append(mention.accountId()).append('@').append(mention.position());
    }
    return content.toString();
  }

  private String text(Post post) {
    if (post.text == null) {
      return null;
    }
    return platform == Platform.X ? PostText.unescaped(post.text) : PostText.of(post.text);
  }

  /** Whether a text is a repost by its words, as before X had a button for it: "RT @somebody". */
  private static boolean isLegacyRepost(String text) {
    return text.startsWith("RT @") && text.length() > 4 && isHandleCharacter(text.charAt(4));
  }

  private static boolean isHandleCharacter(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private UTF8String partner(Post post) {
    return post.replyToHandle == null
        ? null
        : utf8(partners.classOf(platform.chosenName(post.replyToHandle)));
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
        count(false, account.followers),
        count(false, account.following),
        count(false, account.posts),
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
            new GenericArrayData(unknown.keySet().stream().map(StagedRows::utf8).toArray()),
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

  InternalRow notice(Notice notice, UTF8String fileHash) {
    UTF8String account = keys.account(notice.accountId);
    return row(
        NOTICE,
        6,
        keys.hash(identity(notice, account)),
        platformWord,
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
        utf8(notice.position));
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

  private static InternalRow row(UTF8String record, int place, Object... cells) {
    Object[] all = new Object[7];
    all[0] = record;
    all[place] = new GenericInternalRow(cells);
    return new GenericInternalRow(all);
  }

  private static Object count(boolean repost, long count) {
    return repost || count < 0 ? null : (Object) count;
  }

  private static Object instant(long micros) {
    return micros == Instants.NONE ? null : (Object) micros;
  }

  private static GenericArrayData strings(List<String> strings) {
    return array(strings, StagedRows::utf8);
  }

  private GenericArrayData mentions(List<Post.Mention> mentions) {
    return array(
        mentions,
        mention ->
            new GenericInternalRow(
                new Object[] {keys.account(mention.accountId()), (int) mention.position()}));
  }

  private static <T> GenericArrayData array(List<T> things, Function<T, Object> cell) {
    if (things.isEmpty()) {
      return EMPTY;
    }
    Object[] cells = new Object[things.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell.apply(things.get(i));
    }
    return new GenericArrayData(cells);
  }

  static UTF8String utf8(String text) {
    return UTF8String.fromString(text);
  }
}
