package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The planted values, written beside the archives: what a right measure finds. */
record TruthFiles(Path folder, Span span, Cast cast, DayPlan plan, Profiles profiles, Truth truth) {

  void write(Books books) throws IOException {
    new EngagementTruth(folder, span, cast, truth).write();
    followers();
    coverage();
    records(books);
    posts();
    texts();
  }

  private void followers() throws IOException {
    try (Csv csv = csv("followers.csv", "platform", "account_id", "day", "followers", "posts")) {
      for (LocalDate monday : span.sweeps()) {
        Instant seen = Span.collecting(monday);
        for (Account account : cast.accounts()) {
          Voice voice = account.voice();
          csv.row(
              "x",
              voice.id(),
              monday,
              profiles.followers(voice, seen),
              profiles.written(voice, seen));
        }
      }
    }
  }

  private void coverage() throws IOException {
    try (Csv csv = csv("coverage.csv", "platform", "account_id", "archived", "written")) {
      for (Account account : cast.accounts()) {
        long archived = 0;
        for (int day = 0; day < span.days(); day++) {
          archived += truth.posts(account, day);
        }
        csv.row(
            "x",
            account.voice().id(),
            archived,
            plan.writtenByMorning(account.number(), span.days()));
      }
    }
  }

  private void records(Books books) throws IOException {
    try (Csv csv =
        csv("records.csv", "file", "records", "posts", "profiles", "ignored", "refused")) {
      for (Books.Entry file : books.byPath()) {
        csv.row(
            file.path(),
            file.records(),
            file.posts(),
            file.profiles(),
            file.ignored(),
            file.refused());
      }
    }
  }

  private void posts() throws IOException {
    try (Csv csv = csv("posts.csv", "shape", "police", "public", "posts")) {
      for (Map.Entry<String, long[]> each : truth.shapes().entrySet()) {
        long[] count = each.getValue();
        csv.row(each.getKey(), count[0], count[1], count[0] + count[1]);
      }
    }
  }

  private void texts() throws IOException {
    try (Csv csv = csv("texts.csv", "text", "use", "purpose", "tone", "language")) {
      for (Phrase phrase : truth.texts().values()) {
        csv.row(phrase.text(), phrase.use(), phrase.purpose(), phrase.tone(), phrase.language());
      }
    }
  }

  private Csv csv(String name, String... columns) throws IOException {
    return new Csv(folder.resolve(name), List.of(columns));
  }
}
