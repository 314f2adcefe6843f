package bluelamp.sample;

/**
 * What sample is wanted.
 *
 * @param posts about how many posts, the public's included
 * @param seed the same seed gives the same bytes
 * @param distinctTexts at most so many different texts, at least {@link #FEWEST_TEXTS}
 * @param days civil days, ending on 31 December 2023
 */
public record SampleOptions(
    long posts, long seed, int distinctTexts, int days, SampleForces forces) {
  /** Fewer would leave accounts without a text of their own. */
  public static final int FEWEST_TEXTS = 2_500;

  /** What {@code bluelamp sample} writes when nothing is said. */
  public static SampleOptions defaults() {
    return new SampleOptions(20_000, 1, 4_000, 400, SampleForces.shipped());
  }

  /** Checks that such a sample can be made. */
  public SampleOptions {
    if (posts < 1 || days < 60 || distinctTexts < FEWEST_TEXTS || forces.all().size() < 2) {
      throw new IllegalArgumentException(
          ("A sample has at least 1 post, 60 days, %,d distinct texts and 2 forces, not %,d posts, %,d days, %,d texts"
                  + " and %,d forces. Nothing was written; ask for more.")
              .formatted(FEWEST_TEXTS, posts, days, distinctTexts, forces.all().size()));
    }
  }

  /** The same with another size. */
  public SampleOptions withPosts(long wanted) {
    return new SampleOptions(wanted, seed, distinctTexts, days, forces);
  }

  /** The same with another seed. */
  public SampleOptions withSeed(long wanted) {
    return new SampleOptions(posts, wanted, distinctTexts, days, forces);
  }

  /** The same with another bound on texts. */
  public SampleOptions withDistinctTexts(int wanted) {
    return new SampleOptions(posts, seed, wanted, days, forces);
  }

  /** The same with another length. */
  public SampleOptions withDays(int wanted) {
    return new SampleOptions(posts, seed, distinctTexts, wanted, forces);
  }

  /** The same with other forces. */
  public SampleOptions withForces(SampleForces wanted) {
    return new SampleOptions(posts, seed, distinctTexts, days, wanted);
  }
}
