package bluelamp.archive.format;

import bluelamp.archive.record.Instants;
import java.util.List;
import java.util.Locale;

/**
 * What a platform said later of a post or of an account: that it is gone, shut off, back. It is of
 * the one or of the other; the ids are still in the clear and never leave the reader.
 */
public final class Notice {
  /** What happened. */
  public enum Event {
    DELETE,
    UNDELETE,
    PROTECT,
    UNPROTECT,
    SUSPEND,
    UNSUSPEND,
    WITHHOLD,
    SCRUB_GEO,
    EDIT;

    /** The word that stands in tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public final Event event;
  public final String postId;
  public final String accountId;

  /** When it happened; {@link Instants#NONE} where the platform does not say. */
  public long at = Instants.NONE;

  public String reason;

  /** Countries in which it is withheld, as the platform writes them. */
  public List<String> countries = List.of();

  /** The version that an edit left. */
  public String versionId;

  /** That it rides inside another record. */
  public boolean embedded;

  public String position;
  public Stamp observed = Stamp.UNKNOWN;

  private Notice(Event event, String postId, String accountId) {
    this.event = event;
    this.postId = postId;
    this.accountId = accountId;
  }

  /** A notice of a post. */
  public static Notice ofPost(Event event, String postId) {
    return new Notice(event, postId, null);
  }

  /** A notice of an account. */
  public static Notice ofAccount(Event event, String accountId) {
    return new Notice(event, null, accountId);
  }
}
