package bluelamp.lake;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The steps that this program has begun or done: each may be asked of a table once. */
final class Claims {
  private final Set<String> claimed = ConcurrentHashMap.newKeySet();

  /** Notes that a step is under way; a second of its name could only bring other content. */
  void claim(TableSpec table, Step step) {
    if (!claimed.add(claimOf(table, step))) {
      throw new IllegalStateException(
          "Step %s of plan %d was asked of %s twice. The second would be taken for the first done again, so nothing was written."
                  .formatted(step.name(), step.plan(), table.path())
              + " Give each commit to a table a step name of its own.");
    }
  }

  /** Forgets a step that failed. */
  void drop(TableSpec table, Step step) {
    claimed.remove(claimOf(table, step));
  }

  private static String claimOf(TableSpec table, Step step) {
    return table.path() + "#" + step.name() + "#" + step.plan();
  }
}
