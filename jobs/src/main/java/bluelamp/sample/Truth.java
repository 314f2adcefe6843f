package bluelamp.sample;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What the archives hold, counted while it was put there. */
final class Truth {
  private final Map<Kind, int[][]> counts = new EnumMap<>(Kind.class);
  private final Map<String, long[]> shapes = new TreeMap<>();
  private final Map<String, Phrase> texts = new TreeMap<>();
  private final Map<String, Map<LocalDate, Map<String, Long>>> tones = new TreeMap<>();
  private final Map<String, Written> written = new TreeMap<>();
  private final Span span;

  /** An English text, where it was first written, and in how many posts of its series it stands. */
  record Written(Phrase phrase, String series, String force, long posts) {
    Written again() {
      return new Written(phrase, series, force, posts + 1);
    }
  }

  Truth(Span span, Cast cast) {
    this.span = span;
    for (Kind kind : Kind.values()) {
      counts.put(kind, new int[cast.accounts().size()][span.days()]);
    }
  }

  void archived(Account author, int day, Post post) {
    counts.get(post.kind())[author.number()][day]++;
    shape(post, 0);
    Tenure tenure = author.on(span.date(day));
    if (tenure != null && !post.isRepost()) {
      tone(tenure.force(), day, post.phrase());
      write("police", tenure.force(), post.phrase());
    }
  }

  void contact(Account to, int day, Post post) {
    shape(post, 1);
    Tenure tenure = to.on(span.date(day));
    if (tenure != null) {
      write("public", tenure.force(), post.phrase());
    }
  }

  private void tone(String force, int day, Phrase phrase) {
    Map<String, Long> counts =
        tones
            .computeIfAbsent(force, any -> new TreeMap<>())
            .computeIfAbsent(
                span.date(day).with(IsoFields.DAY_OF_QUARTER, 1), any -> new TreeMap<>());
    if (phrase.isEnglish()) {
      counts.merge(phrase.tone(), 1L, Long::sum);
      counts.merge(phrase.purpose(), 1L, Long::sum);
    } else {
      counts.merge("not_english", 1L, Long::sum);
    }
  }

  private void write(String series, String force, Phrase phrase) {
    if (phrase.isEnglish()) {
      Written first = new Written(phrase, series, force, 1);
      written.merge(phrase.text(), first, (before, now) -> before.again());
    }
  }

  private void shape(Post post, int column) {
    shapes.computeIfAbsent(post.shape(), shape -> new long[2])[column]++;
    if (!post.isRepost()) {
      texts.putIfAbsent(post.phrase().text(), post.phrase());
    }
  }

  int count(Account account, int day, Kind kind) {
    return counts.get(kind)[account.number()][day];
  }

  int posts(Account account, int day) {
    int sum = 0;
    for (Kind kind : Kind.values()) {
      sum += count(account, day, kind);
    }
    return sum;
  }

  /** Posts that answer the public, among those that {@link #counted} counts. */
  int engaged(Account account, int day) {
    return count(account, day, Kind.REPLY_PUBLIC);
  }

  /** Posts of which {@code engagement_share} is a share. */
  int counted(Account account, int day) {
    return count(account, day, Kind.ORIGINAL)
        + count(account, day, Kind.QUOTE)
        + engaged(account, day);
  }

  /** By shape: the police's archived posts, and the public's. */
  Map<String, long[]> shapes() {
    return shapes;
  }

  /** Texts of archived posts that repost nothing. */
  Map<String, Phrase> texts() {
    return texts;
  }

  /** Posts of registered accounts that repost nothing, by force, start of quarter and class. */
  Map<String, Map<LocalDate, Map<String, Long>>> tones() {
    return tones;
  }

  /** English texts of the police and to them, each once, in the order of texts. */
  Collection<Written> written() {
    return written.values();
  }
}
