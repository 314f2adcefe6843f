package bluelamp.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import bluelamp.pseudonym.Pseudonyms;
import bluelamp.registry.BoundAccounts;
import bluelamp.registry.HandleBinding;
import bluelamp.registry.Handles;
import bluelamp.registry.Registry;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds the ids of registry rows that name only a handle: whoever was seen under the handle. The
 * lake holds no id of an account that is not registered, so the id is read again from one archive
 * file.
 */
final class Binding {
  private static final String[] SEEN = {
    "platform", "account_key", "handle_key", "file_hash", "observed_at"
  };

  /** A file, and the platform on which a handle was seen in it. */
  private record InFile(String platform, String hash) {}

  private final Registry registry;
  private final Pseudonyms key;
  private final BiFunction<String, Set<String>, Map<String, String>> idsInFile;

  /**
   * Binding of one registry.
   *
   * @param idsInFile reads the ids behind handle keys from the file of a hash; gives what it finds
   *     of those asked for
   */
  Binding(
      Registry registry,
      Pseudonyms key,
      BiFunction<String, Set<String>, Map<String, String>> idsInFile) {
    this.registry = registry;
    this.key = key;
    this.idsInFile = idsInFile;
  }

  /**
   * The accounts with their ids.
   *
   * @param snapshots where accounts were seen under handles
   * @param known the registry's table as it stands: ids found earlier are not looked for again
   */
  BoundAccounts bound(Dataset<Row> snapshots, Dataset<Row> known) {
    Set<String> wanted = Handles.wanted(registry.accounts(), key);
    if (wanted.isEmpty()) {
      return Handles.bind(registry.accounts(), List.of(), key);
    }
    List<Row> seen = seen(snapshots, wanted);
    Map<String, String> ids = new HashMap<>();
    known
        .select("account_key", "account_id")
        .distinct()
        .collectAsList()
        .forEach(row -> ids.put(row.getString(0), row.getString(1)));
    lookUp(seen, ids);
    List<HandleBinding> bindings = new ArrayList<>();
    for (Row row : seen) {
      String id = ids.get(row.<String>getAs("account_key"));
      if (id != null) {
        bindings.add(binding(row, id));
      }
    }
    return Handles.bind(registry.accounts(), bindings, key);
  }

  private static List<Row> seen(Dataset<Row> snapshots, Set<String> wanted) {
    return snapshots
        .select(SEEN[0], SEEN[1], SEEN[2], SEEN[3], SEEN[4])
        .where(col("handle_key").isin(wanted.toArray()))
        .groupBy("platform", "account_key", "handle_key")
        .agg(
            min("observed_at").as("first_seen"),
            max("observed_at").as("last_seen"),
            min("file_hash").as("file_hash"))
        .collectAsList();
  }

  private void lookUp(List<Row> seen, Map<String, String> ids) {
    Map<InFile, Set<String>> sought = new HashMap<>();
    for (Row row : seen) {
      if (!ids.containsKey(row.<String>getAs("account_key"))) {
        sought
            .computeIfAbsent(
                new InFile(row.getAs("platform"), row.getAs("file_hash")), file -> new TreeSet<>())
            .add(row.getAs("handle_key"));
      }
    }
    sought.forEach(
        (file, handles) ->
            idsInFile
                .apply(file.hash(), handles)
                .values()
                .forEach(id -> ids.put(key.accountKey(file.platform(), id), id)));
  }

  private static HandleBinding binding(Row row, String id) {
    return new HandleBinding(
        row.getAs("platform"),
        row.getAs("handle_key"),
        row.getAs("account_key"),
        id,
        row.<Timestamp>getAs("first_seen").toInstant(),
        row.<Timestamp>getAs("last_seen").toInstant());
  }
}
