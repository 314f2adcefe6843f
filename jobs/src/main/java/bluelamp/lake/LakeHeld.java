package bluelamp.lake;

/** Another program holds the lake; nothing was written. Try again when it is done. */
public final class LakeHeld extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LakeHeld(String message) {
    super(message);
  }
}
