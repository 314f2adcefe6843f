package bluelamp.measure;

import java.nio.charset.StandardCharsets;

/**
 * The seed of a bootstrap, made from what the number is of: the same table, unit and period draw
 * the same replicates in every run and on every machine.
 *
 * <p>FNV-1a in 64 bits (G. Fowler, L. C. Noll, K.-P. Vo; IETF draft-eastlake-fnv).
 */
public final class Seed {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Ends a part; a byte that no UTF-8 holds, so that no two lists of parts read alike. */
  private static final long END_OF_PART = 0xff;

  private Seed() {}

  /** The seed of a number's name in parts, such as table, platform, unit and first day. */
  public static long of(String... parts) {
    long hash = OFFSET;
    for (String part : parts) {
      for (byte each : part.getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (each & 0xff)) * PRIME;
      }
      hash = (hash ^ END_OF_PART) * PRIME;
    }
    return hash;
  }
}
