package bluelamp.registry;

import bluelamp.platform.Platform;
import java.util.Arrays;
import java.util.Set;

/** What must be true of a line of accounts by itself, beyond its words. */
final class AccountChecks {
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
    if (row.platform() != null) {
      checkForms(Platform.of(row.platform()));
    }
  }

  /** Spreadsheets turn ids into 1.26426E+18: only what the platform gave is an id. */
  private void checkForms(Platform platform) {
    if (row.accountId() != null && !platform.isAccountId(row.accountId())) {
      line.fault(
          "account_id '" + row.accountId() + "' is no id of " + row.platform(),
          "Write "
              + platform.idForm()
              + ": spreadsheets spoil long numbers, so format the column as"
              + " text; or leave the id empty and write the handle.");
    }
    if (row.handle() != null && !platform.isHandle(row.handle())) {
      line.fault(
          "handle '" + row.handle() + "' is no handle of " + row.platform(),
          "Write " + platform.handleForm() + ", as the platform shows it.");
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
