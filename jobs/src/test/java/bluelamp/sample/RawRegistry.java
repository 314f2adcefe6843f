package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells the kind of a post from the written registry, as the measures define it. */
final class RawRegistry {
  private static final Pattern PARTNER = Pattern.compile("council|fire", Pattern.CASE_INSENSITIVE);

  final List<Map<String, String>> rows;
  private final Map<String, List<Map<String, String>>> byId = new HashMap<>();

  RawRegistry(Path accounts, RawArchive raw) throws IOException {
    rows = CsvRows.of(accounts);
    for (Map<String, String> row : rows) {
      byId.computeIfAbsent(boundId(row, raw), id -> new ArrayList<>()).add(row);
    }
  }

  private static String boundId(Map<String, String> row, RawArchive raw) {
    if (!row.get("account_id").isEmpty()) {
      return row.get("account_id");
    }
    return raw.handles.entrySet().stream()
        .filter(each -> each.getValue().contains(row.get("handle")))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** The row of an account on a day; null when it is not registered then. */
  Map<String, String> on(String id, LocalDate day) {
    for (Map<String, String> row : byId.getOrDefault(id, List.of())) {
      boolean begun = !day.isBefore(LocalDate.parse(row.get("valid_from")));
      if (begun
          && (row.get("valid_to").isEmpty()
              || day.isBefore(LocalDate.parse(row.get("valid_to"))))) {
        return row;
      }
    }
    return null;
  }

  static LocalDate day(RawArchive.Seen post) {
    return post.at().atZone(Span.LONDON).toLocalDate();
  }

  String kind(RawArchive.Seen post, RawArchive raw) {
    LocalDate day = day(post);
    Map<String, String> author = on(post.author(), day);
    if (post.reposted() != null || post.text().startsWith("RT @")) {
      Map<String, String> of =
          post.reposted() == null ? null : on(raw.authors.get(post.reposted()), day);
      return of != null && of.get("force_id").equals(author.get("force_id"))
          ? "repost_own"
          : "repost_other";
    }
    if (post.answered() == null && post.parent() == null) {
      return post.quote() ? "quote" : "original";
    }
    String to = post.answered() != null ? post.answered() : raw.authors.get(post.parent());
    return to == null ? "reply_unknown" : reply(post, to, author, on(to, day));
  }

  private static String reply(
      RawArchive.Seen post, String to, Map<String, String> author, Map<String, String> answered) {
    String person = author.get("person_key");
    boolean oneself =
        to.equals(post.author())
            || (answered != null && !person.isEmpty() && person.equals(answered.get("person_key")));
    if (answered != null && !oneself) {
      return author.get("force_id").equals(answered.get("force_id"))
          ? "reply_police_own"
          : "reply_police_other";
    }
    if (answered == null && post.handle() != null && PARTNER.matcher(post.handle()).find()) {
      return "reply_partner";
    }
    return oneself ? "thread" : "reply_public";
  }
}
