package bluelamp.sample;

/** Puts posts on paper, each with an id of its own. */
final class Pen {
  private static final long SECONDS_OF_DAY = 24 * 3_600;
  private static final long MORNING = 9 * 3_600;
  private static final long EVENING = 19 * 3_600;

  private long counter;

  /** An id that no other post has, for one written at this time. */
  long id(long millis) {
    return Post.idOf(millis, counter++);
  }

  /** A broadcast; one in a hundred written by daylight was edited two minutes after. */
  Post broadcast(long millis, Voice author, Phrase phrase, Post quoted, boolean withheld) {
    long first = id(millis);
    long secondOfDay = Math.floorMod(millis / 1_000, SECONDS_OF_DAY);
    boolean edited =
        quoted == null && secondOfDay > MORNING && secondOfDay < EVENING && first % 101 == 0;
    long written = edited ? millis + Post.MILLIS_TO_EDIT : millis;
    long id = edited ? id(written) : first;
    return new Post(
        id,
        first,
        written,
        author,
        quoted == null ? Kind.ORIGINAL : Kind.QUOTE,
        phrase,
        null,
        null,
        0,
        null,
        quoted,
        id,
        false,
        withheld);
  }

  /** An answer; its kind is null where the public writes it. */
  Post reply(long millis, Voice author, Kind kind, Phrase phrase, Addressee to) {
    long id = id(millis);
    long begun = to.parentId() != 0 ? to.parentId() : id;
    return new Post(
        id,
        id,
        millis,
        author,
        kind,
        phrase,
        to.voice(),
        to.handle(),
        to.parentId(),
        to.parent(),
        null,
        to.parent() != null ? to.parent().conversation() : begun,
        false,
        false);
  }

  /** A post of someone who is not of the police. */
  Post outsiders(Library.Addressed outsider, long millis) {
    long id = id(millis);
    return new Post(
        id,
        id,
        millis,
        outsider.voice(),
        null,
        outsider.text(),
        null,
        null,
        0,
        null,
        null,
        id,
        false,
        false);
  }

  /** A repost; one in fifty of an outsider's posts is made the old way, by the letters RT. */
  Post repost(Playwright.Slot slot, Post of, int day) {
    long id = id(slot.millis());
    String handle = of.author().handleOn(day);
    String text = "RT @" + handle + ": " + of.phrase().text();
    String cut = text.length() > 140 ? text.substring(0, 139) + "…" : text;
    return new Post(
        id,
        id,
        slot.millis(),
        slot.account().voice(),
        slot.kind(),
        new Phrase("repost", "", "", of.phrase().language(), cut),
        null,
        handle,
        0,
        null,
        of,
        id,
        !of.author().isOfficial() && id % 50 == 0,
        false);
  }
}
