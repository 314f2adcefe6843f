package bluelamp.archive.record;

/** What a record may be at most. Whatever is larger is refused, not cut. */
public final class Limits {
  /**
   * A post with all it embeds: the largest real one seen has 60 kB, so 1 MiB is seventeen of them.
   */
  public static final int RECORD_BYTES = 1 << 20;

  /** Any string of a post: an X post has 25,000 characters at most, a profile's text 160. */
  public static final int TEXT_CHARS = 64 * 1024;

  /** Objects and arrays inside each other: real posts reach 12. */
  public static final int DEPTH = 64;

  /** Members of one envelope, whose names are remembered until it ends: real ones have ten. */
  public static final int MEMBERS = 1_000;

  /**
   * Branches of a thread inside each other: servers give 80 parents, 1,000 where they are asked to.
   */
  public static final int BRANCHES = 1_200;

  /**
   * Bytes out per byte in: JSON of posts compresses 5 to 20 times, repeated pages up to 100 times.
   */
  public static final long RATIO = 200;

  /** Bytes out before the ratio counts: a small file of one repeated record is no bomb. */
  public static final long RATIO_FLOOR = 32L << 20;

  /** What the quarantine keeps of a record. */
  public static final int SAMPLE_BYTES = 4096;

  /**
   * What is looked at to tell a format: the first structure of every real file fits 16 times over.
   */
  public static final int HEAD_BYTES = 64 * 1024;

  /** Paths of unknown fields counted in one file. */
  public static final int UNKNOWN_PATHS = 200;

  private Limits() {}
}
