package bluelamp.sample;

/** Makes the posts that pass on what others wrote: quotes and reposts. */
record PassingOn(
    Span span, Library library, Colleagues colleagues, Broadcasts broadcasts, Pen pen) {

  Post quote(Playwright.Slot slot, int day, Draws draws) {
    Phrase phrase = library.quote(draws);
    Post quoted =
        draws.chance(0.6)
            ? ofOwnForce(slot.account(), day)
            : pen.outsiders(library.outsider(draws), span.startOf(day));
    return pen.broadcast(slot.millis(), slot.account().voice(), phrase, quoted, false);
  }

  Post repostOwn(Playwright.Slot slot, int day) {
    return pen.repost(slot, ofOwnForce(slot.account(), day), day);
  }

  Post repostOther(Playwright.Slot slot, int day, Draws draws) {
    Post of =
        draws.chance(0.5)
            ? broadcasts.lastOf(colleagues.other(slot.account(), day, span, draws))
            : pen.outsiders(library.outsider(draws), slot.millis() - 3_600_000L);
    return pen.repost(slot, of, day);
  }

  private Post ofOwnForce(Account account, int day) {
    return broadcasts.lastOf(colleagues.toRepost(account, day, span));
  }
}
