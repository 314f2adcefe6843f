package bluelamp.archive;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.pseudonym.Pseudonyms;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.SerializableConfiguration;

/** Reads archives: bundles in, staged rows out. */
public final class Archives {
  /**
   * Tasks for each core: enough that none waits long for the largest, few enough that keys are
   * cached well.
   */
  private static final int TASKS_PER_CORE = 2;

  /**
   * What every task is told; it travels as a broadcast, so that the key stands in no plan or log.
   */
  private record Shared(
      Pseudonyms pseudonyms, PartnerHandles partners, SerializableConfiguration hadoop)
      implements Serializable {}

  private Archives() {}

  /**
   * The staged rows of bundles, {@link Staged#SCHEMA}.
   *
   * @param declared what the registry says of folders and files
   * @param partners tells partners by their handles
   */
  public static Dataset<Row> read(
      SparkSession spark,
      List<Bundle> bundles,
      Pseudonyms pseudonyms,
      DeclaredHarvests declared,
      PartnerHandles partners) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration hadoop = spark.sessionState().newHadoopConf();
    Broadcast<Shared> shared =
        context.broadcast(new Shared(pseudonyms, partners, new SerializableConfiguration(hadoop)));
    List<List<Task>> shares =
        Shares.of(Task.of(bundles, declared), context.defaultParallelism() * TASKS_PER_CORE);
    JavaRDD<InternalRow> rows =
        context
            .parallelize(shares, Math.max(1, shares.size()))
            .flatMap(share -> rows(share, shared.value()));
    return spark.internalCreateDataFrame(rows.rdd(), Staged.SCHEMA, false);
  }

  /**
   * Ids of the accounts that bore one of the handles in a file, by handle key; the file is read
   * again for it.
   */
  public static Map<String, String> idOf(
      Configuration hadoop, ArchiveFile file, Set<String> handleKeys, Pseudonyms pseudonyms)
      throws IOException {
    Map<String, String> found = new HashMap<>();
    for (Bundle bundle : Bundles.of(hadoop, List.of(file))) {
      StagedRows rows = new StagedRows(pseudonyms, PartnerHandles.none(), bundle.format());
      Iterator<InternalRow> all =
          new BundleReader(
              hadoop,
              new Task(bundle, null, false),
              rows,
              (id, handle) -> {
                String key = rows.keys().handle(handle).toString();
                if (handleKeys.contains(key)) {
                  found.put(key, id);
                }
              });
      all.forEachRemaining(row -> {});
    }
    return found;
  }

  private static Iterator<InternalRow> rows(List<Task> share, Shared shared) {
    Pseudonyms own = SerializationUtils.clone(shared.pseudonyms());
    Map<String, StagedRows> byFormat = new HashMap<>();
    Iterator<Task> tasks = share.iterator();
    return new Chained(
        tasks,
        task ->
            new BundleReader(
                shared.hadoop().value(),
                task,
                byFormat.computeIfAbsent(
                    task.bundle().format(),
                    format -> new StagedRows(own, shared.partners(), format)),
                (id, handle) -> {}));
  }
}
