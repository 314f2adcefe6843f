package bluelamp;

import bluelamp.run.ExitCode;
import bluelamp.run.Goal;
import bluelamp.run.Stop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole pipeline: read what is new, measure what it touches, release. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = "Read new archive files, measure what they touch, and release the tables as one.",
    footer = {
      "",
      "Examples:",
      "  bluelamp nightly --sample",
      "  bluelamp nightly --archives ./archives --registry ./registry --key-file ./key --lake ./lake"
    })
final class NightlyCommand implements Callable<Integer> {
  @Mixin RunOptions options;

  @Option(
      names = "--sample",
      description =
          "Write made-up archives of all 43 forces into ./sample, with a key of their own, and run on those.")
  boolean sample;

  @Override
  public Integer call() throws Exception {
    if (sample) {
      useSample();
    }
    return Launch.run("nightly", options, true, Goal.MEASURE, System.out);
  }

  private void useSample() throws IOException {
    if (options.archives != null || options.registry != null || options.keyFile != null) {
      throw new Stop(
          ExitCode.USAGE,
          "--sample brings archives, a registry and a key of its own, so nothing was done."
              + " Leave out --sample, or --archives, --registry and --key-file (and their variables).");
    }
    SampleFolder folder = SampleFolder.at(Path.of("sample"));
    options.archives = folder.archives().toString();
    options.registry = folder.registry().toString();
    options.keyFile = folder.keyFile();
  }
}
