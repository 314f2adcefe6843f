package bluelamp.lake;

import java.util.Map;
import java.util.Optional;
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

  Dataset<Row> rows(Path place, TableLog log, long version) {
    return known(place, log, version)
        .map(this::plain)
        .orElseGet(
            () ->
                session
                    .read()
                    .format("delta")
                    .option("versionAsOf", version)
                    .load(place.toString()));
  }

  /** What the log says of a table, if that is all there is to know. */
  Optional<LoggedTable> logged(Path place, TableLog log, long version) {
    return known(place, log, version).map(Known::table);
  }

  private Optional<Known> known(Path place, TableLog log, long version) {
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
