package bluelamp;

import bluelamp.pseudonym.KeyFile;
import bluelamp.pseudonym.Pseudonyms;
import bluelamp.run.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a pseudonym key. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description =
        "Make the key under which accounts and texts stand in a lake. Keep it outside the lake, and keep it.",
    footer = {"", "Example:", "  bluelamp key ~/.config/bluelamp/key"})
final class KeyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "Where to write it; a file that is there is left alone.")
  Path file;

  @Override
  public Integer call() {
    Pseudonyms made = KeyFile.make(file);
    System.out.printf(
        "Wrote %s (fingerprint %s), readable by you alone.%n"
            + "Whoever holds it can tell who stands behind a pseudonym; without it a lake cannot take in more posts.%n"
            + "Use it: --key-file %s, or BLUELAMP_KEY_FILE=%s%n",
        file, made.fingerprint(), file, file);
    return ExitCode.DONE.number();
  }
}
