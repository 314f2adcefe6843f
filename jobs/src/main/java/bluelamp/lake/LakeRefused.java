package bluelamp.lake;

/** The lake is not for this program or this key, or not whole; nothing was written. */
public final class LakeRefused extends RuntimeException {
  /** What to do about a lake that is not whole. */
  static final String REMEDY =
      "Bring the whole lake back from a copy of one night, or make it anew from the archives into an empty folder.";

  private static final long serialVersionUID = 1L;

  LakeRefused(String message) {
    super(message);
  }
}
