package bluelamp.sample;

/** Makes the posts that answer, and what of the public is answered. */
record Replies(
    Span span, Cast cast, Library library, Colleagues colleagues, Broadcasts broadcasts, Pen pen) {

  /** An answer to the same account, or to another of the same person. */
  Post thread(Playwright.Slot slot, int day, Draws draws) {
    Account other = colleagues.otherAccount(slot.account(), day, span);
    Post root = broadcasts.lastOf(other == null ? slot.account() : other);
    boolean unnamed = other == null && isKnownByParent(root, draws);
    Phrase phrase = library.thread(draws);
    return reply(slot, phrase, unnamed ? Addressee.unnamed(root) : Addressee.authorOf(root, day));
  }

  /**
   * Whether only the archived parent tells who is answered: possible where the archive surely holds
   * the parent.
   */
  private boolean isKnownByParent(Post parent, Draws draws) {
    int home = cast.accounts().get(parent.author().account()).home();
    return home != Casting.GAP
        && parent.id() == parent.firstId()
        && parent.millis() >= span.startOf(0)
        && draws.chance(0.1);
  }

  /**
   * An answer to the public, of which an account is part until it is registered; what a member of
   * it wrote is made known to the audience first.
   */
  Post toPublic(Playwright.Slot slot, int day, Draws draws, Playwright.Audience audience) {
    Account late = colleagues.notYetRegistered(slot.account(), day, span);
    return late != null && draws.chance(0.4)
        ? toPolice(slot, late, day)
        : toMember(slot, day, draws, audience);
  }

  private Post toMember(Playwright.Slot slot, int day, Draws draws, Playwright.Audience audience) {
    Account author = slot.account();
    Library.Pair pair = library.pair(author, draws);
    long before = Math.max(span.startOf(0), slot.millis() - 60_000L * (3 + draws.below(600)));
    Post contact = contact(Math.min(before, slot.millis() - 1), pair, author, draws);
    boolean archived = Casting.hasMentions(author.home());
    if (archived) {
      audience.contact(author, day, contact);
    }
    boolean byParent = archived && draws.chance(0.08);
    boolean noParent = !byParent && draws.chance(0.05);
    Post shown = byParent || noParent || draws.chance(0.3) ? null : contact;
    Voice member = byParent ? null : pair.member();
    long parent = noParent ? 0 : contact.id();
    return reply(slot, pair.answer(), new Addressee(member, pair.member().handle(), parent, shown));
  }

  /** A post of the public to an account that nobody answers. */
  Post contact(long millis, Account to, Draws draws) {
    return contact(millis, library.pair(to, draws), to, draws);
  }

  private Post contact(long millis, Library.Pair pair, Account to, Draws draws) {
    Post last = broadcasts.lastOf(to);
    Post root = draws.chance(0.5) && last.millis() < millis ? last : null;
    Addressee account =
        new Addressee(to.voice(), to.voice().handle(), root == null ? 0 : root.id(), root);
    return pen.reply(millis, pair.member(), null, pair.contact(), account);
  }

  Post toPartner(Playwright.Slot slot, Draws draws) {
    Library.Addressed partner = library.partner(slot.account(), draws);
    int minutesBefore = draws.chance(0.7) ? draws.below(90) + 1 : 0;
    long parent = minutesBefore == 0 ? 0 : pen.id(slot.millis() - 60_000L * minutesBefore);
    Voice voice = partner.voice();
    return reply(slot, partner.text(), new Addressee(voice, voice.handle(), parent, null));
  }

  Post toPolice(Playwright.Slot slot, Account to, int day) {
    Phrase phrase = library.toColleague(to.voice(), to.voice().handleOn(day));
    return reply(slot, phrase, Addressee.authorOf(broadcasts.lastOf(to), day));
  }

  Post toUnknown(Playwright.Slot slot, Draws draws) {
    long parent = pen.id(slot.millis() - 60_000L * (5 + draws.below(500)));
    return reply(slot, library.unknown(draws), Addressee.unknown(parent));
  }

  private Post reply(Playwright.Slot slot, Phrase phrase, Addressee to) {
    return pen.reply(slot.millis(), slot.account().voice(), slot.kind(), phrase, to);
  }
}
