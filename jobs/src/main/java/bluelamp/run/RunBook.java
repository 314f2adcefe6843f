package bluelamp.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import bluelamp.contract.Contracts;
import bluelamp.contract.TableContract;
import bluelamp.lake.Identity;
import bluelamp.lake.Lake;
import bluelamp.lake.Plan;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * The row of a run in {@code runs}: what it set out to do, what it read, which table versions it
 * left.
 */
final class RunBook {
  /** The layout of the lake; a newer program migrates an older lake or says how. */
  static final int LAYOUT = Identity.LAYOUT;

  private static final List<String> COUNTS =
      List.of("read", "accepted", "repeated", "ignored", "suppressed", "refused");

  private final SparkSession spark;
  private final Lake lake;
  private final Plan plan;

  RunBook(SparkSession spark, Lake lake, Plan plan) {
    this.spark = spark;
    this.lake = lake;
    this.plan = plan;
  }

  /** What the books say of the files that a plan took in. */
  static Result.Books books(Lake lake, Plan plan) {
    Dataset<Row> mine =
        new Tables(lake).rows("archive_files").where(col("run_id").equalTo(plan.intent().runId()));
    return sums(mine);
  }

  /** What was read of files that were not taken in. */
  static Result.Books read(Dataset<Row> files) {
    Dataset<Row> whole = files;
    for (String unknown : List.of("records_accepted", "records_repeated", "records_suppressed")) {
      whole = whole.withColumn(unknown, lit(0L));
    }
    return sums(whole);
  }

  private static Result.Books sums(Dataset<Row> files) {
    Column[] sums =
        COUNTS.stream()
            .map(name -> coalesce(sum("records_" + name), lit(0L)))
            .toArray(Column[]::new);
    Row row = files.agg(count(lit(1)), sums).first();
    return new Result.Books(
        row.getLong(0),
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6));
  }

  void write(Outcome outcome, Result.Books books, String codeVersion) {
    TableContract contract = TableContract.named("runs");
    Row row =
        RowFactory.create(
            plan.intent().runId(),
            plan.number(),
            plan.intent().command(),
            Timestamp.from(Instant.parse(plan.intent().started())),
            Timestamp.from(Instant.now()),
            outcome.word(),
            outcome.code().number(),
            books.files(),
            books.read(),
            books.accepted(),
            books.repeated(),
            books.ignored(),
            books.suppressed(),
            books.refused(),
            tables(),
            LAYOUT,
            codeVersion);
    Dataset<Row> rows = spark.createDataFrame(List.of(row), contract.schema());
    lake.append(Tables.spec("runs"), rows, plan.step("append"));
  }

  private Row[] tables() {
    return Contracts.all().stream()
        .filter(contract -> !contract.name().equals("runs"))
        .flatMap(Publishing::placesOf)
        .filter(lake::has)
        .map(this::table)
        .toArray(Row[]::new);
  }

  private Row table(String place) {
    long version = lake.version(place);
    return RowFactory.create(place, version, lake.rowCount(place, version));
  }
}
