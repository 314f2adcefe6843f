package bluelamp.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Predicate;
import org.apache.spark.sql.execution.datasources.FileIndex;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.PartitionDirectory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.runtime.AbstractPartialFunction;

/**
 * The files of a plain table at one version, for Spark to read as Parquet. Delta asks the log with
 * a job of its own each time a plan names a table, and a night names its small tables a hundred
 * times; here a file list that has been read answers, and is cut to the partitions asked for.
 */
final class TableFiles implements FileIndex {
  private final Path place;
  private final long version;
  private final StructType partition;
  private final List<PartitionDirectory> files;
  private final long bytes;

  TableFiles(Path place, long version, LoggedTable table) {
    this.place = place;
    this.version = version;
    this.partition = table.partition();
    this.files = table.files().stream().map(this::alone).toList();
    this.bytes = table.files().stream().mapToLong(DataFile::size).sum();
  }

  /** What Spark reads, with the columns of the partition last. */
  static HadoopFsRelation relation(
      SparkSession session, Path place, long version, LoggedTable table) {
    StructType columns = table.inFiles();
    return new HadoopFsRelation(
        new TableFiles(place, version, table),
        table.partition(),
        columns,
        Option.empty(),
        new ParquetFileFormat(),
        scala.collection.immutable.Map$.MODULE$.empty(),
        session);
  }

  private PartitionDirectory alone(DataFile file) {
    FileStatus[] status = {file.status()};
    return PartitionDirectory.apply(values(file.partition()), status);
  }

  private InternalRow values(Map<String, String> of) {
    Object[] values = new Object[partition.length()];
    for (int i = 0; i < values.length; i++) {
      var field = partition.fields()[i];
      Literal text = Literal.create(of.get(field.name()), DataTypes.StringType);
      values[i] = new Cast(text, field.dataType(), Option.apply("UTC")).eval(null);
    }
    return new GenericInternalRow(values);
  }

  @Override
  public Seq<PartitionDirectory> listFiles(Seq<Expression> ofPartition, Seq<Expression> ofData) {
    List<PartitionDirectory> asked = new ArrayList<>(files);
    for (Expression filter : JavaConverters.seqAsJavaList(ofPartition)) {
      var holds = Predicate.createInterpreted(filter.transform(new Bound(partition)));
      asked.removeIf(directory -> !holds.eval(directory.values()));
    }
    return JavaConverters.asScalaBuffer(asked).toSeq();
  }

  /** Puts the place of a column in the partition where its name stands. */
  private static final class Bound extends AbstractPartialFunction<Expression, Expression> {
    private final StructType partition;

    Bound(StructType partition) {
      this.partition = partition;
    }

    @Override
    public boolean isDefinedAt(Expression expression) {
      return expression instanceof AttributeReference;
    }

    @Override
    public Expression apply(Expression attribute) {
      int at = partition.fieldIndex(((AttributeReference) attribute).name());
      return new BoundReference(at, partition.fields()[at].dataType(), true);
    }
  }

  @Override
  public Seq<Path> rootPaths() {
    return JavaConverters.asScalaBuffer(List.of(place)).toSeq();
  }

  @Override
  public String[] inputFiles() {
    return files.stream()
        .flatMap(directory -> JavaConverters.seqAsJavaList(directory.files()).stream())
        .map(file -> file.fileStatus().getPath().toString())
        .toArray(String[]::new);
  }

  @Override
  public void refresh() {
    // A version of a table never changes.
  }

  @Override
  public long sizeInBytes() {
    return bytes;
  }

  @Override
  public StructType partitionSchema() {
    return partition;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableFiles files
        && files.place.equals(place)
        && files.version == version;
  }

  @Override
  public int hashCode() {
    return place.hashCode() * 31 + Long.hashCode(version);
  }

  @Override
  public String toString() {
    return place + "@" + version;
  }
}
