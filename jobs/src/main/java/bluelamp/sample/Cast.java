package bluelamp.sample;

import java.util.List;

/** The accounts of all forces: who they are, and what becomes of them. */
final class Cast {
  private final List<SampleForces.Force> forces;
  private final List<Account> accounts;

  Cast(SampleOptions options) {
    this.forces = options.forces().all();
    Span span = Span.of(options.days());
    Roll roll = new Roll(span, options.seed());
    for (int force = 0; force < forces.size(); force++) {
      Troupe troupe = Troupe.of(force, forces.get(force));
      new Teams(troupe, span, roll).enlist();
      new Officers(troupe, forces, span, roll).enlist();
    }
    this.accounts = roll.accounts();
  }

  List<Account> accounts() {
    return accounts;
  }

  List<SampleForces.Force> forces() {
    return forces;
  }
}
