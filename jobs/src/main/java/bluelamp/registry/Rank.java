package bluelamp.registry;

/**
 * Ranks of the territorial forces, the Metropolitan and City of London ones among them, from the
 * lowest up.
 */
public enum Rank {
  PCSO("PCSO", RankGroup.FRONTLINE),
  CONSTABLE("Constable", RankGroup.FRONTLINE),
  SERGEANT("Sergeant", RankGroup.FRONTLINE),
  INSPECTOR("Inspector", RankGroup.INSPECTOR),
  CHIEF_INSPECTOR("Chief Inspector", RankGroup.SENIOR),
  SUPERINTENDENT("Superintendent", RankGroup.SENIOR),
  CHIEF_SUPERINTENDENT("Chief Superintendent", RankGroup.SENIOR),
  /** London's Assistant Chief Constable. */
  COMMANDER("Commander", RankGroup.CHIEF_OFFICER),
  ASSISTANT_CHIEF_CONSTABLE("Assistant Chief Constable", RankGroup.CHIEF_OFFICER),
  DEPUTY_ASSISTANT_COMMISSIONER("Deputy Assistant Commissioner", RankGroup.CHIEF_OFFICER),
  DEPUTY_CHIEF_CONSTABLE("Deputy Chief Constable", RankGroup.CHIEF_OFFICER),
  ASSISTANT_COMMISSIONER("Assistant Commissioner", RankGroup.CHIEF_OFFICER),
  DEPUTY_COMMISSIONER("Deputy Commissioner", RankGroup.CHIEF_OFFICER),
  CHIEF_CONSTABLE("Chief Constable", RankGroup.CHIEF_OFFICER),
  COMMISSIONER("Commissioner", RankGroup.CHIEF_OFFICER),
  STAFF("Staff", RankGroup.STAFF),
  CHIEF_OFFICER_STAFF("Chief Officer (staff)", RankGroup.CHIEF_OFFICER);

  private final String word;
  private final RankGroup group;

  Rank(String word, RankGroup group) {
    this.word = word;
    this.group = group;
  }

  /** The word in the registry and the tables. */
  public String word() {
    return word;
  }

  /** The group the rank belongs to. */
  public RankGroup group() {
    return group;
  }
}
