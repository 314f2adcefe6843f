package bluelamp.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folder of archives: hands each post to the collectors that came across it, and tells the
 * truth what they have.
 */
final class Archives implements Playwright.Audience, Closeable {
  private static final int FRESH_DAYS = 5;

  private final Span span;
  private final Cast cast;
  private final Truth truth;
  private final List<Collector> timelines = new ArrayList<>();
  private final Map<Integer, Pages> mentions = new TreeMap<>();
  private final Map<Integer, FreshPages> fresh = new TreeMap<>();
  private final int[] written;

  Archives(Layout layout, Truth truth) throws IOException {
    this.span = layout.span();
    this.cast = layout.cast();
    this.truth = truth;
    this.written = new int[cast.accounts().size()];
    for (int force = 0; force < cast.forces().size(); force++) {
      timelines.add(layout.timelines(force));
      if (Casting.hasMentions(force)) {
        mentions.put(force, layout.mentions(force));
      }
      if (Casting.isAlsoCollectedFresh(force)) {
        fresh.put(force, layout.fresh(force));
      }
    }
  }

  @Override
  public void official(Account author, int day, Post post) {
    int number = written[author.number()]++;
    if (author.home() == Casting.GAP && number % 10 % 3 == 2) {
      return;
    }
    truth.archived(author, day, post);
    LocalDate date = span.date(day);
    try {
      timelines.get(author.home()).take(post, day);
      if (fresh.containsKey(author.home())
          && date.getDayOfMonth() > date.lengthOfMonth() - FRESH_DAYS) {
        fresh.get(author.home()).take(post);
      }
      copyToMentions(author, day, post);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** A search for what was written to a force finds what other police wrote to it, too. */
  private void copyToMentions(Account author, int day, Post post) throws IOException {
    boolean toPolice =
        post.kind() == Kind.REPLY_POLICE_OWN || post.kind() == Kind.REPLY_POLICE_OTHER;
    if (toPolice && author.home() != Casting.GAP) {
      Pages pages = mentions.get(cast.accounts().get(post.answered().account()).home());
      if (pages != null) {
        pages.take(post, day);
      }
    }
  }

  @Override
  public void contact(Account to, int day, Post post) {
    truth.contact(to, day, post);
    try {
      mentions.get(to.home()).take(post, day);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** A day is over: what is collected by the month or the quarter is written out. */
  void endDay(int day) throws IOException {
    LocalDate date = span.date(day);
    if (date.getDayOfMonth() == date.lengthOfMonth()) {
      for (FreshPages pages : fresh.values()) {
        pages.write(date);
      }
    }
    if (span.endsQuarter(day)) {
      for (Collector collector : timelines) {
        collector.endQuarter(day);
      }
      for (Pages pages : mentions.values()) {
        pages.endQuarter(day);
      }
    }
  }

  private static UncheckedIOException cannotWrite(IOException cause) {
    return new UncheckedIOException(
        "Cannot write the sample's archives; what stands is not whole.", cause);
  }

  @Override
  public void close() throws IOException {
    for (Collector collector : timelines) {
      collector.close();
    }
    for (Pages pages : mentions.values()) {
      pages.close();
    }
  }
}
