package bluelamp.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has held, its heap and everything else. */
public final class PeakMemory {
  private static final String LINE = "VmHWM:";

  /** Takes what is held now for the most, when it is written to {@code clear_refs}. */
  private static final String FORGET = "5";

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

  /** From here on counts what is held from now on; nothing changes on a system that cannot. */
  static void forget() throws IOException {
    Path references = Path.of("/proc/self/clear_refs");
    if (Files.isWritable(references)) {
      Files.writeString(references, FORGET);
    }
  }

  /** The same for people. */
  public static String words() throws IOException {
    return words(kilobytes());
  }

  /** Kilobytes for people. */
  public static String words(long kilobytes) {
    return kilobytes == 0 ? "not known on this system" : kilobytes + " kB";
  }
}
