package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A bundle as academictwitteR leaves it: tweets and users in files of their own, and the query.
 * Nothing is stamped.
 */
final class Bundle implements Collector {
  private static final int PAGE = 500;

  private final Path archives;
  private final String folder;
  private final Books books;
  private final Envelopes envelopes;
  private final Instant seen;
  private final List<Post> page = new ArrayList<>();

  Bundle(Path archives, String folder, Span span, Books books, Envelopes envelopes, String query)
      throws IOException {
    this.archives = archives;
    this.folder = folder;
    this.books = books;
    this.envelopes = envelopes;
    this.seen = span.lastCollecting();
    try (ArchiveFile file = new ArchiveFile(archives, folder + "/query", books)) {
      Instant from = Instant.ofEpochMilli(span.startOf(0));
      file.json.writeRaw(
          query + "\n" + from + "\n" + Instant.ofEpochMilli(span.startOf(span.days())) + "\n");
    }
  }

  @Override
  public void take(Post post, int day) throws IOException {
    page.add(post);
    if (page.size() == PAGE) {
      write();
    }
  }

  @Override
  public void endQuarter(int day) {
    // Collected once, when all was over.
  }

  private void write() throws IOException {
    List<Post> newestFirst =
        page.stream().sorted(Comparator.comparingLong(Post::id).reversed()).toList();
    String name = newestFirst.get(newestFirst.size() - 1).id() + ".json";
    try (ArchiveFile data = new ArchiveFile(archives, folder + "/data_" + name, books);
        ArchiveFile users = new ArchiveFile(archives, folder + "/users_" + name, books)) {
      data.json.writeStartArray();
      for (Post post : newestFirst) {
        envelopes.tweet(data.json, post, seen);
        data.post();
      }
      data.json.writeEndArray();
      users.json.writeStartObject();
      envelopes.users(users.json, Envelopes.usersOf(newestFirst), seen);
      envelopes.includedTweets(users.json, newestFirst, seen);
      users.json.writeEndObject();
    }
    page.clear();
  }

  @Override
  public void close() throws IOException {
    if (!page.isEmpty()) {
      write();
    }
  }
}
