package bluelamp.contract;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The one way into the lake for rows of small tables. One pass over the rows asks whether anything
 * is wrong; only if so, others find out what, in how many rows, and the key of one of them.
 */
public final class Guard {
  private final TableContract contract;
  private final Dataset<Row> rows;
  private final List<Fault> columns;
  private final List<Check> checks;
  private final RowKey key;

  private Guard(TableContract contract, Dataset<Row> rows) {
    this.contract = contract;
    this.rows = rows;
    this.columns = Columns.faults(contract, rows.schema());
    this.checks = Check.of(contract, rows);
    this.key = new RowKey(contract.key(), rows);
  }

  /**
   * Lets rows pass that keep their contract.
   *
   * @param rows what is to be written, best cached: they are read once, and again only to say what
   *     is wrong
   * @return what does not hold of them but may be written, for the user to know
   * @throws GuardException with every fault at once, if any rule that refuses is broken, a required
   *     value is missing, a key is repeated, or a column is missing, unknown or of another type
   */
  public static List<Fault> check(TableContract contract, Dataset<Row> rows) {
    return new Guard(contract, rows).check();
  }

  private List<Fault> check() {
    Row answer = rows.agg(count(lit(1)), firstQuestions()).first();
    List<Check> suspects = new ArrayList<>(answer.getLong(1) > 0 ? asked(true) : List.of());
    for (int i = 0; i < asked(false).size(); i++) {
      if (answer.getLong(3 + i) > 0) {
        suspects.add(asked(false).get(i));
      }
    }
    List<Fault> faults = new ArrayList<>(columns);
    List<Fault> warnings = new ArrayList<>();
    tellApart(suspects, faults, warnings);
    if (answer.getLong(2) < answer.getLong(0)) {
      faults.addAll(key.repeated());
    }
    if (!faults.isEmpty()) {
      throw new GuardException(contract, answer.getLong(0), faults);
    }
    return warnings;
  }

  /** Whether any row is refused, how many keys there are, and how many rows each warning is of. */
  private Column[] firstQuestions() {
    Stream<Column> warnings = asked(false).stream().map(Guard::times);
    return Stream.concat(Stream.of(refused(), key.distinct()), warnings).toArray(Column[]::new);
  }

  private List<Check> asked(boolean refusing) {
    return checks.stream().filter(check -> check.refuses() == refusing).toList();
  }

  private Column refused() {
    Column any = asked(true).stream().map(Check::broken).reduce(lit(false), Column::or);
    return count(when(any, lit(1)));
  }

  private static Column times(Check check) {
    return count(when(check.broken(), lit(1)));
  }

  private void tellApart(List<Check> suspects, List<Fault> faults, List<Fault> warnings) {
    Row times = answers(suspects, Guard::times);
    List<Check> broken =
        IntStream.range(0, suspects.size())
            .filter(i -> times.getLong(i + 1) > 0)
            .mapToObj(suspects::get)
            .toList();
    Row examples = answers(broken, check -> min(when(check.broken(), key.text())));
    for (int i = 0; i < broken.size(); i++) {
      long rowsBroken = times.getLong(suspects.indexOf(broken.get(i)) + 1);
      Fault fault = broken.get(i).fault(rowsBroken, examples.getString(i + 1));
      (broken.get(i).refuses() ? faults : warnings).add(fault);
    }
  }

  /** One answer a check, behind a constant; no query without a check. */
  private Row answers(List<Check> asked, Function<Check, Column> question) {
    if (asked.isEmpty()) {
      return RowFactory.create(0);
    }
    return rows.agg(max(lit(0)), asked.stream().map(question).toArray(Column[]::new)).first();
  }
}
