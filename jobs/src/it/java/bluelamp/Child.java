package bluelamp;

import bluelamp.testing.OtherJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Bluelamp in a Java of its own, whose lines are kept. */
final class Child implements AutoCloseable {
  private static final int LONGEST_MINUTES = 5;

  private final Process process;
  private final BufferedReader lines;
  private final List<String> said = new ArrayList<>();

  Child(String... arguments) throws IOException {
    process = OtherJava.of("1g", "bluelamp.Main", List.of(), List.of(arguments)).start();
    lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Reads up to the line in which a stage of the run is told to be over. */
  void waitForStage(String name) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      if (line.matches(name + " +\\d+\\.\\d s")) {
        return;
      }
    }
    throw new AssertionError("It ended before stage " + name + ":\n" + said());
  }

  /** Its exit code, once it has ended. */
  int end() throws IOException, InterruptedException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
    }
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      throw new AssertionError("It did not end:\n" + said());
    }
    return process.exitValue();
  }

  /** All that it wrote so far. */
  String said() {
    return String.join("\n", said);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
