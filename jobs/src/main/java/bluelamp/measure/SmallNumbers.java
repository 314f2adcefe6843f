package bluelamp.measure;

/** How the public is counted in what is published: no few people, and no count to the unit. */
public final class SmallNumbers {
  /** People below whom nothing is told of them. */
  public static final long FEWEST_PEOPLE = 10;

  /** Posts below which a value is not to be relied on. */
  public static final long FEWEST_POSTS = 20;

  private static final long STEP = 5;

  private SmallNumbers() {}

  /** A count to the nearest five. */
  public static long rounded(long count) {
    return Math.round((double) count / STEP) * STEP;
  }
}
