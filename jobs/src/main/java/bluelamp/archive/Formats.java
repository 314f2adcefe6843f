package bluelamp.archive;

import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.record.Head;
import bluelamp.archive.x.TwarcCsv;
import bluelamp.archive.x.XApiV1;
import bluelamp.archive.x.XApiV2;
import bluelamp.archive.x.XArchive;
import bluelamp.archive.x.XArchive2009;
import java.util.List;
import java.util.Optional;

/** Every format that can be read, those that look closest first. */
final class Formats {
  /** What stands in {@code source_format} of a file that none of them knows. */
  static final String UNKNOWN = "unknown";

  private static final ArchiveFormat OF_NOTHING = new XApiV1();

  private static final List<ArchiveFormat> ALL =
      List.of(new XArchive(), new XArchive2009(), new TwarcCsv(), OF_NOTHING, new XApiV2());

  private Formats() {}

  static List<ArchiveFormat> all() {
    return ALL;
  }

  /**
   * The format of a file that begins so; an answer without a record could be any's and is counted
   * as one's.
   */
  static Optional<ArchiveFormat> of(Head head) {
    if (head.layout().hollow()) {
      return Optional.of(OF_NOTHING);
    }
    return ALL.stream().filter(format -> format.recognises(head)).findFirst();
  }

  static Optional<ArchiveFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
