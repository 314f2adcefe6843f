package bluelamp.testing;

import bluelamp.lake.HurtLogStore;
import bluelamp.lake.Lake;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of a test JVM: local, two cores, Delta, UTC, two shuffle partitions. */
public final class TestSpark {
  private static SparkSession session;

  private TestSpark() {}

  /** The session, started at the first call. */
  public static synchronized SparkSession session() {
    if (session == null) {
      SparkSession.Builder builder =
          SparkSession.builder()
              .master("local[2]")
              .appName("bluelamp-test")
              .config("spark.ui.enabled", "false")
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.sql.shuffle.partitions", "2")
              .config("spark.sql.adaptive.enabled", "false")
              .config("spark.sql.codegen.cache.maxEntries", "2000")
              .config("spark.sql.ui.explainMode", "simple")
              .config("spark.sql.debug.maxToStringFields", "5");
      Lake.SETTINGS.forEach(builder::config);
      HurtLogStore.SETTING.forEach(builder::config);
      session = builder.getOrCreate();
    }
    return session;
  }
}
