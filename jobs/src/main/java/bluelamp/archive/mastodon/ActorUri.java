package bluelamp.archive.mastodon;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose an address is, as far as the address itself says so. */
final class ActorUri {
  /** Mastodon and GoToSocial put an account's statuses below the account's own URI. */
  private static final Pattern STATUS =
      Pattern.compile("(https?://[^/]+/(?:[^?#]*/)?users/[^/?#]+)/statuses/[^/?#]+.*");

  private static final Pattern PROFILE = Pattern.compile("(https?://[^/]+)/@([^/@?#]+)");

  private ActorUri() {}

  /** The account whose post bears a URI, or null where the URI does not say. */
  static String ofPost(String uri) {
    Matcher status = uri == null ? null : STATUS.matcher(uri);
    return status != null && status.matches() ? status.group(1) : null;
  }

  /**
   * The account whose page has an address, for payloads that name no URI: Mastodon shows {@code
   * /users/name} at {@code /@name}; elsewhere the address itself has to do.
   */
  static String ofProfile(String url) {
    Matcher profile = url == null ? null : PROFILE.matcher(url);
    boolean shown = profile != null && profile.matches();
    return shown ? profile.group(1) + "/users/" + profile.group(2) : url;
  }

  /** The server of an address, or null. */
  static String server(String uri) {
    try {
      return uri == null ? null : new URI(uri).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** A name with its server: what the account is called everywhere. */
  static String handle(String name, String uri) {
    String server = name == null || name.indexOf('@') >= 0 ? null : server(uri);
    return server == null ? name : name + "@" + server;
  }

  /** An id for a repost that has none of its own: an account passes a post on once at a time. */
  static String repost(String actor, String reposted) {
    return actor == null || reposted == null ? null : actor + "#reposts/" + reposted;
  }
}
