package bluelamp;

import bluelamp.pseudonym.KeyFile;
import bluelamp.run.Derived;
import bluelamp.run.Goal;
import bluelamp.run.Night;
import bluelamp.run.Order;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * This program but for one table, which it makes otherwise.
 *
 * @param metricVersion what it says its numbers mean
 * @param table the table
 * @param otherwise what it does to the rows that this program makes
 */
record OtherProgram(String metricVersion, String table, UnaryOperator<Dataset<Row>> otherwise) {
  /** Its night at a place, which refuses nothing for having too much refused. */
  void night(Place place) throws IOException {
    Order order =
        new Order(
            "test",
            place.lake().toString(),
            place.archives().toString(),
            place.registry().toString(),
            KeyFile.read(SmallSample.folder().keyFile()),
            1,
            Set.of(),
            Duration.ofSeconds(1),
            Goal.MEASURE);
    List<Derived> tables = Pipeline.TABLES.stream().map(this::itsOwn).toList();
    try (Night night = new Night(TestSpark.session(), order, tables, metricVersion, "test")) {
      night.run();
    }
  }

  private Derived itsOwn(Derived made) {
    return made.name().equals(table)
        ? new Derived(table, in -> otherwise.apply(made.made().apply(in)))
        : made;
  }
}
