package bluelamp.run;

import bluelamp.lake.FrozenFile;
import bluelamp.registry.AccountRow;
import java.util.List;

/**
 * What a run came to.
 *
 * @param outcome how it ended
 * @param runId the run, empty when there was nothing to do
 * @param books what was read and what became of it
 * @param objection why nothing was published; empty when something was
 * @param heldBack files left out because an earlier run refused records of theirs
 * @param unbound registry rows whose handle nobody was seen to bear
 */
public record Result(
    Outcome outcome,
    String runId,
    Books books,
    String objection,
    List<FrozenFile> heldBack,
    List<AccountRow> unbound) {

  /** Records by what became of them, in the files of one run. */
  public record Books(
      long files,
      long read,
      long accepted,
      long repeated,
      long ignored,
      long suppressed,
      long refused) {
    /** The books of a run that read nothing. */
    static final Books EMPTY = new Books(0, 0, 0, 0, 0, 0, 0);
  }

  static Result nothing(List<FrozenFile> heldBack) {
    return new Result(Outcome.NOTHING, "", Books.EMPTY, "", heldBack, List.of());
  }

  Result heldBack(List<FrozenFile> files) {
    return new Result(outcome, runId, books, objection, files, unbound);
  }
}
