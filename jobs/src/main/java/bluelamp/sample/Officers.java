package bluelamp.sample;

import java.time.LocalDate;
import java.util.List;

/** Puts a force's accounts of single officers on the roll, always in the same order. */
record Officers(Troupe troupe, List<SampleForces.Force> forces, Span span, Roll roll) {
  private static final String[] SENIOR = {
    "Chief Superintendent", "Superintendent", "Superintendent", "Chief Inspector", "Chief Inspector"
  };

  void enlist() {
    addChief();
    for (int i = 0; i < Casting.seniorLeaders(troupe.number()); i++) {
      String policing = i % 2 == 0 ? "other" : "response";
      Tenure senior = troupe.longAgo(AccountType.LEADER, policing, "operations", SENIOR[i]);
      add("Sup" + (i + 1), "-sup" + (i + 1), senior);
    }
    if (Casting.hasIndividual(troupe.number())) {
      Tenure lasting =
          troupe.longAgo(AccountType.INDIVIDUAL, "response", "operations", "Constable");
      boolean leaves = troupe.number() == Casting.INDIVIDUAL_LEAVES;
      add("Beat", "-beat", leaves ? lasting.until(span.date(span.days() * 5 / 8)) : lasting);
    }
  }

  private void add(String ending, String person, Tenure tenure) {
    roll.add(
        troupe.number(),
        troupe.handle() + ending,
        tenure.rank() + ", " + troupe.name(),
        "person-" + troupe.handle() + person,
        List.of(tenure));
  }

  private void addChief() {
    int force = troupe.number();
    String rank = rankOfChief();
    String name = rank + ", " + troupe.name();
    String person = "person-" + troupe.handle() + "-chief";
    int middle = span.days() / 2;
    boolean hasSecond = force == Casting.SECOND_ACCOUNT;
    int end = hasSecond ? middle + 30 : span.days();
    List<Tenure> career = career(chief(troupe, rank, Tenure.LONG_AGO), span.date(middle + 3));
    roll.add(force, troupe.handle() + "Chief", name, person, career, 0, end);
    if (hasSecond) {
      List<Tenure> second = List.of(chief(troupe, rank, span.date(middle)));
      roll.add(force, troupe.handle() + "CC2", name, person, second, middle, span.days());
    }
  }

  private String rankOfChief() {
    String force = troupe.force().id();
    return force.equals("metropolitan") || force.equals("city-of-london")
        ? "Commissioner"
        : "Chief Constable";
  }

  /** What a chief is here, and next where the chief moves to another force. */
  private List<Tenure> career(Tenure here, LocalDate move) {
    int goes = Casting.movesTo(troupe.number());
    if (goes < 0 || goes >= forces.size()) {
      return List.of(here);
    }
    Troupe there = Troupe.of(goes, forces.get(goes));
    return List.of(here.until(move), chief(there, "Chief Constable", move));
  }

  private static Tenure chief(Troupe of, String rank, LocalDate from) {
    return of.from(from, AccountType.LEADER, "other", "operations", rank);
  }
}
