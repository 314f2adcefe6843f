package bluelamp.lake;

/** This program no longer holds the lake, so its commit was refused; nothing was written. */
public final class LeaseLost extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LeaseLost(String message) {
    super(message);
  }
}
