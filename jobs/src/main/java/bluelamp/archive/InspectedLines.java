package bluelamp.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataTypes;

/** A page on one file for people. */
final class InspectedLines {
  private static final int ACCOUNTS = 5;
  private static final int FIELDS = 10;

  private final InspectedFile file;
  private final List<String> lines = new ArrayList<>();

  InspectedLines(InspectedFile file) {
    this.file = file;
  }

  List<String> all() {
    lines.add(InspectedFile.text(file.books, Staged.FILE_TYPE, "path"));
    int others = file.bundle.files().size() - 1;
    String together = others == 0 ? "" : ", read together with " + others + " more";
    say("%s, %,d bytes%s", file.bundle.format(), count("bytes"), together);
    records();
    if (!file.shapes.isEmpty()) {
      posts();
      absent();
    }
    file.odd.forEach((what, posts) -> say("odd: %,d posts %s", posts, what));
    unknown();
    file.refusals.forEach(refusal -> say("refused: %s", refusal));
    if (file.moreRefusals > 0) {
      say("refused: and %,d more", file.moreRefusals);
    }
    return lines;
  }

  private void say(String format, Object... parts) {
    lines.add(String.format(Locale.ROOT, format, parts));
  }

  private void records() {
    say(
        "%,d records: %,d posts%s, %,d profiles, %,d notices%s, %,d ignored, %,d refused; %,d more inside them",
        count("records_read"),
        count("posts_read"),
        kinds(file.shapes),
        count("profiles_read"),
        count("notices_read"),
        kinds(file.notices),
        count("records_ignored"),
        count("records_refused"),
        count("records_embedded"));
  }

  private static String kinds(Map<String, Long> counts) {
    String kinds =
        counts.entrySet().stream()
            .map(kind -> String.format(Locale.ROOT, "%,d %s", kind.getValue(), kind.getKey()))
            .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? "" : " (" + kinds + ")";
  }

  private void posts() {
    String most =
        file.accounts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(ACCOUNTS)
            .map(account -> file.names.getOrDefault(account.getKey(), "one without a handle"))
            .collect(Collectors.joining(", "));
    int accounts = file.accounts.size();
    say(
        "posted %s to %s, by %s%,d account%s: %s%s",
        day(file.from),
        day(file.to),
        accounts < InspectedFile.MOST_ACCOUNTS ? "" : "at least ",
        accounts,
        accounts == 1 ? "" : "s",
        most,
        accounts <= ACCOUNTS ? "" : " …");
  }

  private void absent() {
    List<String> none =
        InspectedFile.COUNTS.stream()
            .filter(count -> file.missing.getOrDefault(count, 0L) == file.ownPosts)
            .toList();
    if (!none.isEmpty() && file.ownPosts > 0) {
      say("odd: no count of %s", String.join(", ", none));
    }
    file.missing.forEach(
        (count, posts) -> {
          if (!none.contains(count)) {
            say("odd: %,d posts without a count of %s", posts, count);
          }
        });
  }

  private void unknown() {
    var fields = file.books.getMap(Staged.FILE_TYPE.fieldIndex("unknown_fields"));
    List<String> named = new ArrayList<>();
    for (int i = 0; i < Math.min(fields.numElements(), FIELDS); i++) {
      Object path = fields.keyArray().get(i, DataTypes.StringType);
      named.add(path + " (" + fields.valueArray().get(i, DataTypes.LongType) + ")");
    }
    if (!named.isEmpty()) {
      String more = fields.numElements() > FIELDS ? " …" : "";
      say("odd: unknown fields %s%s", String.join(", ", named), more);
    }
  }

  private long count(String column) {
    return file.books.getLong(Staged.FILE_TYPE.fieldIndex(column));
  }

  private static String day(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString().substring(0, 10);
  }
}
