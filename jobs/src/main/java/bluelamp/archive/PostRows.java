package bluelamp.archive;

import static bluelamp.archive.Cells.array;
import static bluelamp.archive.Cells.instant;
import static bluelamp.archive.Cells.strings;
import static bluelamp.archive.Cells.utf8;

import bluelamp.archive.format.Post;
import bluelamp.platform.Platform;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Makes rows of posts: what they are, with pseudonyms for people, and what they are compared by.
 */
final class PostRows {
  private static final int CONTENT_HASH = Staged.POST_TYPE.fieldIndex("content_hash");
  private static final int TEXT = Staged.POST_TYPE.fieldIndex("text");
  private static final int AFTER_CONTENT = Staged.POST_TYPE.fieldIndex("observed_as");

  private final Platform platform;
  private final UTF8String word;
  private final Keys keys;
  private final PartnerHandles partners;
  private final UTF8String format;

  PostRows(Platform platform, Keys keys, PartnerHandles partners, UTF8String format) {
    this.platform = platform;
    this.word = utf8(platform.word());
    this.keys = keys;
    this.partners = partners;
    this.format = format;
  }

  /** The cells of {@link Staged#POST_TYPE}. */
  Object[] cells(Post post, UTF8String fileHash) {
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
      word,
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
      post.mediaCount,
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
    return cells;
  }

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

  private GenericArrayData mentions(List<Post.Mention> mentions) {
    return array(
        mentions,
        mention ->
            new GenericInternalRow(
                new Object[] {keys.account(mention.accountId()), (int) mention.position()}));
  }

  /** The counts of a repost are not its own. */
  private static Object count(boolean repost, long count) {
    return repost ? null : Cells.count(count);
  }
}
