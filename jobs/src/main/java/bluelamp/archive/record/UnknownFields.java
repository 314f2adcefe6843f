package bluelamp.archive.record;

import java.util.Map;
import java.util.TreeMap;

/** How often a file has fields that no reader of its format knows, by path. */
public final class UnknownFields {
  /** Where fields are counted once there are too many paths to tell apart. */
  private static final String OTHER_PATHS = "…";

  private static final int LONGEST_NAME = 64;

  private final Map<String, Long> counts = new TreeMap<>();

  void met(String prefix, String name) {
    String path = prefix + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    boolean room = counts.size() < Limits.UNKNOWN_PATHS || counts.containsKey(path);
    counts.merge(room ? path : OTHER_PATHS, 1L, Long::sum);
  }

  /** Counts by path, in the order of paths. */
  public Map<String, Long> counts() {
    return counts;
  }
}
