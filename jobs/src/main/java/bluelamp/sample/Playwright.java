package bluelamp.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Has the posts of one day after another written, as many of each kind as planned, in the order of
 * time.
 */
final class Playwright {
  private static final int MORNING = 6 * 3_600;
  private static final int MIDNIGHT = 24 * 3_600;

  private final Span span;
  private final DayPlan plan;
  private final Cast cast;
  private final Scribe scribe;
  private final long seed;

  /** Receives posts in the order of writing. */
  interface Audience {
    /** A post of the police, written on a civil day. */
    void official(Account author, int day, Post post);

    /** A post of the public to an account, come across on a civil day; it may be a little older. */
    void contact(Account to, int day, Post post);
  }

  Playwright(SampleOptions options, Span span, DayPlan plan, Cast cast, Scribe scribe) {
    this.span = span;
    this.plan = plan;
    this.cast = cast;
    this.scribe = scribe;
    this.seed = options.seed();
  }

  /** A place in a day for one post. */
  record Slot(long millis, Account account, Kind kind) {}

  void write(int day, Audience audience) {
    Draws draws = new Draws(seed, 13, day);
    List<Slot> slots = new ArrayList<>();
    for (Account account : cast.accounts()) {
      addSlots(slots, account, day, draws);
    }
    slots.sort((a, b) -> Long.compare(a.millis(), b.millis()));
    for (Slot slot : slots) {
      audience.official(slot.account(), day, scribe.post(slot, day, draws, audience));
    }
    for (Account account : cast.accounts()) {
      if (Casting.hasMentions(account.home()) && account.type() == AccountType.CORPORATE) {
        addUnanswered(account, day, draws, audience);
      }
    }
  }

  private void addSlots(List<Slot> slots, Account account, int day, Draws draws) {
    List<Long> times = new ArrayList<>();
    int written = plan.written(account.number(), day);
    for (int i = 0; i < written; i++) {
      if (i == 0 && plan.isUpLate(account.number(), day)) {
        times.add(span.startOf(day) + 60_000L + draws.below(7_000_000));
      } else {
        int second =
            draws.chance(0.03)
                ? MIDNIGHT - 1 - draws.below(1_500)
                : MORNING + draws.below(MIDNIGHT - MORNING);
        times.add(span.at(day, second) + draws.below(1_000));
      }
    }
    int next = draws.below(Math.max(1, written));
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < plan.count(account.number(), day, kind); i++) {
        slots.add(new Slot(times.get(next++ % written), account, kind));
      }
    }
  }

  private void addUnanswered(Account account, int day, Draws draws, Audience audience) {
    int contacts = draws.poisson(plan.written(account.number(), day) * 0.5);
    for (int i = 0; i < contacts; i++) {
      long millis =
          span.at(day, MORNING + draws.below(MIDNIGHT - MORNING - 1)) + draws.below(1_000);
      audience.contact(account, day, scribe.contact(millis, account, draws));
    }
  }
}
