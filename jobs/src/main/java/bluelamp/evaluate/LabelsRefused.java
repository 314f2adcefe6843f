package bluelamp.evaluate;

/** A file of labels that cannot be used; the message names each fault with its line. */
public final class LabelsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LabelsRefused(String message) {
    super(message);
  }
}
