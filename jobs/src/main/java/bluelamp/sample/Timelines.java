package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Timelines of the X API v1.1, collected once: for each account its profile, and arrays of up to a
 * hundred statuses, each of which begins with the last of the one before, as {@code max_id}
 * includes it.
 */
final class Timelines implements Collector {
  private static final int PAGE = 100;

  private final Path archives;
  private final String folder;
  private final Books books;
  private final StatusJson statuses;
  private final Instant seen;
  private final Map<String, List<Post>> open = new TreeMap<>();
  private final Map<String, Integer> pages = new TreeMap<>();

  Timelines(Path archives, String folder, Span span, Books books, StatusJson statuses) {
    this.archives = archives;
    this.folder = folder;
    this.books = books;
    this.statuses = statuses;
    this.seen = span.lastCollecting();
  }

  @Override
  public void take(Post post, int day) throws IOException {
    List<Post> page = open.computeIfAbsent(post.author().id(), id -> new ArrayList<>());
    page.add(post);
    if (page.size() == PAGE) {
      write(page);
      page.subList(0, PAGE - 1).clear();
    }
  }

  @Override
  public void endQuarter(int day) {
    // Collected once, when all was over.
  }

  private void write(List<Post> page) throws IOException {
    String id = page.get(0).author().id();
    int number = pages.merge(id, 1, Integer::sum);
    if (number == 1) {
      profile(page.get(0).author());
    }
    try (ArchiveFile file =
        new ArchiveFile(archives, folder + "/tweets/" + id + "-" + number + ".json.gz", books)) {
      file.json.writeStartArray();
      for (int i = page.size() - 1; i >= 0; i--) {
        statuses.status(file.json, page.get(i), seen);
        file.post();
      }
      file.json.writeEndArray();
    }
  }

  private void profile(Voice voice) throws IOException {
    try (ArchiveFile file =
        new ArchiveFile(archives, folder + "/profiles/" + voice.id() + ".json.gz", books)) {
      statuses.profile(file.json, voice, seen);
      file.profile();
    }
  }

  @Override
  public void close() throws IOException {
    for (List<Post> page : open.values()) {
      if (page.size() > 1 || !pages.containsKey(page.get(0).author().id())) {
        write(page);
      }
    }
  }
}
