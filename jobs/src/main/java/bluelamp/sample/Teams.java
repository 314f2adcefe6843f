package bluelamp.sample;

import java.util.List;

/** Puts a force's accounts of several officers on the roll, always in the same order. */
record Teams(Troupe troupe, Span span, Roll roll) {
  private static final String[] SPECIALTIES = {
    "dogs", "roads", "rural", "marine", "cyber", "mounted"
  };
  private static final String[] SPECIALTY_HANDLES = {
    "Dogs", "Roads", "Rural", "Water", "Cyber", "Horse"
  };

  void enlist() {
    add("Pol", "", troupe.longAgo(AccountType.CORPORATE, "other", "communications", ""));
    if (Casting.hasContactCentre(troupe.number())) {
      Tenure answering =
          troupe.longAgo(AccountType.CONTACT_CENTRE, "control_room", "community_engagement", "");
      add("Help", " contact centre", answering);
    }
    addNeighbourhood();
    if (Casting.hasSpecialist(troupe.number())) {
      int which = troupe.number() / 2 % SPECIALTIES.length;
      String specialty = SPECIALTIES[which];
      Tenure special = troupe.longAgo(AccountType.SPECIALIST, specialty, "operations", "");
      add(SPECIALTY_HANDLES[which], " " + specialty, special);
    }
  }

  private void add(String ending, String what, Tenure tenure) {
    roll.add(troupe.number(), troupe.handle() + ending, troupe.name() + what, "", List.of(tenure));
  }

  private void addNeighbourhood() {
    int force = troupe.number();
    boolean late = force == Casting.REGISTERED_LATE;
    boolean byHandle = force == Casting.RENAMED_BY_HANDLE;
    boolean renamed = byHandle || force == Casting.RENAMED;
    String first = troupe.handle() + (late ? "Town" : "NPT");
    String later = renamed ? troupe.handle() + "Local" : null;
    Tenure tenure =
        troupe
            .from(
                late ? span.date(span.days() * 3 / 8) : Tenure.LONG_AGO,
                AccountType.NEIGHBOURHOOD,
                "neighbourhood",
                "community_engagement",
                "")
            .registered(renamed && !byHandle ? later : first, byHandle, "");
    roll.addRenamed(force, first, later, troupe.name() + " neighbourhood team", tenure);
  }
}
