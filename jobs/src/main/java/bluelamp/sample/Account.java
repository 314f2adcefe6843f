package bluelamp.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * An account of the police.
 *
 * @param home number of the force whose archive holds it, in the order of forces
 * @param person who holds it; empty for accounts of several officers
 * @param tenures what the register says, in order of time
 * @param share planted probability that a broadcast or an answer to the public is an answer
 * @param activeFrom first day it may post on
 * @param activeUntil first day it may post on no more
 */
record Account(
    int number,
    int home,
    Voice voice,
    String person,
    List<Tenure> tenures,
    double weight,
    double share,
    int activeFrom,
    int activeUntil) {

  /** The register's row on a date; null when the account is not registered then. */
  Tenure on(LocalDate date) {
    for (Tenure tenure : tenures) {
      if (tenure.holdsOn(date)) {
        return tenure;
      }
    }
    return null;
  }

  AccountType type() {
    return tenures.get(0).type();
  }

  /** Whether it answers partners and other police, which accounts of a single officer seldom do. */
  boolean answersColleagues() {
    AccountType type = type();
    return type == AccountType.CORPORATE
        || type == AccountType.CONTACT_CENTRE
        || type == AccountType.NEIGHBOURHOOD;
  }

  /** The same person or, for accounts of several officers, the same account. */
  boolean isSameIdentity(Account other) {
    return number == other.number || (!person.isEmpty() && person.equals(other.person));
  }
}
