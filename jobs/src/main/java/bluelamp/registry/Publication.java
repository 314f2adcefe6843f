package bluelamp.registry;

import java.util.Set;

/** Which accounts may stand alone in published tables; the others appear in sums only. */
public final class Publication {
  private static final Set<String> OF_THE_FORCE =
      Set.of("corporate", "contact_centre", "neighbourhood", "specialist");

  private Publication() {}

  /**
   * Whether rows of one account may be published. An account that one officer holds stands alone
   * only where the officer is a chief officer; {@code publish} narrows that, or widens it for an
   * account whose holder or force says publicly whose it is.
   */
  public static boolean standsAlone(AccountRow row) {
    if ("no".equals(row.publish())) {
      return false;
    }
    if ("yes".equals(row.publish()) && row.source() != null) {
      return true;
    }
    boolean ofManyOfficers = OF_THE_FORCE.contains(row.accountType()) && row.personKey() == null;
    boolean ofChiefOfficer =
        "leader".equals(row.accountType())
            && RankGroup.CHIEF_OFFICER.word().equals(row.rankGroup());
    return ofManyOfficers || ofChiefOfficer;
  }
}
