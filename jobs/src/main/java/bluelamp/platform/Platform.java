package bluelamp.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A platform that posts come from, and how it names accounts. */
public enum Platform {
  X(
      "\\d{1,20}",
      "digits only, as the platform gives them",
      "[A-Za-z0-9_]+",
      "letters, digits and underscores"),
  /** An account is its actor's URI; an id of the API means something on one server alone. */
  MASTODON(
      "https?://[^\\s;]+",
      "the actor's URI, as in https://server/users/name",
      "[^@\\s]+@[^@\\s]+",
      "name@server"),
  /** An account is its DID; a handle is a domain name that can move. */
  BLUESKY(
      "did:[a-z]+:[\\w.:%-]+", "the DID, as in did:plc:…", "[\\w.-]+\\.[\\w.-]+", "a domain name"),
  FACEBOOK("\\d{1,20}", "digits only, as the platform gives them", ".*", "");

  private static final String HOSTED = ".bsky.social";

  private final Pattern id;
  private final String idForm;
  private final Pattern handle;
  private final String handleForm;

  Platform(String id, String idForm, String handle, String handleForm) {
    this.id = Pattern.compile(id);
    this.idForm = idForm;
    this.handle = Pattern.compile(handle);
    this.handleForm = handleForm;
  }

  /** The word that stands in tables and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words, in the order in which they are told to the user. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Platform::word).toList();
  }

  /**
   * The platform of a word.
   *
   * @throws IllegalArgumentException when it is none's
   */
  public static Platform of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a text can be the id of an account; whatever else names one is a handle. */
  public boolean isAccountId(String text) {
    return id.matcher(text).matches();
  }

  /** What an id of an account looks like, for people. */
  public String idForm() {
    return idForm;
  }

  /** Whether a text, without its at sign, can be a handle. */
  public boolean isHandle(String text) {
    return handle.matcher(text).matches();
  }

  /** What a handle looks like, for people. */
  public String handleForm() {
    return handleForm;
  }

  /** The part of a handle that its bearer chose: without the server that keeps the account. */
  public String chosenName(String text) {
    String bare = text.startsWith("@") ? text.substring(1) : text;
    return switch (this) {
      case X, FACEBOOK -> bare;
      case MASTODON -> bare.indexOf('@') < 0 ? bare : bare.substring(0, bare.indexOf('@'));
      case BLUESKY ->
          bare.endsWith(HOSTED) ? bare.substring(0, bare.length() - HOSTED.length()) : bare;
    };
  }
}
