package bluelamp.store;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is the same for every bucket: its scheme, and how Hadoop is told of the environment. */
public final class S3 {
  /** How the settings of Hadoop's file systems begin in a Spark session. */
  public static final String PREFIX = "spark.hadoop.";

  /** Settings that would hold a credential: those stand in arguments, logs and event logs. */
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?i).*(fs\\.s3\\w*\\..*(access.?key|secret|session.token|password|encryption\\.key)"
              + "|aws_?(access_?key|secret_?access_?key|session_?token)).*");

  private S3() {}

  /** Whether a place lies in a bucket. */
  public static boolean holds(String place) {
    return place != null && place.startsWith("s3a://");
  }

  /** Whether a setting of this name would hold a credential of a store. */
  public static boolean isCredential(String setting) {
    return CREDENTIAL.matcher(setting).matches();
  }

  /**
   * What a Spark session needs from its start. Credentials are not among it: they are left to
   * Hadoop's providers, of which the environment is one.
   */
  public static Map<String, String> settings(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>();
    // Both of these would else ask for a second HTTP client, of 8 MB.
    settings.put("optimized.copy.from.local.enabled", "false");
    settings.put("multipart.threshold", "2147483647");
    String endpoint = environment.get("AWS_ENDPOINT_URL");
    if (endpoint != null) {
      // A store of one's own has seldom a host name for each bucket, or a region.
      settings.put("endpoint", endpoint);
      settings.put("path.style.access", "true");
      settings.put("endpoint.region", environment.getOrDefault("AWS_REGION", "us-east-1"));
    }
    Map<String, String> whole = new HashMap<>();
    settings.forEach((name, value) -> whole.put(PREFIX + "fs.s3a." + name, value));
    return Map.copyOf(whole);
  }
}
