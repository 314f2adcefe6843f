package bluelamp;

import bluelamp.run.Goal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scores the texts that earlier runs have read, and measures nothing. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    description =
        "Say of each new text its language, tone and purpose; leave measuring to a later run.",
    footer = {"", "Example:", "  bluelamp annotate --key-file ./key --lake ./lake"})
final class AnnotateCommand implements Callable<Integer> {
  @Mixin RunOptions options;

  @Override
  public Integer call() throws Exception {
    return Launch.run("annotate", options, false, Goal.ANNOTATE, System.out);
  }
}
