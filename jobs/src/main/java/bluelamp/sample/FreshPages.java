package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The last days of a month, collected two days after its end as well: the same posts with smaller
 * counts.
 */
final class FreshPages {
  private static final int PAGE = 100;
  private static final int DAYS_AFTER = 2;

  private final Path archives;
  private final String folder;
  private final Span span;
  private final Books books;
  private final Envelopes envelopes;
  private final String url;
  private final List<Post> posts = new ArrayList<>();

  FreshPages(
      Path archives, String folder, Span span, Books books, Envelopes envelopes, String url) {
    this.archives = archives;
    this.folder = folder;
    this.span = span;
    this.books = books;
    this.envelopes = envelopes;
    this.url = url;
  }

  void take(Post post) {
    posts.add(post);
  }

  void write(LocalDate lastOfMonth) throws IOException {
    if (posts.isEmpty() || span.index(lastOfMonth) < 0) {
      return;
    }
    String name = folder + "/fresh-" + lastOfMonth.toString().substring(0, 7) + ".jsonl.gz";
    try (ArchiveFile file = new ArchiveFile(archives, name, books)) {
      for (int first = 0; first < posts.size(); first += PAGE) {
        List<Post> page = posts.subList(first, Math.min(first + PAGE, posts.size()));
        envelopes.page(
            file,
            page,
            Span.collecting(lastOfMonth.plusDays(DAYS_AFTER)).plusSeconds(first / PAGE),
            url);
      }
    }
    posts.clear();
  }
}
