package bluelamp.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many posts of each kind every account writes on every day. It is drawn before a post is made,
 * so that a profile can say how much had been written by any morning; it does not grow with the
 * number of posts.
 */
final class DayPlan {
  /** Correlation between two posts of an account's day: answering comes in bursts. */
  static final double RHO = 0.1;

  /**
   * Broadcasts and answers to the public among all posts; the rest are threads, other answers and
   * reposts.
   */
  private static final double COUNTED = 0.66;

  private static final double QUOTES = 0.12;

  /**
   * Of all posts, those of the police; the others the public writes to forces whose mentions are
   * archived.
   */
  private static final double OFFICIAL = 0.88;

  private static final double[] WEEKDAYS = {1.1, 1.1, 1.15, 1.1, 1.1, 0.75, 0.7};

  private final Span span;
  private final long seed;
  private final Map<Kind, short[][]> counts = new EnumMap<>(Kind.class);
  private final int[][] writtenBefore;

  DayPlan(SampleOptions options, Span span, List<Account> accounts) {
    this.span = span;
    this.seed = options.seed();
    for (Kind kind : Kind.values()) {
      counts.put(kind, new short[accounts.size()][span.days()]);
    }
    this.writtenBefore = new int[accounts.size()][span.days() + 1];
    double weights =
        accounts.stream()
            .mapToDouble(
                account ->
                    account.weight() * (account.activeUntil() - account.activeFrom()) / span.days())
            .sum();
    for (Account account : accounts) {
      double perDay = options.posts() * OFFICIAL / span.days() * account.weight() / weights;
      for (int day = 0; day < span.days(); day++) {
        if (day >= account.activeFrom() && day < account.activeUntil()) {
          draw(account, day, perDay);
        }
        int[] sums = writtenBefore[account.number()];
        sums[day + 1] = sums[day] + written(account.number(), day);
      }
    }
  }

  int count(int account, int day, Kind kind) {
    return counts.get(kind)[account][day];
  }

  int written(int account, int day) {
    int sum = 0;
    for (short[][] kind : counts.values()) {
      sum += kind[account][day];
    }
    return sum;
  }

  /** Whether the first post of the day is written in the two hours after midnight. */
  boolean isUpLate(int account, int day) {
    return written(account, day) > 0 && Draws.unit(Draws.mix(seed, 8, account, day)) < 0.03;
  }

  /**
   * What an account had written when profiles were collected on the morning of a day, since the
   * first day.
   */
  long writtenByMorning(int account, int day) {
    if (day < 0) {
      return 0;
    }
    return day >= span.days()
        ? writtenBefore[account][span.days()]
        : writtenBefore[account][day] + (isUpLate(account, day) ? 1 : 0);
  }

  /** Whether all accounts of the force only answer from this day on. */
  static boolean isSilent(Account account, int day, int days) {
    return account.home() == Casting.FALLS_SILENT && day >= days * 2 / 3;
  }

  private void draw(Account account, int day, double perDay) {
    Draws draws = new Draws(seed, 9, account.number(), day);
    double mean =
        perDay * BurstyDays.burst(draws) * WEEKDAYS[span.date(day).getDayOfWeek().getValue() - 1];
    int counted = draws.poisson(mean * COUNTED);
    int engaged = draws.binomial(counted, draws.share(account.share(), RHO));
    int others = draws.poisson(mean * (1 - COUNTED));
    add(account, day, Kind.REPLY_PUBLIC, engaged);
    if (isSilent(account, day, span.days())) {
      return;
    }
    int quotes = draws.binomial(counted - engaged, QUOTES);
    add(account, day, Kind.QUOTE, quotes);
    add(account, day, Kind.ORIGINAL, counted - engaged - quotes);
    for (int i = 0; i < others; i++) {
      add(account, day, other(account, draws.below(100)), 1);
    }
  }

  private static Kind other(Account account, int percent) {
    if (percent < 30) {
      return Kind.REPOST_OWN;
    }
    if (percent < 55) {
      return Kind.REPOST_OTHER;
    }
    if (percent < 60 && Casting.hasUnknownParents(account.home())) {
      return Kind.REPLY_UNKNOWN;
    }
    if (percent < 75 || !account.answersColleagues()) {
      return Kind.THREAD;
    }
    if (percent < 85) {
      return Kind.REPLY_PARTNER;
    }
    return percent < 94 ? Kind.REPLY_POLICE_OWN : Kind.REPLY_POLICE_OTHER;
  }

  private void add(Account account, int day, Kind kind, int many) {
    short[] days = counts.get(kind)[account.number()];
    days[day] = (short) Math.min(Short.MAX_VALUE, days[day] + many);
  }
}
