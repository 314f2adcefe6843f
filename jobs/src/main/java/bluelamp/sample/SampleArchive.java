package bluelamp.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a sample: {@code archives/} as collectors leave them, {@code registry/} that explains
 * them, and {@code truth/}, the planted values. The same options give the same bytes, and memory
 * does not grow with the number of posts.
 */
public final class SampleArchive {
  private SampleArchive() {}

  /** What was written. */
  public record Written(
      Path archives, Path registry, Path truth, long files, long records, long posts) {}

  /**
   * Writes a sample.
   *
   * @param out a folder that is not there yet, or is empty
   */
  public static Written write(Path out, SampleOptions options) {
    try {
      refuseFull(out);
      return writeAll(out, options);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write the sample to " + out + "; what stands there is not whole.", e);
    }
  }

  private static void refuseFull(Path out) throws IOException {
    if (Files.exists(out)) {
      try (var inside = Files.list(out)) {
        if (inside.findAny().isPresent()) {
          throw new FileAlreadyExistsException(
              out
                  + " is not empty. A sample mixed with other files would be wrong; name another folder.");
        }
      }
    }
  }

  private static Written writeAll(Path out, SampleOptions options) throws IOException {
    Span span = Span.of(options.days());
    Cast cast = new Cast(options);
    DayPlan plan = new DayPlan(options, span, cast.accounts());
    Profiles profiles = new Profiles(span, plan);
    Truth truth = new Truth(span, cast);
    Books books = new Books();
    Path folder = out.resolve("archives");
    Layout layout = new Layout(folder, span, cast, profiles, books);
    try (Archives archives = new Archives(layout, truth)) {
      Playwright playwright =
          new Playwright(options, span, plan, cast, new Scribe(options, span, cast));
      for (int day = 0; day < span.days(); day++) {
        playwright.write(day, archives);
        archives.endDay(day);
      }
    }
    new Sweeps(span, cast, new TweetJson(profiles, false), books).write(folder);
    new RegistryFiles(options, span, cast).write(out.resolve("registry"));
    new TruthFiles(out.resolve("truth"), span, cast, plan, profiles, truth).write(books);
    new ToneTruth(out.resolve("truth"), span, cast, truth, options.seed()).write();
    return written(out, books, truth);
  }

  private static Written written(Path out, Books books, Truth truth) {
    long records = books.byPath().stream().mapToLong(Books.Entry::records).sum();
    long posts = truth.shapes().values().stream().mapToLong(count -> count[0] + count[1]).sum();
    return new Written(
        out.resolve("archives"),
        out.resolve("registry"),
        out.resolve("truth"),
        books.byPath().size(),
        records,
        posts);
  }
}
