package bluelamp.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** All profiles, looked up every Monday morning: a file a week, a hundred profiles a line. */
record Sweeps(Span span, Cast cast, TweetJson tweets, Books books) {
  private static final int LOOKUP = 100;
  private static final String URL =
      "https://api.twitter.com/2/users?user.fields=created_at%2Cpublic_metrics";

  void write(Path archives) throws IOException {
    for (LocalDate monday : span.sweeps()) {
      try (ArchiveFile file =
          new ArchiveFile(archives, "x-v2/profiles/" + monday + ".jsonl.gz", books)) {
        Instant seen = Span.collecting(monday);
        for (int first = 0; first < cast.accounts().size(); first += LOOKUP) {
          int end = Math.min(first + LOOKUP, cast.accounts().size());
          lookup(file, cast.accounts().subList(first, end), seen.plusSeconds(first / LOOKUP));
        }
      }
    }
  }

  private void lookup(ArchiveFile file, List<Account> accounts, Instant seen) throws IOException {
    JsonGenerator json = file.json;
    json.writeStartObject();
    json.writeArrayFieldStart("data");
    for (Account account : accounts) {
      tweets.user(json, account.voice(), seen);
      file.profile();
    }
    json.writeEndArray();
    Envelopes.stamp(json, URL, seen);
    json.writeEndObject();
    file.endLine();
  }
}
