package bluelamp.archive.x;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Entities as the API's second version writes them; twarc2 puts whole users among them. */
final class XApiV2Entities extends Entities {
  private static final Set<String> UNUSED_IN_TAG = Set.of("start", "end");
  private static final Pattern PICTURE = Pattern.compile("pic\\.(?:twitter|x)\\.com/");

  private final List<Account> authors;

  /**
   * No entities yet.
   *
   * @param authors takes the users of whom more is told than a name
   */
  XApiV2Entities(List<Account> authors) {
    this.authors = authors;
  }

  @Override
  void kind(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "hashtags" -> hashtags(json, path + "hashtags.", "tag", UNUSED_IN_TAG);
      case "mentions" -> mentions(json, path + "mentions.");
      case "urls" -> links(json, path + "urls.");
      case "annotations", "cashtags", "url", "description" -> json.skip();
      default -> json.unknown(path, name);
    }
  }

  @Override
  Post.Mention mention(JsonCursor json, String path) throws IOException, Refusal {
    XApiV2Object user = new XApiV2Object();
    long start = 0;
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "start" -> start = json.count();
        case "end" -> json.skip();
        default -> user.field(json, path, name);
      }
    }
    user.finish();
    if (user.account.followers >= 0) {
      authors.add(user.account);
    }
    return new Post.Mention(user.account.id, user.account.handle, start);
  }

  /** Whether an address as a page shows it is that of a picture. */
  static boolean isPicture(String shown) {
    return PICTURE.matcher(shown).lookingAt();
  }

  @Override
  boolean isPicture(JsonCursor json, String path, String name) throws IOException, Refusal {
    switch (name) {
      case "display_url" -> {
        return isPicture(String.valueOf(json.string()));
      }
      case "media_key" -> {
        json.skip();
        return true;
      }
      case "start", "end", "unwound_url", "images", "status", "title", "description" -> json.skip();
      default -> json.unknown(path, name);
    }
    return false;
  }

  /**
   * The handle of the account with an id among the mentions, else of the one the text begins with.
   */
  String handleOf(String accountId) {
    for (Post.Mention mention : mentions) {
      if (accountId != null && accountId.equals(mention.accountId())) {
        return mention.handle();
      }
    }
    return accountId == null ? null : firstAddressed();
  }

  /**
   * The handle that stands at the very start, where an answer's addressee does, unless its id says
   * otherwise.
   */
  private String firstAddressed() {
    for (Post.Mention mention : mentions) {
      if (mention.position() == 0 && mention.accountId() == null) {
        return mention.handle();
      }
    }
    return null;
  }
}
