package bluelamp.sample;

/** What the accounts broadcast, of which the last of each account is remembered. */
final class Broadcasts {
  private final Library library;
  private final Pen pen;
  private final Post[] last;
  private final Span span;
  private final long seed;

  /**
   * Begins with a broadcast of every account from before the first day, so that there always is one
   * to refer to.
   */
  Broadcasts(SampleOptions options, Span span, Cast cast, Library library, Pen pen) {
    this.library = library;
    this.pen = pen;
    this.span = span;
    this.seed = options.seed();
    this.last = new Post[cast.accounts().size()];
    Draws draws = new Draws(options.seed(), 12);
    for (Account account : cast.accounts()) {
      long millis = span.startOf(0) - 3_600_000L * (2 + draws.below(400));
      Phrase phrase = library.broadcast(account, draws);
      last[account.number()] = pen.broadcast(millis, account.voice(), phrase, null, false);
    }
  }

  /** A new broadcast, now the last of its account; four in a thousand are withheld. */
  Post original(Playwright.Slot slot, int day, Draws draws) {
    Account author = slot.account();
    Phrase phrase = planted(slot, day, library.broadcast(author, draws));
    boolean withheld = draws.chance(0.004);
    Post post = pen.broadcast(slot.millis(), author.voice(), phrase, null, withheld);
    last[author.number()] = post;
    return post;
  }

  /**
   * What the account of a force with a trend says instead. It is drawn apart, so that all else
   * comes out as it would without trends.
   */
  private Phrase planted(Playwright.Slot slot, int day, Phrase phrase) {
    Account author = slot.account();
    return Trend.of(author.home())
        .map(
            trend -> {
              Draws draws = new Draws(seed, 17, author.number(), slot.millis());
              boolean ofClass = draws.chance(trend.share(day, span.days()));
              return library.broadcast(author, trend, ofClass, draws);
            })
        .orElse(phrase);
  }

  /** The last broadcast of an account that quotes nothing. */
  Post lastOf(Account account) {
    return last[account.number()];
  }
}
