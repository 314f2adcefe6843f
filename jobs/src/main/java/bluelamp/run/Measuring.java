package bluelamp.run;

import bluelamp.contract.Guard;
import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.lake.Window;
import bluelamp.tables.publish.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the measured tables for what the plans since their last commit have touched, each in one
 * commit that names the plan it absorbs. Tables that do not read one another are computed abreast.
 */
final class Measuring {
  private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);

  private final SparkSession spark;
  private final Lake lake;
  private final Plan plan;
  private final Instant asOf;
  private final TouchedDays touched;
  private final Models models = Models.ofToday();

  Measuring(SparkSession spark, Lake lake, Plan plan, Instant asOf, TouchedDays touched) {
    this.spark = spark;
    this.lake = lake;
    this.plan = plan;
    this.asOf = asOf;
    this.touched = touched;
  }

  /**
   * Measures the tables in their order, then turns them long; what reads nothing of the same rank
   * runs abreast.
   *
   * @param indicators writes {@code indicator_values}
   */
  void run(List<Derived> tables, Runnable indicators, Progress progress) {
    List<List<Derived>> ranks = ranks(tables);
    for (List<Derived> rank : ranks) {
      Runnable measured = () -> progress.stage(names(rank), () -> measure(rank));
      if (rank.equals(ranks.get(ranks.size() - 1))) {
        Abreast.run(measured, indicators, rank.stream().noneMatch(Measuring::isTurnedLong));
      } else {
        measured.run();
      }
    }
  }

  private static boolean isTurnedLong(Derived table) {
    return TableContract.named("indicator_values").reads().contains(table.name());
  }

  private static String names(List<Derived> rank) {
    return rank.stream().map(Derived::name).collect(Collectors.joining(", "));
  }

  private void measure(List<Derived> rank) {
    Abreast.run(rank.stream().<Runnable>map(table -> () -> measure(table)).toList());
  }

  /**
   * Whether the measured tables have absorbed every plan that touched days and go by the newest
   * validations, and have been released.
   */
  static boolean isUpToDate(Lake lake, List<Derived> tables) {
    TouchedDays touched = new TouchedDays(lake);
    return lake.releases().latest().isPresent()
        && tables.stream()
            .map(table -> TableContract.named(table.name()))
            .allMatch(contract -> isUpToDate(lake, touched, contract));
  }

  /** A plan that touched nothing of a table is not absorbed by it, and asks nothing of it. */
  private static boolean isUpToDate(Lake lake, TouchedDays days, TableContract contract) {
    long absorbed = lake.lastPlanAbsorbed(Tables.spec(contract.name()).path());
    boolean touched =
        !lake.plans().later(absorbed).isEmpty()
            && AsOf.last(lake)
                .filter(asOf -> !Touches.since(lake, days, contract, asOf).isEmpty())
                .isPresent();
    return !touched && !Touches.isRevalidated(lake, contract);
  }

  /** The number of the last plan that all measured tables have absorbed. */
  static long leastAbsorbed(Lake lake, List<Derived> tables) {
    return tables.stream()
        .mapToLong(table -> lake.lastPlanAbsorbed(Tables.spec(table.name()).path()))
        .min()
        .orElse(0);
  }

  private void measure(Derived table) {
    TableContract contract = TableContract.named(table.name());
    Touches touches = Touches.since(lake, touched, contract, asOf);
    if (touches.isEmpty() && lake.has(Tables.spec(table.name()).path())) {
      return;
    }
    Span span = Span.of(contract, touches, lake, asOf);
    Inputs inputs = new WindowInputs(spark, new Tables(lake), span, models);
    try (Kept kept = new Kept(table.made().apply(inputs).where(span.window().predicate()))) {
      commit(contract, kept.rows(), span.window());
    }
  }

  /**
   * The copy that may be published first: done again after a kill, the step after it tells that the
   * plan is absorbed. It has fewer rows and columns than what the guard let pass, and Delta holds
   * it against the row rules as it is written.
   */
  private void commit(TableContract contract, Dataset<Row> rows, Window window) {
    Dataset<Row> whole = contract.arranged(Stamped.with(rows, plan));
    Guard.check(contract, whole).forEach(warning -> LOG.warn("{}: {}", contract.name(), warning));
    if (contract.door().isPublished() && contract.door().isRestricted()) {
      TableContract open = contract.published();
      Dataset<Row> shown = Stamped.with(Published.filter(rows), plan);
      write(open, Tables.PUBLISHED, open.arranged(shown), window);
    }
    write(contract, Tables.doorOf(contract), whole, window);
  }

  private void write(TableContract contract, String door, Dataset<Row> rows, Window window) {
    lake.replaceWindow(Tables.spec(contract, door), rows, window, plan.step("replace"));
  }

  /** Tables by rank: each reads only tables of earlier ranks. */
  static List<List<Derived>> ranks(List<Derived> tables) {
    List<List<Derived>> ranks = new ArrayList<>();
    List<Derived> left = new ArrayList<>(tables);
    while (!left.isEmpty()) {
      TreeSet<String> waiting =
          left.stream().map(Derived::name).collect(Collectors.toCollection(TreeSet::new));
      List<Derived> ready =
          left.stream()
              .filter(
                  table ->
                      TableContract.named(table.name()).reads().stream()
                          .noneMatch(waiting::contains))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("The tables " + waiting + " read one another in a circle.");
      }
      ranks.add(ready);
      left.removeAll(ready);
    }
    return ranks;
  }
}
