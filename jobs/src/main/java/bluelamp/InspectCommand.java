package bluelamp;

import bluelamp.archive.ArchiveListing;
import bluelamp.archive.InspectedFile;
import bluelamp.archive.Inspection;
import bluelamp.archive.format.ArchiveFile;
import bluelamp.run.Buckets;
import bluelamp.run.ExitCode;
import bluelamp.run.Sessions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what archive files are, without a lake. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description =
        "Read archive files and say of each what it is, how many records of which kind it holds, whose, from when to"
            + " when, and what is odd about it. Nothing is written.",
    footer = {"", "Example:", "  bluelamp inspect ./archives/outbox.json"})
final class InspectCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, or folders with all that lies in them.")
  List<String> places;

  @Override
  public Integer call() throws IOException {
    Configuration hadoop = Sessions.hadoop(Map.of(), null);
    places.forEach(place -> Buckets.checkReadable(place, hadoop));
    int files = 0;
    for (String place : places) {
      List<ArchiveFile> found = found(hadoop, place);
      files += found.size();
      Inspection.of(hadoop, ArchiveListing.hashed(hadoop, found), InspectCommand::tell);
    }
    if (files == 0) {
      System.err.println(
          "bluelamp: no file is there. Nothing was read; check the names, or wait until the files have arrived.");
    }
    return (files == 0 ? ExitCode.NOT_NOW : ExitCode.DONE).number();
  }

  private static List<ArchiveFile> found(Configuration hadoop, String place) throws IOException {
    try {
      return ArchiveListing.opened(hadoop, ArchiveListing.list(hadoop, place), file -> List.of());
    } catch (FileNotFoundException e) {
      System.err.println("bluelamp: nothing is at " + place + "; it was left out.");
      return new ArrayList<>();
    }
  }

  private static void tell(InspectedFile file) {
    List<String> lines = file.lines();
    System.out.println(lines.get(0));
    lines.subList(1, lines.size()).forEach(line -> System.out.println("  " + line));
  }
}
