package bluelamp.tables.record;

import bluelamp.registry.ForceRow;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The forces of the registry: the rows every grid is made of. */
public final class Forces {
  public static final StructType SCHEMA =
      new StructType()
          .add("force_id", DataTypes.StringType)
          .add("ons_code", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("nation", DataTypes.StringType)
          .add("bilingual", DataTypes.BooleanType)
          .add("population", DataTypes.LongType)
          .add("population_year", DataTypes.IntegerType)
          .add("officers", DataTypes.LongType)
          .add("officers_year", DataTypes.IntegerType)
          .add("peer_group", DataTypes.StringType);

  private Forces() {}

  /** One row a force, in the order given. */
  public static List<Row> rows(Collection<ForceRow> forces) {
    return forces.stream().map(Forces::row).toList();
  }

  private static Row row(ForceRow force) {
    return RowFactory.create(
        force.forceId(),
        force.onsCode(),
        force.name(),
        force.nation(),
        force.bilingual(),
        force.population(),
        force.populationYear(),
        force.officers(),
        force.officersYear(),
        force.peerGroup());
  }
}
