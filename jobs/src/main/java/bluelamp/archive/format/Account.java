package bluelamp.archive.format;

import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;

/** What a record says of an account: a profile, or the author of a post. */
public final class Account {
  public String id;
  public String handle;
  public long followers = JsonCursor.NONE;
  public long following = JsonCursor.NONE;
  public long posts = JsonCursor.NONE;
  public long createdAt = Instants.NONE;
  public boolean embedded = true;
  public String position;
  public Stamp observed = Stamp.UNKNOWN;

  /** Whether there is anything to keep: an id with a handle or a count. */
  public boolean tells() {
    boolean counted = followers >= 0 || following >= 0 || posts >= 0;
    return id != null && (handle != null || counted);
  }
}
