package bluelamp.run;

import bluelamp.lake.Lake;
import bluelamp.lake.Lease;
import bluelamp.lake.Plan;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A run's turn at the lake, which it holds all the while. What an earlier run left is finished
 * before it does anything of its own.
 *
 * @param act carries a plan out
 */
record Turn(Lake lake, Order order, Function<Plan, Result> act) {

  /** Work of a run of its own. */
  interface Own {
    Result done() throws IOException;
  }

  /**
   * Does the work, unless what was left is refused.
   *
   * @throws bluelamp.lake.LakeRefused when the lake is not whole
   */
  Result at(Own work) throws IOException {
    Lease lease = lake.hold(order.command(), order.patience());
    try {
      lake.mustBeWhole();
      lake.plans().sweep();
      Optional<Plan> left = lake.plans().unfinished();
      return left.isEmpty() ? work.done() : after(act.apply(left.get()), work);
    } finally {
      lease.release();
    }
  }

  private static Result after(Result finished, Own work) throws IOException {
    if (finished.outcome() == Outcome.REFUSED) {
      return finished;
    }
    Result own = work.done();
    return own.outcome() == Outcome.NOTHING ? finished.heldBack(own.heldBack()) : own;
  }
}
