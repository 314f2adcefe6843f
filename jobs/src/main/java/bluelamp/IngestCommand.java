package bluelamp;

import bluelamp.run.Goal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads archives into the tables of record, and measures nothing. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Read new archive files into the tables of record; leave measuring to a later run.",
    footer = {
      "",
      "Example:",
      "  bluelamp ingest --archives ./archives --key-file ./key --lake ./lake"
    })
final class IngestCommand implements Callable<Integer> {
  @Mixin RunOptions options;

  @Override
  public Integer call() throws Exception {
    return Launch.run("ingest", options, true, Goal.READ, System.out);
  }
}
