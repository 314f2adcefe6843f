package bluelamp.sample;

import java.time.LocalDate;

/**
 * One row of the register: what an account was for a time.
 *
 * @param until the first date on which it was no more; null while it lasts
 * @param byHandle whether the row names the account by its handle alone
 */
record Tenure(
    String force,
    AccountType type,
    String policing,
    String function,
    String rank,
    String publish,
    String handle,
    boolean byHandle,
    LocalDate from,
    LocalDate until) {
  /** From this date most accounts are registered. */
  static final LocalDate LONG_AGO = LocalDate.of(2019, 4, 1);

  /** The same row as it stands in the register. */
  Tenure registered(String withHandle, boolean byHandleAlone, String mayPublish) {
    return new Tenure(
        force, type, policing, function, rank, mayPublish, withHandle, byHandleAlone, from, until);
  }

  /** The same row, ended. */
  Tenure until(LocalDate end) {
    return new Tenure(force, type, policing, function, rank, publish, handle, byHandle, from, end);
  }

  boolean holdsOn(LocalDate date) {
    return !date.isBefore(from) && (until == null || date.isBefore(until));
  }

  String rankGroup() {
    return switch (rank) {
      case "" -> "";
      case "PCSO", "Constable", "Sergeant" -> "frontline";
      case "Inspector" -> "inspector";
      case "Chief Inspector", "Superintendent", "Chief Superintendent" -> "senior";
      case "Staff" -> "staff";
      default -> "chief_officer";
    };
  }
}
