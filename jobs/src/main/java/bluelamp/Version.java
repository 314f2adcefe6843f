package bluelamp;

import picocli.CommandLine;

/** The version of the code, as the jar's manifest has it. */
final class Version implements CommandLine.IVersionProvider {
  /**
   * The version of what the numbers mean; it changes when a definition does, and a lake is then
   * measured anew.
   */
  static final String METRIC = "3";

  static String code() {
    String implementation = Version.class.getPackage().getImplementationVersion();
    return implementation == null ? "development" : implementation;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"bluelamp " + code() + " (metrics " + METRIC + ")"};
  }
}
