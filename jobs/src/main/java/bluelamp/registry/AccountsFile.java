package bluelamp.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code accounts.csv}, each line for itself; {@link Holders} holds the lines against each
 * other.
 */
final class AccountsFile {
  static final String NAME = "accounts.csv";

  private final Set<String> forces;

  private AccountsFile(Set<String> forces) {
    this.forces = forces;
  }

  /**
   * The rows of the file.
   *
   * @param forces the forces there are; when there are none, that is a fault already and no row is
   *     blamed for it
   */
  static List<AccountRow> read(byte[] bytes, Set<String> forces, FaultList faults) {
    AccountsFile file = new AccountsFile(forces);
    List<AccountRow> rows = new ArrayList<>();
    // Rows without sound dates are faults already and cannot be held against others.
    List<AccountRow> dated = new ArrayList<>();
    for (CsvLine line : CsvFile.lines(NAME, bytes, AccountRow.COLUMNS, faults)) {
      AccountRow row = file.row(line);
      rows.add(row);
      boolean endIsClear = row.validTo() != null || line.isOpen("valid_to");
      if (endIsClear && row.isDated()) {
        dated.add(row);
      }
    }
    Holders.check(dated, faults);
    return rows;
  }

  private AccountRow row(CsvLine line) {
    AccountRow row =
        new AccountRow(
            line.number(),
            line.requiredWord("platform", Words.PLATFORMS),
            line.text("account_id"),
            handle(line),
            line.required("force_id", "Write a force_id of forces.csv."),
            line.requiredWord("account_type", Words.ACCOUNT_TYPES),
            line.word("policing_type", Words.POLICING_TYPES),
            line.word("function", Words.FUNCTIONS),
            line.word("rank", Words.RANKS),
            rankGroup(line),
            line.text("person_key"),
            line.word("publish", Words.PUBLISH),
            line.text("source"),
            line.date("valid_from"),
            line.end("valid_to"));
    line.required("valid_from", "Write the first day on which the row holds, as in 2024-03-31.");
    new AccountChecks(line, row, forces).run();
    return row;
  }

  private static String handle(CsvLine line) {
    String written = line.text("handle");
    String bare =
        written != null && written.startsWith("@") ? written.substring(1).strip() : written;
    return bare == null || bare.isEmpty() ? null : bare;
  }

  /** The group written, or else that of the rank. */
  private static String rankGroup(CsvLine line) {
    String written = line.word("rank_group", Words.RANK_GROUPS);
    String ofRank =
        Arrays.stream(Rank.values())
            .filter(rank -> rank.word().equals(line.text("rank")))
            .map(rank -> rank.group().word())
            .findFirst()
            .orElse(null);
    if (written != null && ofRank != null && !written.equals(ofRank)) {
      line.fault(
          "rank_group '" + written + "' is not that of a " + line.text("rank"),
          "Write " + ofRank + ", or correct the rank.");
    }
    return ofRank == null ? written : ofRank;
  }
}
