package bluelamp.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.trunc;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The periods that numbers are said of, and the days that play a part in each. Civil days are those
 * of Europe/London; weeks are ISO weeks.
 */
public final class Calendar {
  /**
   * Days after a period's end until it is closed: late posts and moved counts have come in by then.
   */
  public static final int DAYS_TO_CLOSE = 14;

  /** Days at the end of a period that tell whether a unit still broadcasts. */
  public static final int LAST_DAYS = 30;

  /**
   * The part a day plays for a period: in it, in its last thirty days, or in the same period last
   * year.
   */
  public enum Role {
    PERIOD,
    LAST_30,
    YEAR_BEFORE;

    /** The word in the calendar's rows. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Columns of {@link #days}: {@code day}, {@code period_type}, {@code period_start}, {@code
   * period_end} (exclusive), {@code role}, {@code closed} and {@code elapsed_days} (days of the
   * period up to the as-of day).
   */
  public static final StructType SCHEMA =
      new StructType()
          .add("day", DataTypes.DateType)
          .add("period_type", DataTypes.StringType)
          .add("period_start", DataTypes.DateType)
          .add("period_end", DataTypes.DateType)
          .add("role", DataTypes.StringType)
          .add("closed", DataTypes.BooleanType)
          .add("elapsed_days", DataTypes.IntegerType);

  /**
   * The columns of {@link #spans}: as {@link #SCHEMA}, with the {@code first} and the {@code last}
   * of the days instead of each {@code day}.
   */
  public static final StructType SPANS =
      new StructType(
          Stream.concat(
                  Stream.of("first", "last")
                      .map(
                          name ->
                              new StructField(name, DataTypes.DateType, true, Metadata.empty())),
                  Arrays.stream(SCHEMA.fields()).skip(1))
              .toArray(StructField[]::new));

  private Calendar() {}

  /** The calendar day by day, from its spans: a plan that holds every day is slow to work with. */
  public static Dataset<Row> days(Dataset<Row> spans) {
    return spans
        .withColumn("day", explode(sequence(col("first"), col("last"))))
        .select(Arrays.stream(SCHEMA.fieldNames()).map(name -> col(name)).toArray(Column[]::new));
  }

  /**
   * The calendar of periods that start in a span and have begun by the as-of day.
   *
   * @param from first day on which a period may start
   * @param until first day on which none may start any more
   * @param asOf civil day of the as-of instant: the greatest {@code observed_at} in the lake
   * @param wanted whether a period is wanted, by its first day and the first day after it
   */
  public static List<Row> spans(
      LocalDate from, LocalDate until, LocalDate asOf, BiPredicate<LocalDate, LocalDate> wanted) {
    List<Row> rows = new ArrayList<>();
    for (PeriodType type : PeriodType.values()) {
      for (LocalDate start = firstStart(type, from);
          start.isBefore(until);
          start = type.endOf(start)) {
        if (!start.isAfter(asOf) && wanted.test(start, type.endOf(start))) {
          addDays(rows, type, start, asOf);
        }
      }
    }
    return rows;
  }

  /**
   * The quarter of the last day that a row's period has reached so far: a period that is not over
   * borrows what is known on that day.
   */
  public static Column quarterReached() {
    return trunc(date_add(col("period_start"), col("elapsed_days").minus(1)), "quarter");
  }

  /** That a row is of the first day of its period: of the days in a period, one row a period. */
  public static Column isFirstDay() {
    return col("day").equalTo(col("period_start"));
  }

  /**
   * The first day of the piece that a day lies in: of the days of its week that are of its month.
   * Every week, month, quarter and year is made of whole pieces, so sums of pieces serve for all.
   */
  public static Column pieceOf(Column day) {
    return greatest(trunc(day, "week"), trunc(day, "month"));
  }

  private static LocalDate firstStart(PeriodType type, LocalDate from) {
    LocalDate start = type.startOf(from);
    return start.isBefore(from) ? type.endOf(start) : start;
  }

  private static void addDays(List<Row> rows, PeriodType type, LocalDate start, LocalDate asOf) {
    LocalDate end = type.endOf(start);
    LocalDate reached = end.isAfter(asOf) ? asOf.plusDays(1) : end;
    LocalDate before = type.yearBefore(start);
    addSpan(rows, type, start, asOf, Role.PERIOD, start, end);
    addSpan(rows, type, start, asOf, Role.LAST_30, reached.minusDays(LAST_DAYS), reached);
    addSpan(rows, type, start, asOf, Role.YEAR_BEFORE, before, type.endOf(before));
  }

  private static void addSpan(
      List<Row> rows,
      PeriodType type,
      LocalDate start,
      LocalDate asOf,
      Role role,
      LocalDate first,
      LocalDate end) {
    LocalDate periodEnd = type.endOf(start);
    boolean closed = !periodEnd.plusDays(DAYS_TO_CLOSE).isAfter(asOf);
    LocalDate reached = periodEnd.isAfter(asOf) ? asOf.plusDays(1) : periodEnd;
    int elapsed = (int) ChronoUnit.DAYS.between(start, reached);
    rows.add(
        RowFactory.create(
            java.sql.Date.valueOf(first),
            java.sql.Date.valueOf(end.minusDays(1)),
            type.word(),
            java.sql.Date.valueOf(start),
            java.sql.Date.valueOf(periodEnd),
            role.word(),
            closed,
            elapsed));
  }
}
