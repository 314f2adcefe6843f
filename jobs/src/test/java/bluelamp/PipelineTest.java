package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import bluelamp.contract.TableContract;
import bluelamp.measure.Calendar;
import bluelamp.run.Derived;
import bluelamp.run.Inputs;
import bluelamp.testing.TestSpark;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of contents says what the contracts say. */
class PipelineTest {
  /** Empty tables, and a note of which were asked for. */
  private static final class Asked implements Inputs {
    private final Set<String> names = new TreeSet<>();

    @Override
    public Dataset<Row> table(String name) {
      names.add(name);
      return empty(TableContract.named(name).schema());
    }

    @Override
    public Dataset<Row> parents() {
      return empty(TableContract.named("posts").schema());
    }

    @Override
    public String model(String task) {
      return "model-of-" + task;
    }

    @Override
    public Dataset<Row> calendar() {
      names.add("calendar");
      return empty(Calendar.SCHEMA);
    }

    private static Dataset<Row> empty(StructType schema) {
      return TestSpark.session().createDataFrame(List.of(), schema);
    }
  }

  static List<String> tables() {
    return Pipeline.TABLES.stream().map(Derived::name).toList();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void asksForWhatItsContractReads(String name) {
    Derived table =
        Pipeline.TABLES.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    Asked asked = new Asked();
    assertNotNull(table.made().apply(asked));
    assertEquals(new TreeSet<>(TableContract.named(name).reads()), asked.names);
  }
}
