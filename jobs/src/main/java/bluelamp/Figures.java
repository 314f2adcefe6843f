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
    if (out != null && (Files.isDirectory(out) || !Places.canHold(out))) {
      throw new Stop(
          ExitCode.USAGE,
          "No file can be written at "
              + out
              + ", so nothing was "
              + undone
              + ". Make its folder, or name another file with --out.");
    }
  }

  /**
   * Stops before anything is done when the figures would take the place of what they are of.
   *
   * @param undone what was not done, {@code measured} for instance
   */
  static void refuseOver(Path given, Path out, String undone) throws IOException {
    if (out != null && Files.exists(out) && Files.exists(given) && Files.isSameFile(given, out)) {
      throw new Stop(
          ExitCode.USAGE,
          "The result would take the place of "
              + given
              + ", so nothing was "
              + undone
              + ". Name another file with --out.");
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
