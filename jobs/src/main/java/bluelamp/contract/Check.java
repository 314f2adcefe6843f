package bluelamp.contract;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One question asked of every row: is this rule broken, is this value missing?
 *
 * @param name the rule or column
 * @param what what to say when it is
 * @param refuses whether such a row stays out
 * @param broken true of such a row, never null
 */
record Check(String name, String what, boolean refuses, Column broken) {

  /** What a contract asks of rows, as far as the columns are there to ask it of. */
  static List<Check> of(TableContract contract, Dataset<Row> rows) {
    List<Check> checks = new ArrayList<>();
    for (Field field : contract.fields()) {
      if (field.required()) {
        checks.add(
            new Check(
                field.name(),
                "has no value, and must have one.",
                true,
                col("`" + field.name() + "`").isNull()));
      }
    }
    for (Rule rule : contract.rules()) {
      String what =
          (rule.refuses() ? "is broken: " : "does not hold: ")
              + rule.why()
              + " ("
              + rule.sql()
              + ")";
      checks.add(new Check(rule.name(), what, rule.refuses(), expr(rule.brokenSql())));
    }
    boolean whole = Columns.faults(contract, rows.schema()).isEmpty();
    return whole ? checks : checks.stream().filter(check -> check.canBeAsked(rows)).toList();
  }

  private boolean canBeAsked(Dataset<Row> rows) {
    try {
      return rows.select(broken).schema().size() == 1;
    } catch (Exception e) {
      // Scala does not declare it, so Java cannot catch it by its name.
      if (e instanceof AnalysisException) {
        return false;
      }
      throw e;
    }
  }

  Fault fault(long rows, String example) {
    return new Fault(name, what, rows, example);
  }
}
