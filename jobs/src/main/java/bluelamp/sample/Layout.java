package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Path;

/** Where the archives of each force lie, and the collectors that write them. */
record Layout(Path folder, Span span, Cast cast, Profiles profiles, Books books) {
  private static final String TIMELINE = "https://api.twitter.com/2/users/timeline?max_results=50";
  private static final String SEARCH = "https://api.twitter.com/2/tweets/search/all?max_results=50";

  /** Where the timelines of a force lie. */
  static String timelinesOf(int force, String id) {
    return switch (Casting.collection(force)) {
      case PAGES_GZIP, PAGES_ZSTD -> "x-v2/timelines/" + id;
      case FLAT -> "x-flat/" + id;
      case BUNDLE -> "x-academictwitter/" + id;
      case TIMELINES -> "x-v1/" + id;
    };
  }

  /** Where lies what the public wrote to a force. */
  static String mentionsOf(String id) {
    return "x-v2/mentions/" + id;
  }

  Collector timelines(int force) throws IOException {
    String place = timelinesOf(force, id(force));
    return switch (Casting.collection(force)) {
      case PAGES_GZIP -> pages(place, ".jsonl.gz", envelopes(TIMELINE));
      case PAGES_ZSTD -> pages(place, ".jsonl.zst", envelopes(TIMELINE));
      case FLAT -> flat(force, place);
      case BUNDLE -> {
        Envelopes older = new Envelopes(new TweetJson(profiles, false));
        yield new Bundle(folder, place, span, books, older, "from:" + id(force));
      }
      case TIMELINES -> new Timelines(folder, place, span, books, new StatusJson(profiles));
    };
  }

  private Pages flat(int force, String place) {
    Pages pages = pages(place, ".jsonl", new Flattened(new TweetJson(profiles, true), TIMELINE));
    return force == 8 ? pages.with(Oddities::refused) : pages;
  }

  Pages mentions(int force) {
    Pages pages = pages(mentionsOf(id(force)), ".jsonl.gz", envelopes(SEARCH));
    return force == 0 ? pages.with(Oddities::ignored) : pages;
  }

  /** The ends of months, beside the force's timelines. */
  FreshPages fresh(int force) {
    String place = timelinesOf(force, id(force));
    return new FreshPages(folder, place, span, books, envelopes(), TIMELINE);
  }

  private Pages pages(String place, String ending, Pages.Writer writer) {
    return new Pages(folder, place, ending, span, books, writer);
  }

  private Pages.Writer envelopes(String url) {
    Envelopes envelopes = envelopes();
    return (file, page, seen) -> envelopes.page(file, page, seen, url);
  }

  private Envelopes envelopes() {
    return new Envelopes(new TweetJson(profiles, true));
  }

  private String id(int force) {
    return cast.forces().get(force).id();
  }
}
