package bluelamp.measure;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * A measure of posts that come in bursts, which widen its interval by a {@link DesignEffect}: sums
 * over account-days tell by how much, where there are enough of them.
 */
public interface Bursting {
  /** What design effects are learnt and borrowed under. */
  String name();

  /** Columns of an account-day that {@link #sumsOverDays} reads. */
  List<Column> ofDay();

  /** The sums over those days of which a condition holds. */
  List<Column> sumsOverDays(Column counted);

  /** Whether the sums tell their own design effect. */
  Column isOwn();

  /** The design effect that the sums tell, to be asked where {@link #isOwn} holds. */
  Column ownDesignEffect();
}
