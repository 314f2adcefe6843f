package bluelamp.run;

import bluelamp.pseudonym.Pseudonyms;
import java.time.Duration;
import java.util.Set;

/**
 * What a run is asked to do.
 *
 * @param command the command as the user knows it
 * @param lake where the tables lie
 * @param archives folder or file to read; null when the run reads none
 * @param registry folder of the registry; null for the one that ships
 * @param key what pseudonyms are made with
 * @param maxRefused the greatest share of refused records with which anything is published
 * @param accepted hashes of files whose refused records do not count
 * @param patience how long to wait for another run to leave the lake
 * @param goal how far it goes
 */
public record Order(
    String command,
    String lake,
    String archives,
    String registry,
    Pseudonyms key,
    double maxRefused,
    Set<String> accepted,
    Duration patience,
    Goal goal) {

  /** Whether the run reads archives. */
  public boolean reads() {
    return archives != null;
  }
}
