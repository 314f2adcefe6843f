package bluelamp.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import bluelamp.lake.Lake;
import bluelamp.tables.record.ComplianceEvents;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whether a platform has given back what was taken out of the tables: only the archives still hold
 * it, so they are read again.
 */
final class Lifted {
  /** The option of a plan that says up to which plan everything given back has been read again. */
  static final String OPTION = "lifted";

  private Lifted() {}

  /** Whether something was given back since the archives were last read again for it. */
  static boolean isDue(Lake lake, TakenIn last) {
    String place = Tables.spec("compliance_events").path();
    if (!lake.has(place) || lake.rowCount(place, lake.version(place)) == 0) {
      return false;
    }
    Dataset<Row> events = lake.table(place);
    Column plan = substring_index(col("run_id"), "-", -1).cast("long");
    Dataset<Row> fresh = events.where(plan.gt(upTo(last)));
    return !ComplianceEvents.lifting(events, fresh).isEmpty();
  }

  /**
   * What the next plan says.
   *
   * @param due whether it reads the archives again for it
   */
  static String option(boolean due, TakenIn last) {
    long read = due ? last.plan().orElseThrow().number() : upTo(last);
    return String.valueOf(read);
  }

  private static long upTo(TakenIn last) {
    return last.option(OPTION).map(Long::parseLong).orElse(0L);
  }
}
