package bluelamp.lake;

import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Which store writes the logs of tables on which file system. */
final class LogStores {
  static final String FILE = "spark.delta.logStore.file.impl";
  private static final String BUCKET = "spark.delta.logStore.s3a.impl";

  static final Map<String, String> SETTINGS =
      Map.of(FILE, LeasedLogStore.class.getName(), BUCKET, BucketLogStore.class.getName());

  private LogStores() {}

  /** Refuses a session that writes the lake's commits by another store. */
  static void mustServe(SparkSession session, Path lake) {
    String setting = lake.toUri().getScheme().equals("s3a") ? BUCKET : FILE;
    if (!serves(session.sparkContext().getConf().get(setting, ""), SETTINGS.get(setting))) {
      throw new IllegalStateException(
          "This Spark session was started without %s=%s, so two programs could write to the lake at once."
                  .formatted(setting, SETTINGS.get(setting))
              + " Nothing was written. Start the session with Lake.SETTINGS.");
    }
  }

  private static boolean serves(String store, String wanted) {
    try {
      return Class.forName(wanted).isAssignableFrom(Class.forName(store));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
