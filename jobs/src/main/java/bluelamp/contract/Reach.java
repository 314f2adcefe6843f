package bluelamp.contract;

/**
 * How far a changed day reaches in a table: for {@code account_day} a day on which posts or
 * snapshots changed, for tables after it a day whose sums changed, through whatever lies between.
 * The rows to compute again are those of the days reached, or of the periods that hold one of them.
 *
 * @param back days before the changed day
 * @param forward days after it
 * @param why what reaches so far
 */
public record Reach(int back, int forward, String why) {}
