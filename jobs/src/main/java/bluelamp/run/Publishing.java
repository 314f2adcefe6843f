package bluelamp.run;

import static org.apache.spark.sql.functions.lit;

import bluelamp.contract.Contracts;
import bluelamp.contract.Guard;
import bluelamp.contract.TableContract;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import bluelamp.lake.Release;
import bluelamp.lake.TableSpec;
import bluelamp.tables.publish.IndicatorValues;
import bluelamp.tables.publish.Revisions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Turns the published period tables long, writes down what was revised, and releases all tables as
 * one.
 */
final class Publishing {
  private final Lake lake;
  private final Tables tables;
  private final Plan plan;

  Publishing(Lake lake, Plan plan) {
    this.lake = lake;
    this.tables = new Tables(lake);
    this.plan = plan;
  }

  /**
   * Writes {@code indicator_values} and {@code revisions} for what has been measured since they
   * last were.
   */
  void indicators(Instant asOf, TouchedDays touched) {
    TableContract contract = TableContract.named("indicator_values");
    Touches touches = Touches.since(lake, touched, contract, asOf);
    if (touches.isEmpty()) {
      return;
    }
    Span span = Span.of(contract, touches, lake, asOf);
    String within = span.window().predicate();
    try (Kept fresh = new Kept(of(within))) {
      boolean anew = !lake.has(Tables.spec(contract.name()).path());
      revise(tables.rows(contract.name()).where(within), fresh.rows(), anew, touches);
      Dataset<Row> values = contract.arranged(Stamped.with(marked(fresh.rows(), anew), plan));
      Guard.check(contract, values);
      lake.replaceWindow(Tables.spec(contract.name()), values, span.window(), plan.step("replace"));
    }
  }

  private Dataset<Row> of(String within) {
    return IndicatorValues.of(
        tables.publishedRows("engagement_ratio").where(within),
        tables.publishedRows("leader_reach").where(within),
        tables.publishedRows("sentiment_trend").where(within),
        tables.publishedRows("purpose_share").where(within));
  }

  private Dataset<Row> marked(Dataset<Row> values, boolean anew) {
    Dataset<Row> revisions = tables.rows("revisions");
    return anew || revisions.isEmpty() ? values : IndicatorValues.revised(values, revisions);
  }

  /** Nothing can have been revised of a table that is made anew. */
  private void revise(Dataset<Row> old, Dataset<Row> fresh, boolean anew, Touches touches) {
    TableContract contract = TableContract.named("revisions");
    TableSpec spec = Tables.spec(contract.name());
    if (anew) {
      lake.append(
          spec, old.sparkSession().createDataFrame(List.of(), spec.schema()), plan.step("append"));
      return;
    }
    Dataset<Row> revised =
        Revisions.of(old, fresh, Reasons.of(fresh, touches))
            .withColumn("run_id", lit(plan.intent().runId()));
    try (Kept kept = new Kept(contract.arranged(revised))) {
      if (!lake.has(spec.path()) || !kept.rows().isEmpty()) {
        lake.append(spec, kept.rows(), plan.step("append"));
      }
    }
  }

  /** Makes the newest versions of all tables public together. */
  Release release() {
    List<String> places =
        Contracts.all().stream().flatMap(Publishing::placesOf).filter(lake::has).toList();
    return lake.releases().publish(plan.number(), plan.intent().runId(), places);
  }

  static Stream<String> placesOf(TableContract contract) {
    Stream.Builder<String> places = Stream.builder();
    if (contract.door().isRestricted()) {
      places.add(Tables.spec(contract, Tables.RESTRICTED).path());
    }
    if (contract.door().isPublished()) {
      places.add(Tables.spec(contract, Tables.PUBLISHED).path());
    }
    return places.build();
  }
}
