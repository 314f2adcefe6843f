package bluelamp.run;

/** How a run ends, for schedulers: whether trying again can help. */
public enum ExitCode {
  /** Everything asked for is done. */
  DONE(0),
  /** Anything not named here; trying again may help. */
  FAILED(1),
  /** The command line does not make sense; trying again cannot help. */
  USAGE(2),
  /** A gate refused the data, the registry or the key; trying again cannot help. */
  REFUSED(3),
  /** Input is not there yet, or another run holds the lake; try again later. */
  NOT_NOW(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number the process ends with. */
  public int number() {
    return number;
  }
}
