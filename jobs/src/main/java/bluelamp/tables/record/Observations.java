package bluelamp.tables.record;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Counts seen at an instant, from several sources: the greatest of each count stands, on the best
 * basis. Taking the greatest is the same in any order and any grouping, so late copies change
 * nothing that earlier ones settled.
 */
final class Observations {
  private static final String[] BASES = {"lower_bound", "harvest", "stamp"};

  private Observations() {}

  /**
   * One row per key: the greatest of each count, the best basis, the least of each column carried
   * along.
   */
  static Dataset<Row> merged(Dataset<Row> seen, String[] key, String[] counts, String... carried) {
    List<Column> sums = new ArrayList<>();
    sums.add(basis(max(strength(col("observed_basis")))).as("observed_basis"));
    Arrays.stream(counts).forEach(name -> sums.add(max(col(name)).as(name)));
    Arrays.stream(carried).forEach(name -> sums.add(min(col(name)).as(name)));
    Column[] keys = Arrays.stream(key).map(functions::col).toArray(Column[]::new);
    return seen.groupBy(keys).agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }

  /** Rows whose merging with what stands changes it; a row keeps the run that brought its key. */
  static Dataset<Row> improvements(
      Dataset<Row> best, Dataset<Row> standing, String[] key, String[] counts, String... carried) {
    List<Column> held = new ArrayList<>();
    Arrays.stream(key).forEach(name -> held.add(col(name)));
    held.add(col("run_id").as("held_run_id"));
    held.add(strength(col("observed_basis")).as("held_strength"));
    Arrays.stream(counts).forEach(name -> held.add(col(name).as("held_" + name)));
    Arrays.stream(carried).forEach(name -> held.add(col(name).as("held_" + name)));
    Column changes = strength(col("observed_basis")).gt(col("held_strength"));
    for (String name : counts) {
      changes = changes.or(col(name).isNotNull().and(col("held_" + name).isNull()));
      changes = changes.or(functions.coalesce(col(name).gt(col("held_" + name)), lit(false)));
    }
    for (String name : carried) {
      changes = changes.or(col(name).isNotNull().and(col("held_" + name).isNull()));
      changes = changes.or(functions.coalesce(col(name).lt(col("held_" + name)), lit(false)));
    }
    Dataset<Row> both = best.join(standing.select(held.toArray(Column[]::new)), key).where(changes);
    for (String name : counts) {
      both = both.withColumn(name, greatest(col(name), col("held_" + name))).drop("held_" + name);
    }
    for (String name : carried) {
      both = both.withColumn(name, least(col(name), col("held_" + name))).drop("held_" + name);
    }
    return both.withColumn(
            "observed_basis",
            basis(greatest(strength(col("observed_basis")), col("held_strength"))))
        .withColumn("run_id", col("held_run_id"))
        .drop("held_strength", "held_run_id");
  }

  private static Column strength(Column basis) {
    Column strength = when(basis.equalTo(BASES[0]), 1);
    return strength.when(basis.equalTo(BASES[1]), 2).when(basis.equalTo(BASES[2]), 3);
  }

  private static Column basis(Column strength) {
    return element_at(
        functions.array(Arrays.stream(BASES).map(functions::lit).toArray(Column[]::new)), strength);
  }
}
