package bluelamp.run;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a derived table may read: other tables and the calendar, already cut to what the window
 * needs.
 */
public interface Inputs {
  /** The rows of a table by its name. */
  Dataset<Row> table(String name);

  /**
   * Posts whose authors other posts answer or repost, and the oldest of harvests that say no start,
   * wherever in time they lie; columns as in posts.
   */
  Dataset<Row> parents();

  /** The id of the model that does a task: whose answers {@code annotations} holds. */
  String model(String task);

  /** The periods to measure, see {@link bluelamp.measure.Calendar#SCHEMA}. */
  Dataset<Row> calendar();
}
