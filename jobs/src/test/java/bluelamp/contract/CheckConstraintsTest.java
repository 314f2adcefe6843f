package bluelamp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.TestSpark;
import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a contract says of a table, laid down in Delta itself. */
class CheckConstraintsTest {
  private static final SparkSession SPARK = TestSpark.session();

  @Test
  void deltaKeepsTypesMeaningsAndRules(@TempDir Path folder) {
    TableContract forces = TableContract.named("forces");
    String table = "delta.`" + folder.resolve("forces") + "`";
    create(forces, folder.resolve("forces"));
    insert(
        table,
        "'kent', 'E23000032', 'Kent Police', 'england', false, 1800000, 2020, null, null, null");
    insert(
        table, "'gwent', 'W15000002', 'Gwent Police', 'wales', true, null, null, 1300, 2020, null");
    refused(
        table,
        "'kent', 'E23000032', 'Kent', 'albion', false, null, null, null, null, null",
        "nation_words");
    refused(
        table,
        "'kent', 'E23000032', 'Kent', 'england', false, -1, 2020, null, null, null",
        "counts_from_zero");
    refused(
        table,
        "null, 'E23000032', 'Kent', 'england', false, null, null, null, null, null",
        "CHECK constraint required");
    assertEquals(2, SPARK.table(table).count());
    Row population = SPARK.sql("DESCRIBE TABLE " + table).where("col_name = 'population'").first();
    assertEquals("Residents of the force's area.", population.getString(2));
  }

  /**
   * Delta parses the rules of a table when rows are written, so a rule that it cannot read fails
   * here.
   */
  @Test
  void deltaReadsTheRulesOfTheLargestTables(@TempDir Path folder) {
    for (String name : List.of("engagement_ratio", "posts", "leader_reach", "account_registry")) {
      TableContract contract = TableContract.named(name);
      Path place = folder.resolve(name);
      create(contract, place);
      SPARK
          .createDataFrame(List.of(), contract.schema())
          .write()
          .format("delta")
          .mode("append")
          .save(place.toString());
      long kept =
          SPARK
              .sql("SHOW TBLPROPERTIES delta.`" + place + "`")
              .where("key LIKE 'delta.constraints.%'")
              .count();
      assertEquals(contract.checkConstraints().size(), kept);
    }
  }

  private static void create(TableContract contract, Path folder) {
    DeltaTableBuilder table =
        DeltaTable.create(SPARK)
            .location(folder.toString())
            .comment(contract.description())
            .addColumns(contract.schema());
    for (var rule : contract.checkConstraints().entrySet()) {
      table = table.property("delta.constraints." + rule.getKey(), rule.getValue());
    }
    table.execute();
  }

  private static void insert(String table, String values) {
    SPARK.sql("INSERT INTO " + table + " VALUES (" + values + ")");
  }

  private static void refused(String table, String values, String by) {
    String message = assertThrows(Exception.class, () -> insert(table, values)).getMessage();
    assertTrue(message.contains(by), message);
  }
}
