package bluelamp.archive;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.pseudonym.Pseudonyms;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** Reads archives to say what they are; nothing of it is kept. */
public final class Inspection {
  /** Handles remembered: more than anybody will read. */
  private static final int MOST_HANDLES = 100_000;

  private final Configuration hadoop;
  private final Pseudonyms passing = new Pseudonyms(new SecureRandom().generateSeed(32));
  private final Map<String, String> handles = new HashMap<>();

  private Inspection(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * Reads files as a run would.
   *
   * @param files with their hashes
   * @param told takes what is found in each, as soon as its bundle has been read
   */
  public static void of(Configuration hadoop, List<ArchiveFile> files, Consumer<InspectedFile> told)
      throws IOException {
    for (Bundle bundle : Bundles.of(hadoop, files)) {
      new Inspection(hadoop).bundle(bundle, told);
    }
  }

  private void bundle(Bundle bundle, Consumer<InspectedFile> told) {
    StagedRows rows = new StagedRows(passing, PartnerHandles.none(), bundle.format());
    BundleReader reader =
        new BundleReader(
            hadoop, new Task(bundle, null, false), rows, (id, handle) -> bore(rows, id, handle));
    Map<String, InspectedFile> read = new LinkedHashMap<>();
    while (reader.hasNext()) {
      InternalRow row = reader.next();
      switch (row.getString(0)) {
        case Staged.POST -> of(row, 1, Staged.POST_TYPE, bundle, read, InspectedFile::post);
        case Staged.REFUSED ->
            of(row, 3, Staged.REFUSED_TYPE, bundle, read, InspectedFile::refused);
        case Staged.NOTICE -> of(row, 6, Staged.NOTICE_TYPE, bundle, read, InspectedFile::notice);
        case Staged.FILE -> of(row, 4, Staged.FILE_TYPE, bundle, read, InspectedFile::close);
        default -> {
          // snapshots are counted in the file's books; harvests are the registry's matter
        }
      }
    }
    // One file of a bundle may name the accounts of another.
    for (InspectedFile file : read.values()) {
      file.named(handles);
      told.accept(file);
    }
  }

  private void bore(StagedRows rows, String id, String handle) {
    if (handles.size() < MOST_HANDLES) {
      handles.put(rows.keys().account(id).toString(), handle);
    }
  }

  /** Hands a row to the file that it is of. */
  private static void of(
      InternalRow row,
      int place,
      StructType type,
      Bundle bundle,
      Map<String, InspectedFile> read,
      BiConsumer<InspectedFile, InternalRow> taken) {
    InternalRow cells = row.getStruct(place, type.size());
    String hash = cells.getString(type.fieldIndex("file_hash"));
    taken.accept(read.computeIfAbsent(hash, file -> new InspectedFile(bundle)), cells);
  }
}
