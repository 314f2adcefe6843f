package bluelamp.run;

import java.util.Locale;

/** How a plan ended. */
public enum Outcome {
  /** Tables are measured and released. */
  PUBLISHED(ExitCode.DONE),
  /** Archives are taken in; measuring is left to a later run. */
  READ(ExitCode.DONE),
  /**
   * Archives are taken in; what was measured of them broke a contract, so nothing was released. A
   * later run measures again, and takes in what has come meanwhile.
   */
  UNMEASURED(ExitCode.FAILED),
  /** There was nothing to do, and nothing was written. */
  NOTHING(ExitCode.DONE),
  /** Too much was refused; only the quarantine was written. */
  REFUSED(ExitCode.REFUSED);

  private final ExitCode code;

  Outcome(ExitCode code) {
    this.code = code;
  }

  /** The exit code of a run that ends so. */
  public ExitCode code() {
    return code;
  }

  /** The word in {@code runs}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
