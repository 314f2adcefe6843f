package bluelamp.doctor;

import bluelamp.store.S3;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.util.VersionInfo;

/** The machine a run would be on: its Java, memory and disk. */
final class Machine {
  private static final int JAVA = 17;
  private static final String HADOOP = "3.4.3";

  /** A night on a few gigabytes of archives was measured to need about half of this. */
  private static final double LEAST_HEAP_GB = 0.9;

  private static final double LEAST_DISK_GB = 2;
  private static final double GB = 1e9;

  private Machine() {}

  static List<Finding> findings(String lake) {
    return List.of(
        java(Runtime.version().feature()),
        hadoop(VersionInfo.getVersion(), lake),
        memory(),
        disk(lake));
  }

  static Finding java(int version) {
    return version == JAVA
        ? Finding.well("Java", String.valueOf(version))
        : Finding.mend(
            "Java",
            String.valueOf(version),
            "Spark 3.5 needs JDK 17: install it and set JAVA_HOME");
  }

  /** A cluster may bring an older one, which makes no object once. */
  static Finding hadoop(String version, String lake) {
    return version.equals(HADOOP) || !S3.holds(lake)
        ? Finding.well("Hadoop", version)
        : Finding.mend(
            "Hadoop",
            version + " is loaded",
            "on S3 it must be " + HADOOP + ": put its two client jars in place of the cluster's");
  }

  private static Finding memory() {
    double heap = Runtime.getRuntime().maxMemory() / GB;
    String state = String.format(Locale.ROOT, "%.1f GB of heap", heap);
    return heap >= LEAST_HEAP_GB
        ? Finding.well("memory", state)
        : Finding.mend("memory", state, "give more: BLUELAMP_JAVA_OPTIONS=-Xmx2g");
  }

  private static Finding disk(String lake) {
    if (lake.contains("://")) {
      return Finding.well("disk", "not looked at: the lake is not on this machine");
    }
    try {
      Path place = Path.of(lake).toAbsolutePath();
      while (!Files.exists(place)) {
        place = place.getParent();
      }
      FileStore store = Files.getFileStore(place);
      double free = store.getUsableSpace() / GB;
      String state = String.format(Locale.ROOT, "%.1f GB free", free);
      return free >= LEAST_DISK_GB
          ? Finding.well("disk", state)
          : Finding.mend("disk", state, "a night needs at least 2 GB: make room, or move the lake");
    } catch (IOException e) {
      return Finding.mend(
          "disk", "cannot be looked at (" + e.getMessage() + ")", "check the path of --lake");
    }
  }
}
