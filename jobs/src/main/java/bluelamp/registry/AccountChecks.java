package bluelamp.registry;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What must be true of a line of accounts by itself, beyond its words. */
final class AccountChecks {
  // Spreadsheets turn ids into 1.26426E+18: digits alone are the id that the platform gave.
  private static final Map<String, Pattern> ID_SHAPES = Map.of("x", Pattern.compile("\\d{1,20}"));

  private final CsvLine line;
  private final AccountRow row;
  private final Set<String> forces;

  AccountChecks(CsvLine line, AccountRow row, Set<String> forces) {
    this.line = line;
    this.row = row;
    this.forces = forces;
  }

  void run() {
    checkName();
    checkForce();
    checkLeader();
    checkPublish();
    checkDates();
  }

  private void checkName() {
    if (row.accountId() == null
        && row.handle() == null
        && line.has("account_id")
        && line.has("handle")) {
      line.fault(
          "neither account_id nor handle",
          "Write the id, or the handle while the id is not known.");
    }
    Pattern shape = row.platform() == null ? null : ID_SHAPES.get(row.platform());
    if (row.accountId() != null && shape != null && !shape.matcher(row.accountId()).matches()) {
      line.fault(
          "account_id '" + row.accountId() + "' is no id of " + row.platform(),
          "Write digits only, as the platform gives them: spreadsheets spoil long numbers, so format the column as"
              + " text; or leave the id empty and write the handle.");
    }
  }

  private void checkForce() {
    if (row.forceId() != null && !forces.isEmpty() && !forces.contains(row.forceId())) {
      line.fault(
          "force_id '" + row.forceId() + "' is not in forces.csv",
          "Write one that is, or add the force there.");
    }
  }

  private void checkLeader() {
    boolean groupTold =
        row.rankGroup() != null || (line.text("rank") == null && line.text("rank_group") == null);
    boolean leads =
        Arrays.stream(RankGroup.values())
            .anyMatch(group -> group.leads() && group.word().equals(row.rankGroup()));
    if ("leader".equals(row.accountType())
        && groupTold
        && !leads
        && line.has("rank")
        && line.has("rank_group")) {
      String rank = line.text("rank") == null ? row.rankGroup() : row.rank();
      line.fault(
          "account_type leader with " + (rank == null ? "no rank" : "rank " + rank),
          "A leader is a Chief Inspector or above, or a chief officer on police staff: correct the rank, or write"
              + " individual.");
    }
  }

  private void checkPublish() {
    if ("yes".equals(row.publish()) && row.source() == null && line.has("source")) {
      line.fault(
          "publish yes without source",
          "Write where the holder or the force says publicly whose account it is, or leave publish empty.");
    }
  }

  private void checkDates() {
    if (row.validFrom() != null && !row.isDated()) {
      line.fault(
          "valid_to " + row.validTo() + " is not after valid_from " + row.validFrom(),
          "valid_to is the first day on which the row holds no longer.");
    }
  }
}
