package bluelamp.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A force that accounts are taken on for.
 *
 * @param number its place among the forces, which fixes what it bears: see {@link Casting}
 * @param handle what its handles begin with
 */
record Troupe(int number, SampleForces.Force force, String handle) {

  static Troupe of(int number, SampleForces.Force force) {
    return new Troupe(number, force, handleOf(force));
  }

  String name() {
    return force.name();
  }

  /** A row of the register that lasts from long ago. */
  Tenure longAgo(AccountType type, String policing, String function, String rank) {
    return from(Tenure.LONG_AGO, type, policing, function, rank);
  }

  /** A row of the register that lasts from a date. */
  Tenure from(LocalDate date, AccountType type, String policing, String function, String rank) {
    return new Tenure(force.id(), type, policing, function, rank, "", "", false, date, null);
  }

  /** Ex and up to eight letters of the force's name, so that no handle is a real one. */
  private static String handleOf(SampleForces.Force force) {
    String letters =
        Arrays.stream(force.id().split("-"))
            .filter(word -> !word.equals("and") && !word.equals("of"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    return "Ex" + letters.substring(0, Math.min(8, letters.length()));
  }
}
