package bluelamp;

import bluelamp.run.Goal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures and releases what earlier runs have read. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description = "Measure what has been read and not measured yet, and release the tables.",
    footer = {"", "Example:", "  bluelamp measure --key-file ./key --lake ./lake"})
final class MeasureCommand implements Callable<Integer> {
  @Mixin RunOptions options;

  @Override
  public Integer call() throws Exception {
    return Launch.run("measure", options, false, Goal.MEASURE, System.out);
  }
}
