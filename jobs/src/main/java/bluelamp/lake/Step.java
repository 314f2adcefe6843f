package bluelamp.lake;

/**
 * One commit of a plan to a table. Table, name and plan together make the commit idempotent: done
 * again, it is left out. So a name is used once per table and plan; other content under a used name
 * would be left out as if it had been written, and the lake refuses it.
 *
 * @param plan the plan's number
 * @param name what the commit does, {@code append} for instance; the same in every plan
 * @param runId the run that commits
 * @param absorbs whether the table has taken in the plan with this commit; false for all but the
 *     last of several
 */
public record Step(long plan, String name, String runId, boolean absorbs) {

  /** A step after which the table has absorbed the plan. */
  public static Step of(long plan, String name, String runId) {
    return new Step(plan, name, runId, true);
  }

  /** The same step, to be followed by another on the same table before the plan is absorbed. */
  public Step partial() {
    return new Step(plan, name, runId, false);
  }
}
