package bluelamp.doctor;

import java.util.Locale;

/**
 * One thing looked at.
 *
 * @param well whether a run can do with it as it is
 * @param subject what was looked at
 * @param state what was found, and what to do if it is not well
 */
public record Finding(boolean well, String subject, String state) {
  static Finding well(String subject, String state) {
    return new Finding(true, subject, state);
  }

  static Finding mend(String subject, String state, String remedy) {
    return new Finding(false, subject, state + "; " + remedy);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%-5s %-9s %s", well ? "ok" : "MEND", subject, state);
  }
}
