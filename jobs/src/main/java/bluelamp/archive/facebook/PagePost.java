package bluelamp.archive.facebook;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import java.util.List;
import java.util.regex.Pattern;

/** A post of a page or group, and what is said of the page along with it. */
final class PagePost {
  private static final Pattern ON_FACEBOOK =
      Pattern.compile("https?://(?:[\\w.-]*\\.)?(?:facebook\\.com|fb\\.watch)/.*");

  final Post post = new Post();
  final Account page = new Account();

  /** When the post's counts were seen, or {@link Instants#NONE}. */
  long seen = Instants.NONE;

  /** When the page's followers were counted, or {@link Instants#NONE}. */
  long pageSeen = Instants.NONE;

  /** A post of pictures alone has no text. */
  void text(String message) {
    post.text = message == null ? "" : message;
  }

  /** The links that lead away from Facebook: the others are the post itself and its pictures. */
  void links(List<String> links) {
    post.links = links.stream().filter(link -> !ON_FACEBOOK.matcher(link).matches()).toList();
  }
}
