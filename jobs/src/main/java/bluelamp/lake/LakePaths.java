package bluelamp.lake;

import java.util.Locale;
import org.apache.hadoop.fs.Path;

/** Where things lie in a lake. */
final class LakePaths {
  static final String IDENTITY = "_lake.json";
  static final String LEASES = "_lease";
  static final String PLANS = "_plans";
  static final String RESTRICTED = "restricted";
  static final String PUBLISHED = "published";
  static final String RELEASES = PUBLISHED + "/_releases";
  static final String LOG = "_delta_log";

  private LakePaths() {}

  /** A number as it stands in names, so that names sort as numbers do. */
  static String numbered(long number) {
    return String.format(Locale.ROOT, "%06d", number);
  }

  /** The number at the head of a file's name, or -1. */
  static long numberOf(Path file) {
    String head = file.getName().split("\\.", 2)[0];
    return head.matches("\\d{1,20}") ? Long.parseLong(head) : -1;
  }
}
