package bluelamp;

import bluelamp.evaluate.LabelSheet;
import bluelamp.run.Buckets;
import bluelamp.run.ExitCode;
import bluelamp.run.Labelling;
import bluelamp.run.Sessions;
import bluelamp.run.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws texts for people to label, so that models can be held against them. */
@Command(
    name = "label",
    mixinStandardHelpOptions = true,
    description = "Draw texts of a lake for people to label, without what the models say of them.",
    footer = {
      "",
      "FILE holds texts as they were posted, the public's too: keep it where the lake's restricted",
      "door is. Fill in sentiment or purpose, leave out the rows you cannot tell, and evaluate it.",
      "Say in annotator who you are when others label the same texts: agreement is told by it.",
      "",
      "Example:",
      "  bluelamp label --sample 600 --lake ./lake --out labels.csv"
    })
final class LabelCommand implements Callable<Integer> {
  @Option(
      names = "--lake",
      paramLabel = "DIR",
      defaultValue = "${env:BLUELAMP_LAKE}",
      description = "Where the Delta tables lie (BLUELAMP_LAKE; default: ./lake).")
  String lake = "lake";

  @Option(
      names = "--sample",
      paramLabel = "N",
      required = true,
      description = "How many texts, as evenly from platform, series and force as there are.")
  int sample;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Another number draws other texts (default: 1).")
  long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The CSV to write; it must not be there yet.")
  Path out;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "Any Spark setting. Repeatable.")
  Map<String, String> conf = Map.of();

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more: Spark's own log, and stack traces.")
  boolean verbose;

  @Override
  public Integer call() throws IOException {
    refuse();
    Buckets.checkReadable(lake, Sessions.hadoop(conf, null));
    List<Row> drawn = Labelling.drawn(Sessions.open(conf, null, verbose), lake, sample, seed);
    LabelSheet.write(out, drawn);
    System.out.printf("%,d texts to label are in %s.%n", drawn.size(), out);
    return ExitCode.DONE.number();
  }

  private void refuse() {
    if (sample < 1) {
      throw new Stop(
          ExitCode.USAGE, "--sample is a number of texts from 1 on, not " + sample + ".");
    }
    if (Files.exists(out)) {
      refuse("is there already, and may hold somebody's labels");
    }
    if (!Places.canHold(out)) {
      refuse("lies in no folder that is there and takes files");
    }
    if (Places.liesIn(out, lake + "/published")) {
      refuse("would lie behind the lake's published door, which is for no texts");
    }
  }

  private void refuse(String why) {
    throw new Stop(
        ExitCode.USAGE,
        "Nothing was drawn: " + out + " " + why + ". Name another file with --out.");
  }
}
