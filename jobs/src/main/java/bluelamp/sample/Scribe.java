package bluelamp.sample;

/**
 * Makes posts. It remembers the last broadcast of each account and nothing else, so that any number
 * of posts fits in little memory.
 */
final class Scribe {
  private final Span span;
  private final Colleagues colleagues;
  private final Broadcasts broadcasts;
  private final Replies replies;
  private final PassingOn passingOn;

  Scribe(SampleOptions options, Span span, Cast cast) {
    this.span = span;
    this.colleagues = new Colleagues(cast);
    Library library = new Library(options, cast);
    Pen pen = new Pen();
    this.broadcasts = new Broadcasts(options, span, cast, library, pen);
    this.replies = new Replies(span, cast, library, colleagues, broadcasts, pen);
    this.passingOn = new PassingOn(span, library, colleagues, broadcasts, pen);
  }

  /** The post that a slot asks for; what it answers is made known to the audience first. */
  Post post(Playwright.Slot slot, int day, Draws draws, Playwright.Audience audience) {
    Account author = slot.account();
    return switch (slot.kind()) {
      case ORIGINAL -> broadcasts.original(slot, day, draws);
      case QUOTE -> passingOn.quote(slot, day, draws);
      case THREAD -> replies.thread(slot, day, draws);
      case REPLY_PUBLIC -> replies.toPublic(slot, day, draws, audience);
      case REPLY_PARTNER -> replies.toPartner(slot, draws);
      case REPLY_POLICE_OWN ->
          replies.toPolice(slot, colleagues.own(author, day, span, draws), day);
      case REPLY_POLICE_OTHER ->
          replies.toPolice(slot, colleagues.other(author, day, span, draws), day);
      case REPLY_UNKNOWN -> replies.toUnknown(slot, draws);
      case REPOST_OWN -> passingOn.repostOwn(slot, day);
      case REPOST_OTHER -> passingOn.repostOther(slot, day, draws);
    };
  }

  /** A post of the public to an account that nobody answers. */
  Post contact(long millis, Account to, Draws draws) {
    return replies.contact(millis, to, draws);
  }
}
