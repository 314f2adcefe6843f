package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A collector that asked for pages of posts, a file a quarter, window after window. Every third
 * page begins with the last two posts of the page before it: the window had moved meanwhile.
 */
final class Pages implements Collector {
  private static final int PAGE = 50;
  private static final int OVERLAP = 2;
  private static final int SECONDS_BETWEEN = 2;

  /** Collecting is over before five, when the police rise in summer. */
  private static final int SECONDS_OF_COLLECTING = 6_600;

  private final Path archives;
  private final String folder;
  private final String ending;
  private final Writer writer;
  private final Span span;
  private final Books books;
  private final List<Post> page = new ArrayList<>();
  private ArchiveFile file;
  private int pages;
  private int carried;
  private Notes notes;

  /** How a page is written: as an envelope, or flattened. */
  interface Writer {
    void write(ArchiveFile file, List<Post> page, Instant seen) throws IOException;
  }

  /** What else a file came to hold. */
  interface Notes {
    void write(ArchiveFile file) throws IOException;
  }

  Pages(Path archives, String folder, String ending, Span span, Books books, Writer writer) {
    this.archives = archives;
    this.folder = folder;
    this.ending = ending;
    this.span = span;
    this.books = books;
    this.writer = writer;
  }

  @Override
  public void take(Post post, int day) throws IOException {
    page.add(post);
    if (page.size() == PAGE) {
      write(day);
    }
  }

  @Override
  public void endQuarter(int day) throws IOException {
    if (page.size() > carried) {
      write(day);
    }
    page.clear();
    carried = 0;
    pages = 0;
    if (notes != null) {
      notes.write(file(day));
      notes = null;
    }
    close();
  }

  /** Adds something at the end of the first file. */
  Pages with(Notes more) {
    notes = more;
    return this;
  }

  /** The file of the quarter that a day lies in, opened when first needed. */
  private ArchiveFile file(int day) throws IOException {
    if (file == null) {
      file = new ArchiveFile(archives, folder + "/" + span.quarter(day) + ending, books);
    }
    return file;
  }

  private void write(int day) throws IOException {
    long seconds = (long) pages * SECONDS_BETWEEN % SECONDS_OF_COLLECTING;
    writer.write(file(day), page, span.quarterCollected(day).plusSeconds(seconds));
    pages++;
    carried = pages % 3 == 0 ? Math.min(OVERLAP, page.size()) : 0;
    List<Post> kept = List.copyOf(page.subList(page.size() - carried, page.size()));
    page.clear();
    page.addAll(kept);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
