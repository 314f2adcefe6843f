package bluelamp.run;

/**
 * A run that ends for a reason its user can act on. The message says what happened, why, what was
 * not done and what to do; no stack trace is shown.
 */
public final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ExitCode code;

  /** A stop with the exit code that tells a scheduler whether to try again. */
  public Stop(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  /** The exit code of the process. */
  public ExitCode code() {
    return code;
  }
}
