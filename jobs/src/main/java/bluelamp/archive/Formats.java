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

  private Formats() {}

  static List<ArchiveFormat> all() {
    return ALL;
  }

  /**
   * The format of a file that begins so; an answer without a record could be any's and is put down
   * to one.
   */
  static Optional<ArchiveFormat> of(Head head) {
    if (head.layout().hollow()) {
      return named(HOLLOW);
    }
    return ALL.stream().filter(format -> format.recognises(head)).findFirst();
  }

  /** The platform of a format; of a file that none knows nothing is kept that has one. */
  static Platform platformOf(String name) {
    return named(name).map(ArchiveFormat::platform).orElse(Platform.X);
  }

  static Optional<ArchiveFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
