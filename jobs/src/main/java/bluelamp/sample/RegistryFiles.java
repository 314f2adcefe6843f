package bluelamp.sample;

import bluelamp.registry.AccountRow;
import bluelamp.registry.HarvestRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;

/** The sample's own registry: its forces, accounts and harvests. */
record RegistryFiles(SampleOptions options, Span span, Cast cast) {
  private static final String SOURCE = "invented for the sample";

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("forces.csv"), options.forces().csv());
    accounts(folder.resolve("accounts.csv"));
    harvests(folder.resolve("harvests.csv"));
  }

  private void accounts(Path file) throws IOException {
    try (Csv csv = new Csv(file, AccountRow.COLUMNS)) {
      for (Account account : cast.accounts()) {
        for (Tenure row : account.tenures()) {
          csv.row(
              "x",
              row.byHandle() ? "" : account.voice().id(),
              row.handle(),
              row.force(),
              row.type().word(),
              row.policing(),
              row.function(),
              row.rank(),
              row.rankGroup(),
              account.person(),
              row.publish(),
              SOURCE,
              row.from(),
              row.until() == null ? "" : row.until());
        }
      }
    }
  }

  private void harvests(Path file) throws IOException {
    try (Csv csv = new Csv(file, HarvestRow.COLUMNS)) {
      for (int force = 0; force < cast.forces().size(); force++) {
        String id = cast.forces().get(force).id();
        harvest(csv, force, "timeline-" + id, Layout.timelinesOf(force, id), "timeline");
        if (Casting.hasMentions(force)) {
          harvest(csv, force, "mentions-" + id, Layout.mentionsOf(id), "mentions");
        }
      }
    }
  }

  private void harvest(Csv csv, int force, String harvest, String path, String kind)
      throws IOException {
    String accounts =
        cast.accounts().stream()
            .filter(account -> account.home() == force)
            .map(account -> account.voice().id())
            .collect(Collectors.joining(";"));
    Instant from = Instant.ofEpochMilli(span.startOf(0));
    Instant to = Instant.ofEpochMilli(span.startOf(span.days()));
    csv.row(harvest, path, kind, "x", accounts, from, to, span.lastCollecting(), "UTC");
  }
}
