package bluelamp.registry;

import java.util.List;

/**
 * A row of {@code forces.csv}. What is null is unknown.
 *
 * @param forceId the slug that every table names the force by
 * @param bilingual whether it serves in Welsh and English
 */
public record ForceRow(
    String forceId,
    String onsCode,
    String name,
    String nation,
    Boolean bilingual,
    Long population,
    Integer populationYear,
    Long officers,
    Integer officersYear,
    String peerGroup) {
  /** The columns of the file, in the order of the record. */
  static final List<String> COLUMNS =
      List.of(
          "force_id",
          "ons_code",
          "name",
          "nation",
          "bilingual",
          "population",
          "population_year",
          "officers",
          "officers_year",
          "peer_group");
}
