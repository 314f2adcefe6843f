package bluelamp.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.LossyProxy;
import bluelamp.testing.Minio;
import io.delta.storage.LogStore;
import io.delta.storage.S3SingleDriverLogStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** A commit in a bucket is made once, whoever else makes it at the same instant. */
class BucketLogStoreIT {
  private static final int APPENDS = 50;

  private static Configuration conf() {
    return Lakes.session().sparkContext().hadoopConfiguration();
  }

  private static Path commit(String table) {
    return new Path(Minio.place(table), "_delta_log/00000000000000000001.json");
  }

  /** The other driver, or this one: fifty rows, a commit each. */
  public static void main(String[] arguments) {
    append(arguments[0], "other");
    System.out.println("appended");
    System.exit(0);
  }

  private static void append(String table, String driver) {
    for (int i = 0; i < APPENDS; i++) {
      Dataset<Row> row =
          Lakes.session()
              .range(1)
              .select(functions.lit(driver).as("driver"), functions.lit(i).as("number"));
      row.coalesce(1).write().format("delta").mode("append").save(table);
    }
  }

  @Test
  void deltasOwnStoreOverwritesARivalWithoutAWord() throws IOException {
    Path commit = commit("default");
    new S3SingleDriverLogStore(conf()).write(commit, withRival(commit), false, conf());
    assertEquals(List.of("{\"mine\":1}"), lines(new S3SingleDriverLogStore(conf()), commit));
  }

  @Test
  void oursRefuses() throws IOException {
    Path commit = commit("ours");
    BucketLogStore ours = new BucketLogStore(conf());
    assertThrows(
        FileAlreadyExistsException.class,
        () -> ours.write(commit, withRival(commit), false, conf()));
    assertEquals(List.of("{\"rival\":1}"), lines(ours, commit));
  }

  /** The client asks again and is told that the object is there: it is its own. */
  @Test
  void anAnswerThatIsLostIsNoRival() throws IOException {
    Path commit = commit("lost");
    try (LossyProxy proxy = new LossyProxy("PUT /" + Minio.BUCKET + "/lost/")) {
      Configuration over = new Configuration(conf());
      over.set("fs.s3a.endpoint", proxy.endpoint().toString());
      over.setBoolean("fs.s3a.impl.disable.cache", true);
      new BucketLogStore(over).write(commit, List.of("{\"mine\":1}").iterator(), false, over);
      assertEquals(1, proxy.lost());
    }
    assertEquals(List.of("{\"mine\":1}"), lines(new BucketLogStore(conf()), commit));
  }

  @Test
  void twoDriversLoseNoAppend() throws Exception {
    String table = Minio.place("two-drivers");
    Lakes.session()
        .sql("CREATE TABLE delta.`" + table + "` (driver STRING, number INT) USING delta");
    try (OtherJvm other = new OtherJvm(BucketLogStoreIT.class, table)) {
      append(table, "mine");
      other.waitFor("appended");
    }
    List<Row> counts =
        Lakes.session()
            .read()
            .format("delta")
            .load(table)
            .groupBy("driver")
            .agg(functions.countDistinct("number"), functions.count("*"))
            .orderBy("driver")
            .collectAsList();
    assertEquals("[[mine,%1$d,%1$d], [other,%1$d,%1$d]]".formatted(APPENDS), counts.toString());
  }

  @Test
  void aCommitIntoALakeNeedsALease() {
    Lake lake = Lakes.held(Minio.place("leased"));
    lake.lease().release();
    Path commit = new Path(lake.place("restricted/days"), "_delta_log/00000000000000000000.json");
    LeaseLost refused =
        assertThrows(
            LeaseLost.class,
            () ->
                new BucketLogStore(conf()).write(commit, List.of("{}").iterator(), false, conf()));
    assertTrue(refused.getMessage().contains("carries no lease"), refused.getMessage());
  }

  /** My lines, during whose telling a rival makes the same commit. */
  private static Iterator<String> withRival(Path commit) {
    return IntStream.range(0, 1)
        .mapToObj(
            i -> {
              rival(commit);
              return "{\"mine\":1}";
            })
        .iterator();
  }

  private static void rival(Path commit) {
    try (OutputStream out = commit.getFileSystem(conf()).create(commit, true)) {
      out.write("{\"rival\":1}\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> lines(LogStore store, Path commit) throws IOException {
    try (var lines = store.read(commit, conf())) {
      return Stream.generate(lines::next).limit(1).toList();
    }
  }
}
