package bluelamp.archive.format;

import bluelamp.archive.record.Head;
import bluelamp.archive.record.Table;
import bluelamp.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One vendor's way of writing posts: the only place that knows its JSON. A new one is a class, and
 * a line in the list of formats.
 */
public interface ArchiveFormat {
  /** What stands in {@code source_format}. */
  String name();

  /** Where the posts that it writes were posted. */
  Platform platform();

  /** Whether a file that begins so is written in this format. */
  boolean recognises(Head head);

  /** Keys of an object that make it an envelope of records when they hold an object or array. */
  default Set<String> envelopeKeys() {
    return Set.of();
  }

  /** The envelope's key whose members are arrays themselves, or an empty string. */
  default String groupKey() {
    return "";
  }

  /**
   * Keys in an envelope whose objects, alone or in an array, are gone into like the envelope
   * itself: threads are trees of posts, and each is a record.
   */
  default Set<String> branchKeys() {
    return Set.of();
  }

  /**
   * Whether the rows of a table end in a list of addresses: their last cell may be left off, or
   * more may follow it.
   */
  default boolean endsInList(Table table) {
    return false;
  }

  /** Whether a file that begins so may belong together with others of its folder. */
  default boolean joins(Head head) {
    return false;
  }

  /** The folder whose files it may belong together with: its own where nothing else is said. */
  default String home(ArchiveFile file) {
    return file.folder();
  }

  /**
   * Whether a file that no format knows comes with an archive: pictures, pages, fonts. It is then
   * of that archive's bundle.
   *
   * @param home where the archive lies
   */
  default boolean brings(ArchiveFile stranger, String home) {
    return false;
  }

  /**
   * Which of its files belong together, each bundle in reading order; each file alone where nothing
   * else is said.
   */
  default List<List<ArchiveFile>> bundles(Map<ArchiveFile, Head> files) {
    return files.keySet().stream().map(List::of).toList();
  }

  /** A reader for one bundle. */
  RecordReader reader(Recorder recorder);
}
