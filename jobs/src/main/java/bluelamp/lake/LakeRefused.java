package bluelamp.lake;

/** The lake is not for this program or this key; nothing was read or written. */
public final class LakeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LakeRefused(String message) {
    super(message);
  }
}
