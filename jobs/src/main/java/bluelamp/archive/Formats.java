package bluelamp.archive;

import bluelamp.archive.bluesky.BlueskyApi;
import bluelamp.archive.facebook.CrowdTangle;
import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.mastodon.MastodonApi;
import bluelamp.archive.mastodon.MastodonOutbox;
import bluelamp.archive.record.Head;
import bluelamp.archive.x.TwarcCsv;
import bluelamp.archive.x.XApiV1;
import bluelamp.archive.x.XApiV2;
import bluelamp.archive.x.XArchive;
import bluelamp.archive.x.XArchive2009;
import bluelamp.platform.Platform;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every format that can be read, those that look closest first. */
final class Formats {
  /** What stands in {@code source_format} of a file that none of them knows. */
  static final String UNKNOWN = "unknown";

  /** The format of an answer without a record. */
  private static final String HOLLOW = "x_v1";

  private static final List<ArchiveFormat> ALL =
      List.of(
          new XArchive(),
          new XArchive2009(),
          new TwarcCsv(),
          new CrowdTangle(),
          new MastodonOutbox(),
          new MastodonApi(),
          new BlueskyApi(),
          new XApiV1(),
          new XApiV2());

  private static final Set<String> OF_ERRORS =
      Set.of("error", "error_description", "errors", "errors.detail", "message", "request");

  private Formats() {}

  static List<ArchiveFormat> all() {
    return ALL;
  }

  /**
   * The format of a file that begins so; an answer without a record, or of an error alone, could be
   * any's and is put down to one.
   */
  static Optional<ArchiveFormat> of(Head head) {
    if (head.layout().hollow()) {
      return named(HOLLOW);
    }
    Optional<ArchiveFormat> known =
        ALL.stream().filter(format -> format.recognises(head)).findFirst();
    return known.isEmpty() && isError(head) ? named(HOLLOW) : known;
  }

  /** Whether an answer says that something went wrong, and no more. */
  private static boolean isError(Head head) {
    boolean says = head.paths().contains("error") || head.paths().contains("errors");
    return says && OF_ERRORS.containsAll(head.paths());
  }

  /** The platform of a format; of a file that none knows nothing is kept that has one. */
  static Platform platformOf(String name) {
    return named(name).map(ArchiveFormat::platform).orElse(Platform.X);
  }

  static Optional<ArchiveFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
