package bluelamp.run;

import bluelamp.archive.ArchiveListing;
import bluelamp.registry.Registry;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** Looks at what an order names before anything is written, the lake included. */
final class Beforehand {
  private Beforehand() {}

  /** Stops a run that has no archive to read; they may be there later. */
  static void check(Order order, Configuration hadoop) {
    if (!order.reads()) {
      return;
    }
    String remedy =
        " Nothing was done. Put archive files there, or give another folder with --archives (or"
            + " BLUELAMP_ARCHIVES).";
    try {
      if (ArchiveListing.list(hadoop, order.archives()).isEmpty()) {
        throw new Stop(
            ExitCode.NOT_NOW, "There is no archive in " + order.archives() + "." + remedy);
      }
    } catch (FileNotFoundException e) {
      throw new Stop(
          ExitCode.NOT_NOW,
          "The folder of archives " + order.archives() + " is not there." + remedy);
    } catch (IOException e) {
      throw new Stop(
          ExitCode.NOT_NOW,
          "The archives in "
              + order.archives()
              + " cannot be read ("
              + e.getMessage()
              + "). Nothing was done. Mend that, then run it again.");
    }
  }

  /** The registry that an order names, whole; nothing where it names none. */
  static Optional<Registry> registry(Order order, Configuration hadoop) throws IOException {
    if (order.registry() == null) {
      return Optional.empty();
    }
    Path folder = new Path(order.registry());
    if (!folder.getFileSystem(hadoop).exists(folder)) {
      throw new Stop(
          ExitCode.USAGE,
          "The registry's folder "
              + order.registry()
              + " is not there. Nothing was done. Give one with --registry (or BLUELAMP_REGISTRY), or"
              + " leave it out to use the one that ships.");
    }
    return Optional.of(Registry.read(folder, hadoop));
  }
}
