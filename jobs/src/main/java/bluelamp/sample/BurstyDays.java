package bluelamp.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Sums of account-days whose posts come in bursts: some days are busy, and posts of one day are
 * alike. What an interval that claims 95 % is tried on.
 */
public final class BurstyDays {
  /** One day in four is busy: seven times as many posts as on the others, and the mean stays. */
  private static final double BUSY_DAYS = 0.25;

  private static final double BUSY = 2.8;
  private static final double QUIET = 0.4;

  private BurstyDays() {}

  /**
   * The sums of an account's day.
   *
   * @param engaged posts that answered the public
   * @param counted posts that could have: broadcasts and answers to the public
   * @param planted the probability behind them
   */
  public record DaySum(int account, int day, long engaged, long counted, double planted) {}

  /**
   * Draws days; those without posts are left out.
   *
   * @param meanPerDay mean number of counted posts of an account and day
   * @param share the planted probability, of every account
   * @param rho correlation between two posts of the same account and day (beta-binomial), 0 to
   *     below 1
   */
  public static List<DaySum> draw(
      long seed, int accounts, int days, double meanPerDay, double share, double rho) {
    List<DaySum> sums = new ArrayList<>();
    for (int account = 0; account < accounts; account++) {
      for (int day = 0; day < days; day++) {
        Draws draws = new Draws(seed, 1, account, day);
        int counted = draws.poisson(meanPerDay * burst(draws));
        if (counted > 0) {
          long engaged = draws.binomial(counted, draws.share(share, rho));
          sums.add(new DaySum(account, day, engaged, counted, share));
        }
      }
    }
    return sums;
  }

  /** How much busier than its mean a day is. */
  static double burst(Draws draws) {
    return draws.chance(BUSY_DAYS) ? BUSY : QUIET;
  }
}
