package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Which sums over leaders may be published. A leader is <em>hidden</em> when the account may not
 * stand alone. Whoever knows the accounts published alone can take them off a sum, so what must be
 * at least five is not the accounts in a sum but the hidden ones, and likewise for sums published
 * beside it: a force less its published rank groups leaves the hidden leaders of its other rank
 * groups.
 */
public final class Disclosure {
  /** Fewer hidden leaders than this are not published together. */
  public static final int FEWEST = 5;

  private Disclosure() {}

  /**
   * Says of each hidden leader which published sums do not cover it.
   *
   * @param leaders one row per platform, period, account, force and rank group, with {@code hidden}
   * @return the same with {@code outside_group}: hidden, and in a force's rank group too small to
   *     publish; and {@code outside_force}: hidden, and in a force too small to publish as well
   */
  public static Dataset<Row> uncovered(Dataset<Row> leaders) {
    Column[] force = {col("platform"), col("period_type"), col("period_start"), col("force_id")};
    Column hiddenInGroup =
        count_if(col("hidden")).over(Window.partitionBy(force).partitionBy(withRank(force)));
    Column few = hiddenInGroup.lt(FEWEST).or(col("rank_group").isNull());
    Column leftInForce =
        size(
            collect_set(when(col("outside_group"), col("account_id")))
                .over(Window.partitionBy(force)));
    return leaders
        .withColumn("outside_group", col("hidden").and(few))
        .withColumn("outside_force", col("outside_group").and(leftInForce.lt(FEWEST)));
  }

  private static Column[] withRank(Column... force) {
    Column[] group = Arrays.copyOf(force, force.length + 1);
    group[force.length] = col("rank_group");
    return group;
  }

  /**
   * The unit's row may be published: an account that is not hidden; a force's rank group whose
   * hidden leaders are none or five; a larger unit whose hidden leaders outside the sums published
   * within it are none or five.
   *
   * <p>Reads {@code unit_type} and, counted by account, {@code hidden}, {@code outside_group} and
   * {@code outside_force}.
   */
  public static Column publishable() {
    Column type = col("unit_type");
    return when(type.equalTo("account"), col("hidden").equalTo(0))
        .when(type.equalTo("nation"), noneOrEnough(col("outside_force")))
        .otherwise(noneOrEnough(col("outside_group")));
  }

  /**
   * The unit's row of all kinds of accounts may be published: an account that is not hidden; a sum
   * over accounts whose hidden ones are none or five. Forces and nations are of all their accounts,
   * and stand.
   *
   * @param hidden how many accounts of the unit may not stand alone
   */
  public static Column publishableOfAll(Column hidden) {
    Column type = col("unit_type");
    return when(type.equalTo("account"), hidden.equalTo(0))
        .when(type.isin("force", "nation"), true)
        .otherwise(noneOrEnough(hidden));
  }

  private static Column noneOrEnough(Column leaders) {
    return leaders.equalTo(0).or(not(leaders.lt(FEWEST)));
  }
}
