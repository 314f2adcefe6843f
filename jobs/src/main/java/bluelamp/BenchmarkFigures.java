package bluelamp;

import bluelamp.run.ExitCode;
import bluelamp.run.Stop;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Figures of a benchmark as a JSON file, where one is wanted. */
final class BenchmarkFigures {
  private BenchmarkFigures() {}

  /** Stops before anything is measured when no file can be written there. */
  static void refuseNoPlace(Path out) {
    if (out != null
        && (Files.isDirectory(out) || !Files.isDirectory(out.toAbsolutePath().getParent()))) {
      throw new Stop(
          ExitCode.USAGE,
          "No file can be written at "
              + out
              + ", so nothing was measured. Make its folder, or name another file with --out.");
    }
  }

  static void write(Path out, Map<String, Object> figures) throws IOException {
    if (out != null) {
      Files.writeString(
          out,
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
    }
  }
}
