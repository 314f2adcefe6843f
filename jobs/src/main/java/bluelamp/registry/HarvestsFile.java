package bluelamp.registry;

import bluelamp.platform.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads {@code harvests.csv}: what the user knows of folders and files that do not say it
 * themselves.
 */
final class HarvestsFile {
  static final String NAME = "harvests.csv";
  private static final String ONE_LINE = "Keep one line for each harvest.";

  private final Distinct ids = new Distinct("harvest_id", ONE_LINE);
  private final Distinct paths = new Distinct("path", ONE_LINE);

  private HarvestsFile() {}

  static List<HarvestRow> read(byte[] bytes, FaultList faults) {
    HarvestsFile file = new HarvestsFile();
    List<HarvestRow> rows = new ArrayList<>();
    for (CsvLine line : CsvFile.lines(NAME, bytes, HarvestRow.COLUMNS, faults)) {
      rows.add(file.row(line));
    }
    return rows;
  }

  private HarvestRow row(CsvLine line) {
    LineTimes times = LineTimes.of(line);
    HarvestRow row =
        new HarvestRow(
            line.required("harvest_id", "Write a name that no other line has."),
            path(line),
            line.requiredWord("kind", Words.HARVEST_KINDS),
            line.requiredWord("platform", Words.PLATFORMS),
            accounts(line.text("accounts")),
            times.instant("from"),
            times.instant("to"),
            times.instant("retrieved_at"),
            times.zone());
    checkAccounts(line, row);
    ids.check(line, row.harvestId());
    paths.check(line, row.path());
    if (row.from() != null && row.to() != null && !row.to().isAfter(row.from())) {
      line.fault(
          "to '" + line.text("to") + "' is not after from '" + line.text("from") + "'",
          "to is the first moment, or day, that was not collected any more.");
    }
    return row;
  }

  private static void checkAccounts(CsvLine line, HarvestRow row) {
    Platform platform = row.platform() == null ? Platform.X : Platform.of(row.platform());
    for (String account : row.accounts()) {
      String bare = account.startsWith("@") ? account.substring(1) : account;
      if (!platform.isAccountId(account) && !platform.isHandle(bare)) {
        line.fault(
            "account '" + account + "' is neither an id nor a handle of " + row.platform(),
            "Write " + platform.idForm() + ", or " + platform.handleForm() + ".");
      }
    }
  }

  private static List<String> accounts(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(";"))
            .map(String::strip)
            .filter(account -> !account.isEmpty())
            .toList();
  }

  private static String path(CsvLine line) {
    String written = line.required("path", "Write the folder or file, relative to the archives.");
    if (written == null) {
      return null;
    }
    List<String> parts = Arrays.asList(written.replace('\\', '/').split("/"));
    if (written.startsWith("/") || written.contains(":") || parts.contains("..")) {
      line.fault(
          "path '" + written + "' does not lie in the archives",
          "Write it relative to the archives' folder, as in west-midlands/2024.");
      return null;
    }
    return String.join(
        "/", parts.stream().filter(part -> !part.isEmpty() && !part.equals(".")).toList());
  }
}
