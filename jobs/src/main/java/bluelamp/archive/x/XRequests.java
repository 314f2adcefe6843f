package bluelamp.archive.x;

import bluelamp.archive.format.HarvestFacts;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was asked of X, read from the request that a collector noted down. */
final class XRequests {
  private static final Pattern OF_ACCOUNT = Pattern.compile("/2/users/(\\d+)/(tweets|mentions)");

  /**
   * A query for all posts of some accounts and nothing else: as good as their timelines. However
   * many they are: what a possessive group repeats, Java does not descend for.
   */
  private static final Pattern ONLY_FROM =
      Pattern.compile(
          "\\(?\\s*from:@?\\w+(?:\\s+OR\\s+from:@?\\w+)*+\\s*\\)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern FROM = Pattern.compile("from:@?(\\w+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern THREAD = Pattern.compile("conversation_id:\\d+");

  private final HarvestFacts facts;
  private String lastUrl;
  private HarvestFacts.Facts last;

  XRequests(HarvestFacts facts) {
    this.facts = facts;
  }

  /** The facts of a request, or null when it says nothing of a collection. */
  HarvestFacts.Facts ofUrl(String url) {
    if (!url.equals(lastUrl)) {
      lastUrl = url;
      last = read(url);
    }
    return last;
  }

  /** The facts of academictwitteR's query file. */
  HarvestFacts.Facts ofQueryFile(List<String> words) {
    int size = words.size();
    HarvestFacts.Facts found = ofQuery(String.join(" ", words.subList(0, size - 2)));
    found.asked(instant(words.get(size - 2)), instant(words.get(size - 1)));
    return found;
  }

  private HarvestFacts.Facts read(String url) {
    int question = url.indexOf('?');
    String path = question < 0 ? url : url.substring(0, question);
    Map<String, String> asked = question < 0 ? Map.of() : parameters(url.substring(question + 1));
    HarvestFacts.Facts found = ofPath(path, asked);
    if (found != null) {
      found.asked(
          earliest(asked), Math.max(instant(asked.get("end_time")), idTime(asked.get("until_id"))));
    }
    return found;
  }

  private HarvestFacts.Facts ofPath(String path, Map<String, String> asked) {
    Matcher account = OF_ACCOUNT.matcher(path);
    if (account.find()) {
      boolean all = account.group(2).equals("tweets") && !asked.containsKey("exclude");
      String kind = account.group(2).equals("mentions") ? "mentions" : all ? "timeline" : "search";
      return facts.of(kind, List.of(account.group(1)));
    }
    if (path.endsWith("/stream")) {
      return facts.of("stream", List.of());
    }
    boolean search = path.contains("/tweets/search/") && asked.containsKey("query");
    return search ? ofQuery(asked.get("query")) : null;
  }

  private HarvestFacts.Facts ofQuery(String query) {
    String asked = query.strip();
    if (ONLY_FROM.matcher(asked).matches()) {
      return facts.of(
          "timeline", FROM.matcher(asked).results().map(from -> from.group(1)).toList());
    }
    return facts.of(THREAD.matcher(asked).matches() ? "thread" : "search", List.of());
  }

  private static long earliest(Map<String, String> asked) {
    long start = instant(asked.get("start_time"));
    return start == Instants.NONE ? idTime(asked.get("since_id")) : start;
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static long idTime(String id) {
    boolean digits = id != null && !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Instants.ofPostId(id) : Instants.NONE;
  }

  private static long instant(String text) {
    try {
      return text == null || text.length() < 19
          ? Instants.NONE
          : Instants.micros(text.strip(), null);
    } catch (Refusal e) {
      return Instants.NONE;
    }
  }
}
