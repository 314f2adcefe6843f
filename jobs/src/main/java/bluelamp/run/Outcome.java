package bluelamp.run;

import java.util.Locale;

/** How a plan ended. */
public enum Outcome {
  /** Tables are measured and released. */
  PUBLISHED(ExitCode.DONE, true),
  /** Archives are taken in; measuring is left to a later run. */
  READ(ExitCode.DONE, true),
  /**
   * Archives are taken in; what was measured of them broke a contract, so nothing was released. A
   * later run measures again, and takes in what has come meanwhile.
   */
  UNMEASURED(ExitCode.FAILED, true),
  /** There was nothing to do, and nothing was written. */
  NOTHING(ExitCode.DONE, false),
  /** Too much was refused; only the quarantine was written. */
  REFUSED(ExitCode.REFUSED, false);

  private final ExitCode code;
  private final boolean tookIn;

  Outcome(ExitCode code, boolean tookIn) {
    this.code = code;
    this.tookIn = tookIn;
  }

  /** The exit code of a run that ends so. */
  public ExitCode code() {
    return code;
  }

  /** Whether what was read stands in the lake. */
  boolean tookIn() {
    return tookIn;
  }

  /** The word in {@code runs}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
