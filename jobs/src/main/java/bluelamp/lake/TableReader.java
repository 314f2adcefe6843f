package bluelamp.lake;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Dataset$;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation$;
import org.apache.spark.sql.functions;

/**
 * Rows of tables at a version. The log is read once a version; a table that is not plain, or whose
 * log is too long to be read line by line, is left to Delta.
 */
final class TableReader {
  private final SparkSession session;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(long version, LoggedTable table, HadoopFsRelation files) {}

  TableReader(SparkSession session) {
    this.session = session;
  }

  Dataset<Row> rows(TableLog log, long version) {
    return known(log, version)
        .map(this::plain)
        .orElseGet(
            () ->
                session
                    .read()
                    .format("delta")
                    .option("versionAsOf", version)
                    .load(log.place().toString()));
  }

  /** How many rows there are; where the log tells, no data file is opened. */
  long rowCount(TableLog log, long version) {
    return logged(log, version)
        .map(LoggedTable::rows)
        .orElse(OptionalLong.empty())
        .orElseGet(() -> rows(log, version).count());
  }

  /** The least day in a column; nothing where there is no row. */
  Optional<LocalDate> leastDay(TableLog log, long version, String column) {
    return logged(log, version)
        .filter(table -> table.knowsLeast(column))
        .map(table -> table.leastDay(column))
        .orElseGet(
            () ->
                Optional.ofNullable(
                        rows(log, version).agg(functions.min(column)).first().getDate(0))
                    .map(Date::toLocalDate));
  }

  /** What the log says of a table, if that is all there is to know. */
  Optional<LoggedTable> logged(TableLog log, long version) {
    return known(log, version).map(Known::table);
  }

  private Optional<Known> known(TableLog log, long version) {
    Path place = log.place();
    Known last = known.get(place.toString());
    if (last != null && last.version() == version) {
      return Optional.of(last);
    }
    Optional<Known> read =
        log.table(version)
            .filter(LoggedTable::isPlain)
            .map(
                table ->
                    new Known(version, table, TableFiles.relation(session, place, version, table)));
    read.ifPresent(now -> known.put(place.toString(), now));
    return read;
  }

  private Dataset<Row> plain(Known table) {
    LogicalRelation relation = LogicalRelation$.MODULE$.apply(table.files(), false);
    Column[] columns =
        table.table().columns().stream()
            .map(name -> functions.col("`" + name + "`"))
            .toArray(Column[]::new);
    return Dataset$.MODULE$.ofRows(session, relation).select(columns);
  }
}
