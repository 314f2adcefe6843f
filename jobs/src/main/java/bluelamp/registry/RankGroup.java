package bluelamp.registry;

import java.util.Locale;

/** Ranks taken together, in the words of {@code rank_group}. */
public enum RankGroup {
  FRONTLINE,
  INSPECTOR,
  /** Chief Inspector to Chief Superintendent. */
  SENIOR,
  /** Assistant Chief Constable or its equivalent, and above; police staff of that level too. */
  CHIEF_OFFICER,
  STAFF;

  /** The word in the tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether officers of this group are leaders: Chief Inspector and above, and chief officers on
   * police staff.
   */
  public boolean leads() {
    return this == SENIOR || this == CHIEF_OFFICER;
  }
}
