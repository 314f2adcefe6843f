package bluelamp.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has held, its heap and everything else. */
public final class PeakMemory {
  private static final String LINE = "VmHWM:";

  private PeakMemory() {}

  /** In kilobytes; 0 on a system that does not say. */
  public static long kilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(LINE))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  /** The same for people. */
  public static String words() throws IOException {
    long kilobytes = kilobytes();
    return kilobytes == 0 ? "not known on this system" : kilobytes + " kB";
  }
}
