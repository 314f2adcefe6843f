package bluelamp.archive.format;

import bluelamp.archive.record.Instants;
import bluelamp.platform.Platform;
import java.util.List;

/**
 * What a collection holds, as its files or the registry say.
 *
 * @param platform where it was collected; null for the platform of the files' format
 * @param accounts ids or handles
 * @param from first instant it covers, {@link Instants#NONE} when not known; so {@code to} and
 *     {@code retrievedAt}
 */
public record Harvest(
    String id,
    String path,
    String kind,
    Platform platform,
    List<String> accounts,
    long from,
    long to,
    long retrievedAt,
    String zone) {
  /** The kind of a collection of which nobody says how it was made. */
  public static final String UNKNOWN = "unknown";

  /** Copies its list. */
  public Harvest {
    accounts = List.copyOf(accounts);
  }
}
