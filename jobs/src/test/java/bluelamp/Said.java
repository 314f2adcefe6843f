package bluelamp;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command said and how it ended.
 *
 * @param code the exit code
 * @param out what it wrote for people to read
 * @param err what it complained of
 */
record Said(int code, String out, String err) {
  /** Runs one command line in this Java, as {@code main} would. */
  static Said by(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream saidOut = new ByteArrayOutputStream();
    ByteArrayOutputStream saidErr = new ByteArrayOutputStream();
    try (PrintStream toOut = new PrintStream(saidOut, true, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(saidErr, true, StandardCharsets.UTF_8)) {
      System.setOut(toOut);
      System.setErr(toErr);
      int code = Main.run(args);
      return new Said(
          code, saidOut.toString(StandardCharsets.UTF_8), saidErr.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** What the command complained of, without the progress of its stages. */
  String complaint() {
    int at = err.lastIndexOf("bluelamp: ");
    return at < 0 ? "" : err.substring(at).strip();
  }
}
