package bluelamp.archive;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.Harvest;
import bluelamp.archive.record.Instants;
import bluelamp.platform.Platform;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What the registry says of a folder or file of the archives; any part but the id and the path may
 * be null.
 *
 * @param path relative to the root of the archives
 * @param kind timeline, mentions, search, stream, account_archive, thread or unknown
 * @param accounts ids or handles
 * @param zone what a time without a zone means in these files
 */
public record DeclaredHarvest(
    String harvestId,
    String path,
    String kind,
    String platform,
    List<String> accounts,
    Instant from,
    Instant to,
    Instant retrievedAt,
    String zone)
    implements Serializable {
  /** Copies its lists, so that nobody changes them behind its back. */
  public DeclaredHarvest {
    accounts = accounts == null ? List.of() : List.copyOf(accounts);
  }

  boolean covers(String relativePath) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return bare.isEmpty()
        || bare.equals(".")
        || relativePath.equals(bare)
        || relativePath.startsWith(bare + "/")
        || relativePath.startsWith(bare + ArchiveFile.INSIDE);
  }

  boolean saysKind() {
    return kind != null && !kind.isEmpty() && !kind.equals(Harvest.UNKNOWN);
  }

  Harvest harvest() {
    return new Harvest(
        harvestId,
        path,
        saysKind() ? kind : Harvest.UNKNOWN,
        platform == null ? null : Platform.of(platform),
        accounts,
        micros(from),
        micros(to),
        micros(retrievedAt),
        zone);
  }

  private static long micros(Instant instant) {
    return instant == null
        ? Instants.NONE
        : instant.getEpochSecond() * 1_000_000L + instant.getNano() / 1000;
  }
}
