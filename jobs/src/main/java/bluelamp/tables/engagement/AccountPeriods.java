package bluelamp.tables.engagement;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import bluelamp.measure.Borrowing;
import bluelamp.measure.Calendar;
import bluelamp.measure.Calendar.Role;
import bluelamp.measure.PostKind;
import bluelamp.measure.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Sums of accounts over periods: small enough to be taken together in units. An account whose
 * force, type, rank or function changed within a period has a row for each.
 */
final class AccountPeriods {
  /** The proportions of {@code engagement_ratio}. */
  static final List<Proportion> PROPORTIONS =
      List.of(
          EngagementDays.SHARE,
          EngagementDays.SHARE_MIN,
          EngagementDays.SHARE_MAX,
          EngagementDays.REPOSTS);

  /** What a period is. */
  static final List<String> PERIOD =
      List.of("period_type", "period_start", "period_end", "closed", "elapsed_days");

  /** Sums beside those of the proportions; they add up over accounts. */
  static final List<String> COUNTS =
      Stream.concat(
              Stream.of(
                  "posts",
                  "observed_days",
                  "registered_days",
                  "broadcast_last_30",
                  "broadcast_year_before",
                  "observed_year_before"),
              PostKind.WORDS.stream())
          .toList();

  private static final List<String> ACCOUNT =
      List.of("platform", "account_id", "force_id", "account_type", "rank_group", "function");

  private AccountPeriods() {}

  /** Sums by account and period, with the design effects to borrow. */
  static Dataset<Row> of(
      Dataset<Row> accountDay, Dataset<Row> calendar, Dataset<Row> designEffects) {
    Column[] keys =
        Stream.concat(ACCOUNT.stream(), PERIOD.stream()).map(functions::col).toArray(Column[]::new);
    List<Column> sums = sums();
    Dataset<Row> sumsOfPeriods =
        EngagementDays.of(accountDay, dayColumns(), PROPORTIONS)
            .join(broadcast(calendar), "day")
            .where(tells())
            .groupBy(keys)
            .agg(sums.get(0), sums.stream().skip(1).toArray(Column[]::new))
            .withColumn("quarter_start", Calendar.quarterReached());
    return Borrowing.beside(
            besideShares(sumsOfPeriods), designEffects, PROPORTIONS, EngagementDays::lender)
        .drop(shares().keySet().toArray(String[]::new));
  }

  /** Sums with part and whole of each proportion, which the counts tell. */
  static Dataset<Row> besideShares(Dataset<Row> sums) {
    return sums.withColumns(shares());
  }

  private static Map<String, Column> shares() {
    Map<String, Column> shares = new LinkedHashMap<>();
    PROPORTIONS.forEach(
        each -> {
          shares.put(each.name() + "_x", each.part());
          shares.put(each.name() + "_n", each.whole());
        });
    return shares;
  }

  /** Of the last thirty days only those are asked for on which something was broadcast. */
  private static Column tells() {
    return not(is(Role.LAST_30)).or(EngagementDays.BROADCAST.gt(0));
  }

  private static List<Column> dayColumns() {
    Stream<String> names = Stream.of("day", "published_alone", "observed", "posts");
    return Stream.of(ACCOUNT.stream(), names, PostKind.WORDS.stream())
        .flatMap(each -> each)
        .map(functions::col)
        .toList();
  }

  private static List<Column> sums() {
    Column inPeriod = is(Role.PERIOD);
    List<Column> sums = new ArrayList<>();
    sums.add(max(when(inPeriod, col("day"))).as("last_day"));
    sums.add(min(when(inPeriod, col("published_alone"))).as("alone"));
    sums.add(sum(when(inPeriod, col("posts"))).as("posts"));
    sums.add(sum(when(inPeriod, daysObserved())).as("observed_days"));
    sums.add(sum(inPeriod.cast("long")).as("registered_days"));
    sums.add(sum(when(is(Role.LAST_30), EngagementDays.BROADCAST)).as("broadcast_last_30"));
    sums.add(sum(when(is(Role.YEAR_BEFORE), EngagementDays.BROADCAST)).as("broadcast_year_before"));
    sums.add(sum(when(is(Role.YEAR_BEFORE), daysObserved())).as("observed_year_before"));
    PostKind.WORDS.forEach(kind -> sums.add(sum(when(inPeriod, col(kind))).as(kind)));
    PROPORTIONS.forEach(each -> sums.addAll(each.burstsOverDays(inPeriod)));
    return sums;
  }

  private static Column is(Role role) {
    return col("role").equalTo(role.word());
  }

  private static Column daysObserved() {
    return col("observed").cast("long");
  }
}
