package bluelamp.registry;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code forces.csv}. Any forces will do: the grid of every table is the rows given here. */
final class ForcesFile {
  static final String NAME = "forces.csv";
  private static final String ONE_LINE = "Keep one line for each force.";

  private final Distinct ids = new Distinct("force_id", ONE_LINE);
  private final Distinct codes = new Distinct("ons_code", ONE_LINE);

  private ForcesFile() {}

  static List<ForceRow> read(byte[] bytes, FaultList faults) {
    List<CsvLine> lines = CsvFile.lines(NAME, bytes, ForceRow.COLUMNS, faults);
    ForcesFile file = new ForcesFile();
    List<ForceRow> rows = new ArrayList<>();
    for (CsvLine line : lines) {
      rows.add(file.row(line));
    }
    if (rows.isEmpty()) {
      faults.add(NAME, 0, "no force in it", "Add a line for each force.");
    }
    return rows;
  }

  private ForceRow row(CsvLine line) {
    ForceRow row =
        new ForceRow(
            line.required("force_id", "Write the force's slug, as in west-midlands."),
            line.text("ons_code"),
            line.required("name", "Write the force's name."),
            line.required("nation", "Write england or wales, or where else the force is."),
            line.requiredFlag("bilingual"),
            line.count("population"),
            line.year("population_year"),
            line.count("officers"),
            line.year("officers_year"),
            line.text("peer_group"));
    ids.check(line, row.forceId());
    codes.check(line, row.onsCode());
    dated(line, "population");
    dated(line, "officers");
    return row;
  }

  private static void dated(CsvLine line, String count) {
    String year = count + "_year";
    if (line.has(count)
        && line.has(year)
        && (line.text(count) == null) != (line.text(year) == null)) {
      line.fault(
          line.text(count) == null
              ? year + " stands without " + count
              : count + " stands without " + year,
          "Give both, or leave both empty.");
    }
  }
}
