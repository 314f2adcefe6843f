package bluelamp.tables.tone;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import bluelamp.measure.DesignEffect;
import bluelamp.measure.ScoredPosts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/**
 * The tone of posts of every purpose and of each, side by side in one row until it is added up: few
 * rows cost less than many.
 */
final class ToneStrata {
  /** Posts of every purpose. */
  static final String ALL = "all";

  /** Posts of every purpose, and those of each. */
  static final List<String> NAMES =
      Stream.concat(Stream.of(ALL), ScoredPosts.PURPOSES.stream()).toList();

  private ToneStrata() {}

  /** That a unit has rows of the stratum: nations have all, others that of every purpose. */
  static Column isTold() {
    return col("stratum").equalTo(ALL).or(col("unit_type").equalTo("nation"));
  }

  /** What an account's day brings to each stratum. */
  static List<Column> ofDay() {
    List<Column> columns = new ArrayList<>();
    for (String stratum : NAMES) {
      List<Column> tones = ScoredPosts.TONES.stream().map(tone -> ofTone(stratum, tone)).toList();
      Column n = tones.stream().reduce(Column::plus).orElseThrow();
      columns.add(tones.get(0).minus(tones.get(2)).as(name(stratum, "s")));
      columns.add(n.as(name(stratum, "n")));
      for (int i = 0; i < tones.size(); i++) {
        columns.add(tones.get(i).as(name(stratum, ScoredPosts.TONES.get(i))));
      }
    }
    return columns;
  }

  private static Column ofTone(String stratum, String tone) {
    return stratum.equals(ALL) ? ScoredPosts.ofTone(tone) : col(ScoredPosts.name(stratum, tone));
  }

  /**
   * The sums of each stratum over account-days that are as {@link #ofDay} has them, beside {@code
   * deff}, the design effect that each borrows, and what nobody scored and somebody observed.
   */
  static Column[] sumsOverDays() {
    return NAMES.stream().flatMap(ToneStrata::sumsOverDays).toArray(Column[]::new);
  }

  private static Stream<Column> sumsOverDays(String stratum) {
    Column s = col(name(stratum, "s"));
    Column n = col(name(stratum, "n"));
    Map<String, Column> addends = new LinkedHashMap<>();
    ScoredPosts.TONES.forEach(tone -> addends.put(tone, col(name(stratum, tone))));
    addends.put("squares", s.multiply(s));
    addends.put("products", s.multiply(n));
    addends.put("sizes", n.multiply(n));
    addends.put("days", n.gt(0).cast("long"));
    addends.put(DailyTone.BORROWING, n.multiply(coalesce(col("deff"), lit(DesignEffect.UNLEARNT))));
    // What is not scored has no purpose either, so it is told of all posts together.
    boolean whole = stratum.equals(ALL);
    addends.put(ScoredPosts.NOT_SCORED, whole ? col(ScoredPosts.NOT_SCORED) : lit(0L));
    addends.put(DailyTone.OBSERVED, col(DailyTone.OBSERVED));
    return addends.entrySet().stream()
        .map(
            each ->
                DailyTone.sumOf(each.getKey(), each.getValue()).as(name(stratum, each.getKey())));
  }

  /** Those sums as an array with an element for each stratum. */
  static Column elements() {
    return array(NAMES.stream().map(ToneStrata::element).toArray(Column[]::new));
  }

  private static Column element(String stratum) {
    return struct(
        Stream.concat(
                Stream.of(lit(stratum).as("stratum")),
                DailyTone.SUMS.stream().map(each -> col(name(stratum, each)).as(each)))
            .toArray(Column[]::new));
  }

  private static String name(String stratum, String sum) {
    return stratum + " " + sum;
  }
}
