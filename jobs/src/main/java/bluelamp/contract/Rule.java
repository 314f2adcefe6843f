package bluelamp.contract;

/**
 * What must hold of every row of a table.
 *
 * @param name the rule's name, unique in its table
 * @param sql a condition in Spark SQL over the columns of one row; the rule is broken where it is
 *     false, and holds where it is null
 * @param level what happens when it is broken
 * @param why the reason in a sentence
 */
public record Rule(String name, String sql, Level level, String why) {

  /** What a broken rule leads to. */
  public enum Level {
    /** Nothing is written. */
    REFUSE,
    /** The rows are written and the user is told. */
    WARN
  }

  /** Whether rows that break the rule stay out of the lake. */
  public boolean refuses() {
    return level == Level.REFUSE;
  }

  /** The condition under which a row breaks the rule: never null. */
  String brokenSql() {
    return "((" + sql + ") IS FALSE)";
  }
}
