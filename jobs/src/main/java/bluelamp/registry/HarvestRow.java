package bluelamp.registry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A row of {@code harvests.csv}: what a folder or file of the archives holds. What is null is
 * unknown.
 *
 * @param path relative to the archives, parts joined by slashes, without a slash at either end
 * @param accounts ids or handles, as written
 * @param from first instant collected
 * @param to first instant not collected any more
 * @param zone where the clocks of the source stand, for times that it writes without a zone
 */
public record HarvestRow(
    String harvestId,
    String path,
    String kind,
    String platform,
    List<String> accounts,
    Instant from,
    Instant to,
    Instant retrievedAt,
    ZoneId zone) {
  /** The columns of the file, in the order of the record. */
  public static final List<String> COLUMNS =
      List.of(
          "harvest_id",
          "path",
          "kind",
          "platform",
          "accounts",
          "from",
          "to",
          "retrieved_at",
          "zone");
}
