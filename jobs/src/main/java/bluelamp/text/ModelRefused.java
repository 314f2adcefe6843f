package bluelamp.text;

/**
 * A model that is not what its card says, or none at all. The message says which, and what to do;
 * no text has been scored.
 */
public final class ModelRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ModelRefused(String message) {
    super(message);
  }
}
