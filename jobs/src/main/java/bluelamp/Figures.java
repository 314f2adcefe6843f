package bluelamp;

import bluelamp.run.ExitCode;
import bluelamp.run.Stop;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a command has measured as a JSON file, where one is wanted. */
final class Figures {
  private Figures() {}

  /**
   * Stops before anything is done when no file can be written there.
   *
   * @param undone what was not done, {@code measured} for instance
   */
  static void refuseNoPlace(Path out, String undone) {
    if (out != null
        && (Files.isDirectory(out) || !Files.isDirectory(out.toAbsolutePath().getParent()))) {
      throw new Stop(
          ExitCode.USAGE,
          "No file can be written at "
              + out
              + ", so nothing was "
              + undone
              + ". Make its folder, or name another file with --out.");
    }
  }

  static void write(Path out, Object figures) throws IOException {
    if (out != null) {
      Files.writeString(
          out,
          new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
    }
  }
}
