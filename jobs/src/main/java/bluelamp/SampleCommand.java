package bluelamp;

import bluelamp.run.ExitCode;
import bluelamp.run.Stop;
import bluelamp.sample.SampleArchive;
import bluelamp.sample.SampleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes made-up archives with planted truths. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description =
        "Write made-up archives of all 43 forces, a registry, a key and the planted values.",
    footer = {"", "Example:", "  bluelamp sample --posts 1000000 --out ./big-sample"})
final class SampleCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "sample",
      description = "Where to (default: ./sample).")
  Path out;

  @Option(
      names = "--posts",
      paramLabel = "N",
      description = "About how many posts (default: 20,000).")
  Long posts;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed, another sample; the same seed, the same bytes.")
  Long seed;

  @Option(names = "--days", paramLabel = "N", description = "Over how many days (default: 400).")
  Integer days;

  @Override
  public Integer call() throws IOException {
    refuseFull();
    SampleOptions options = options();
    SampleFolder folder = new SampleFolder(out);
    SampleArchive.Written written = folder.write(options);
    System.out.printf(
        Locale.ROOT,
        "Wrote %,d posts in %,d records and %,d files to %s; what was planted is in %s.%nRun on it:%n"
            + "  bluelamp nightly --archives %s --registry %s --key-file %s%n",
        written.posts(),
        written.records(),
        written.files(),
        written.archives(),
        written.truth(),
        folder.archives(),
        folder.registry(),
        folder.keyFile());
    return ExitCode.DONE.number();
  }

  private SampleOptions options() {
    try {
      SampleOptions options = SampleOptions.defaults();
      options = posts == null ? options : options.withPosts(posts);
      options = seed == null ? options : options.withSeed(seed);
      return days == null ? options : options.withDays(days);
    } catch (IllegalArgumentException e) {
      throw new Stop(ExitCode.USAGE, e.getMessage());
    }
  }

  private void refuseFull() throws IOException {
    if (!Files.isDirectory(out)) {
      return;
    }
    try (Stream<Path> inside = Files.list(out)) {
      if (inside.findAny().isPresent()) {
        throw new Stop(
            ExitCode.USAGE,
            out
                + " is not empty, so nothing was written: a sample among other files would be wrong."
                + " Name a folder that is not there yet with --out.");
      }
    }
  }
}
