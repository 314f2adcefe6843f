package bluelamp.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import bluelamp.lake.Plan;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Publishes nothing when too large a share of what a run has read was refused. Refusals in files
 * that the user has accepted do not count.
 */
final class Gate {
  private Gate() {}

  /** Why nothing may be published, or an empty text. */
  static String objection(Dataset<Row> files, Plan plan) {
    double allowed = Double.parseDouble(plan.intent().options().get(Freezing.MAX_REFUSED));
    Object[] accepted = plan.intent().accepted().toArray();
    Column counts = not(col("file_hash").isin(accepted));
    Row sums =
        files
            .agg(sum("records_read"), sum(when(counts, col("records_refused"))))
            .na()
            .fill(0)
            .first();
    long read = sums.getLong(0);
    long refused = sums.getLong(1);
    if (read == 0 || refused <= allowed * read) {
      return "";
    }
    List<Row> worst =
        files
            .where(counts.and(col("records_refused").gt(0)))
            .orderBy(col("records_refused").desc(), col("path"))
            .limit(5)
            .collectAsList();
    StringBuilder why = new StringBuilder();
    why.append(
        String.format(
            Locale.ROOT,
            "%,d of %,d records were refused, %.1f %%, and no more than %s %% may be. Nothing was published; the quarantine says why, record by record. Most are in:",
            refused,
            read,
            100.0 * refused / read,
            percent(allowed)));
    worst.forEach(
        row ->
            why.append(
                String.format(
                    Locale.ROOT,
                    "%n  %,8d  %s%n            --accept %s",
                    row.<Long>getAs("records_refused"),
                    row.getAs("path"),
                    row.getAs("file_hash"))));
    why.append(
        String.format(
            "%nThe next run leaves these files out. Mend them, or read them as they are with --accept, or raise --max-refused."));
    return why.toString();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g", 100 * share).replaceAll("\\.?0+$", "");
  }
}
