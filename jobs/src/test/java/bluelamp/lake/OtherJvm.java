package bluelamp.lake;

import bluelamp.testing.OtherJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A second Java, with this one's class path, whose lines can be waited for. */
final class OtherJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;
  private final List<String> seen = new ArrayList<>();

  OtherJvm(Class<?> main, String... arguments) throws IOException {
    process = OtherJava.of("512m", main.getName(), List.of(), List.of(arguments)).start();
    lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Reads up to the line that holds the text. */
  String waitFor(String text) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      seen.add(line);
      if (line.contains(text)) {
        return line;
      }
    }
    throw new AssertionError(
        "The other Java ended without saying “" + text + "”:\n" + String.join("\n", seen));
  }

  /** Sends it a line. */
  void tell(String line) throws IOException {
    OutputStream in = process.getOutputStream();
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  /** Sends it a signal: KILL, STOP, CONT. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
        .inheritIO()
        .start()
        .waitFor();
  }

  void end() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
