package bluelamp.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.OtherJava;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in the files is what the truth says, found by a reader that knows nothing of the
 * writer.
 */
class SampleArchiveTest {
  @TempDir static Path folder;

  private static SampleOptions options;
  private static Path out;
  private static RawArchive raw;
  private static RawRegistry registry;

  @BeforeAll
  static void write() throws IOException {
    options = new SampleOptions(20_000, 1, 4_000, 400, ForcesDrawn.in(folder));
    out = folder.resolve("sample");
    SampleArchive.write(out, options);
    raw = RawArchive.read(out.resolve("archives"));
    registry = new RawRegistry(out.resolve("registry/accounts.csv"), raw);
  }

  private static List<Map<String, String>> truth(String file) throws IOException {
    return CsvRows.of(out.resolve("truth").resolve(file));
  }

  @Test
  void kindsByAccountAndDayAreThosePlanted() throws IOException {
    Map<String, Map<String, Long>> found = new TreeMap<>();
    for (RawArchive.Seen post : raw.posts.values()) {
      if (registry.on(post.author(), RawRegistry.day(post)) != null) {
        found
            .computeIfAbsent(post.author() + " " + RawRegistry.day(post), key -> new TreeMap<>())
            .merge(registry.kind(post, raw), 1L, Long::sum);
      }
    }
    Map<String, Map<String, Long>> planted = new TreeMap<>();
    for (Map<String, String> row : truth("account_day.csv")) {
      Map<String, Long> kinds = new TreeMap<>();
      for (Kind kind : Kind.values()) {
        if (!row.get(kind.column()).equals("0")) {
          kinds.put(kind.column(), Long.valueOf(row.get(kind.column())));
        }
      }
      assertEquals(
          Long.valueOf(row.get("posts")), kinds.values().stream().mapToLong(Long::longValue).sum());
      planted.put(row.get("account_id") + " " + row.get("day"), kinds);
    }
    Set<String> keys = new HashSet<>(found.keySet());
    keys.addAll(planted.keySet());
    List<String> wrong =
        keys.stream()
            .filter(key -> !planted.getOrDefault(key, Map.of()).equals(found.get(key)))
            .sorted()
            .limit(5)
            .map(key -> key + " planted " + planted.get(key) + ", found " + found.get(key))
            .toList();
    assertEquals(List.of(), wrong);
    assertEquals(Set.of(), missing(planted), "kinds that never occur");
  }

  private static Set<String> missing(Map<String, Map<String, Long>> planted) {
    Set<String> kinds =
        planted.values().stream()
            .flatMap(each -> each.keySet().stream())
            .collect(Collectors.toSet());
    Set<String> missing = new HashSet<>();
    for (Kind kind : Kind.values()) {
      if (!kinds.contains(kind.column())) {
        missing.add(kind.column());
      }
    }
    return missing;
  }

  @Test
  void recordsOfEachFileAreThoseCounted() throws IOException {
    Map<String, String> found = new TreeMap<>();
    raw.records.forEach(
        (file, counts) ->
            found.put(file, counts[0] + " " + counts[1] + " " + counts[2] + " " + counts[3]));
    Map<String, String> planted = new TreeMap<>();
    long records = 0;
    long refused = 0;
    for (Map<String, String> row : truth("records.csv")) {
      planted.put(
          row.get("file"),
          row.get("posts")
              + " "
              + row.get("profiles")
              + " "
              + row.get("ignored")
              + " "
              + row.get("refused"));
      records += Long.parseLong(row.get("records"));
      refused += Long.parseLong(row.get("refused"));
    }
    assertEquals(planted, found);
    assertEquals(5, refused);
    assertTrue(refused * 100 < records, "few enough to go on");
  }

  @Test
  void shapesAddUp() throws IOException {
    Map<String, Long> found = new TreeMap<>();
    for (RawArchive.Seen post : raw.posts.values()) {
      boolean repost = post.reposted() != null || post.text().startsWith("RT @");
      boolean reply = post.answered() != null || post.parent() != null;
      found.merge(
          repost ? "repost" : reply ? "reply" : post.quote() ? "quote" : "original", 1L, Long::sum);
    }
    Map<String, Long> planted = new TreeMap<>();
    truth("posts.csv")
        .forEach(row -> planted.put(row.get("shape"), Long.valueOf(row.get("posts"))));
    assertEquals(planted, found);
    long posts = found.values().stream().mapToLong(Long::longValue).sum();
    assertTrue(Math.abs(posts - 20_000) < 1_500, "about as many posts as wanted: " + posts);
  }

  @Test
  void profilesRiseByWhatWasWritten() throws IOException {
    Map<String, long[]> coverage = new TreeMap<>();
    for (Map<String, String> row : truth("coverage.csv")) {
      coverage.put(
          row.get("account_id"),
          new long[] {Long.parseLong(row.get("archived")), Long.parseLong(row.get("written"))});
    }
    coverage.forEach(
        (id, counts) -> {
          var seen = raw.profiles.get(id);
          assertEquals(counts[1], seen.lastEntry().getValue() - seen.firstEntry().getValue(), id);
        });
    long incomplete = coverage.values().stream().filter(counts -> counts[0] < counts[1]).count();
    long whole = coverage.values().stream().filter(counts -> counts[0] == counts[1]).count();
    assertEquals(coverage.size(), incomplete + whole);
    assertTrue(incomplete >= 3 && incomplete <= 6, "the accounts of one force: " + incomplete);
  }

  @Test
  void betweenAnyTwoSnapshotsOfAWholeArchiveAllIsThere() throws IOException {
    Map<String, TreeMap<java.time.Instant, Long>> byAuthor = new TreeMap<>();
    for (RawArchive.Seen post : raw.posts.values()) {
      byAuthor
          .computeIfAbsent(post.author(), id -> new TreeMap<>())
          .merge(post.at(), 1L, Long::sum);
    }
    for (Map<String, String> row : truth("coverage.csv")) {
      if (row.get("archived").equals(row.get("written"))) {
        var seen = raw.profiles.get(row.get("account_id"));
        var posts = byAuthor.getOrDefault(row.get("account_id"), new TreeMap<>());
        for (var instant = seen.firstKey();
            seen.higherKey(instant) != null;
            instant = seen.higherKey(instant)) {
          var next = seen.higherKey(instant);
          long written =
              posts.subMap(instant, next).values().stream().mapToLong(Long::longValue).sum();
          assertEquals(
              written,
              seen.get(next) - seen.get(instant),
              row.get("account_id") + " " + instant + " to " + next);
        }
      }
    }
  }

  @Test
  void idsTellTheTime() {
    long late =
        raw.posts.values().stream()
            .filter(
                post ->
                    (Long.parseLong(post.id()) >> 22)
                            + 1_288_834_974_657L
                            - post.at().toEpochMilli()
                        > 999)
            .count();
    assertEquals(0, late);
  }

  @Test
  void countsMoveBetweenTwoCollections() {
    assertTrue(raw.likes.values().stream().filter(counts -> counts.size() > 1).count() > 50);
  }

  @Test
  void textsAreBoundedAndReadable() throws IOException {
    assertTrue(raw.texts.size() <= options.distinctTexts(), "distinct texts: " + raw.texts.size());
    assertTrue(
        raw.texts.size() > options.distinctTexts() / 2, "varied enough: " + raw.texts.size());
    assertEquals(
        List.of(),
        raw.texts.stream().filter(text -> text.length() > 140 || text.contains("{")).toList());
    Set<String> said =
        truth("texts.csv").stream().map(row -> row.get("text")).collect(Collectors.toSet());
    Set<String> seen =
        raw.texts.stream().filter(text -> !text.startsWith("RT @")).collect(Collectors.toSet());
    assertEquals(seen, said);
  }

  @Test
  void everyForceHasAccountsWithPosts() throws IOException {
    Set<String> forces = new HashSet<>();
    for (Map<String, String> row : truth("account_day.csv")) {
      forces.add(
          registry.on(row.get("account_id"), LocalDate.parse(row.get("day"))).get("force_id"));
    }
    assertEquals(new HashSet<>(ForcesDrawn.slugs()), forces);
    assertEquals(
        Files.readString(folder.resolve("forces.csv")),
        Files.readString(out.resolve("registry/forces.csv")));
  }

  @Test
  void whatTheIssueAsksForOccurs() {
    Set<String> welsh =
        raw.posts.values().stream()
            .filter(post -> post.lang().equals("cy"))
            .map(post -> registry.on(post.author(), RawRegistry.day(post)))
            .filter(row -> row != null)
            .map(row -> row.get("force_id"))
            .collect(Collectors.toSet());
    assertTrue(
        welsh.containsAll(Set.of("north-wales", "gwent", "south-wales", "dyfed-powys")),
        welsh.toString());
    assertTrue(raw.posts.values().stream().anyMatch(RawArchive.Seen::withheld), "withheld");
    assertTrue(raw.posts.values().stream().anyMatch(RawArchive.Seen::edited), "edited");
    assertTrue(
        raw.posts.values().stream()
            .anyMatch(post -> post.reposted() == null && post.text().startsWith("RT @")));
    assertEquals(
        2,
        raw.handles.values().stream().filter(handles -> handles.size() > 1).count(),
        "renamed accounts");
    assertEquals(
        1,
        registry.rows.stream().filter(row -> row.get("account_id").isEmpty()).count(),
        "rows by handle");
    assertEquals(
        2,
        registry.rows.stream()
            .filter(row -> row.get("person_key").endsWith("chief"))
            .collect(Collectors.groupingBy(row -> row.get("account_id"), Collectors.counting()))
            .values()
            .stream()
            .filter(rows -> rows == 2)
            .count(),
        "leaders who move");
  }

  @Test
  void oneForceFallsSilentAndAnswers() throws IOException {
    LocalDate silent = Span.of(400).date(400 * 2 / 3);
    long answers = 0;
    for (Map<String, String> row : truth("account_day.csv")) {
      LocalDate day = LocalDate.parse(row.get("day"));
      String force = registry.on(row.get("account_id"), day).get("force_id");
      if (force.equals(ForcesDrawn.slugs().get(Casting.FALLS_SILENT)) && !day.isBefore(silent)) {
        assertEquals(row.get("posts"), row.get("reply_public"));
        answers += Long.parseLong(row.get("reply_public"));
      }
    }
    assertTrue(answers > 10);
  }

  @Test
  void sumsByForceAndQuarterAreThoseOfTheDays() throws IOException {
    Map<String, String> found = new TreeMap<>();
    Map<String, long[]> sums = new TreeMap<>();
    for (Map<String, String> row : truth("account_day.csv")) {
      LocalDate day = LocalDate.parse(row.get("day"));
      String force = registry.on(row.get("account_id"), day).get("force_id");
      LocalDate quarter = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
      long[] sum = sums.computeIfAbsent(force + " " + quarter, key -> new long[2]);
      sum[0] += Long.parseLong(row.get("reply_public"));
      sum[1] +=
          Long.parseLong(row.get("reply_public"))
              + Long.parseLong(row.get("original"))
              + Long.parseLong(row.get("quote"));
    }
    sums.forEach((key, sum) -> found.put(key, sum[0] + "/" + sum[1]));
    Map<String, String> planted = new TreeMap<>();
    for (Map<String, String> row : truth("engagement_share_force_quarter.csv")) {
      planted.put(
          row.get("force_id") + " " + row.get("quarter_start"),
          row.get("engaged") + "/" + row.get("counted"));
    }
    found.forEach((key, sum) -> assertEquals(planted.get(key), sum, key));
  }

  @Test
  void tonesAndPurposesMoveWhereThatIsPlanted() throws IOException {
    Map<String, Double> moved = new TreeMap<>();
    for (Map<String, String> trend : truth("trends.csv")) {
      String force = trend.get("force_id");
      double first = share(force, "2023-01-01", trend.get("class"));
      moved.put(
          trend.get("measure") + " " + trend.get("class"),
          share(force, "2023-10-01", trend.get("class")) - first);
    }
    assertEquals(Set.of("tone positive", "tone negative", "purpose intelligence"), moved.keySet());
    moved.values().forEach(each -> assertTrue(each > 0.12, moved.toString()));
  }

  /** The share of a class among a force's posts of a quarter that are read. */
  private static double share(String force, String quarter, String ofClass) throws IOException {
    Map<String, String> row =
        truth("tone_force_quarter.csv").stream()
            .filter(each -> each.get("force_id").equals(force))
            .filter(each -> each.get("quarter_start").equals(quarter))
            .findFirst()
            .orElseThrow();
    double all =
        ToneTruth.CLASSES.subList(0, 3).stream()
            .mapToDouble(each -> Long.parseLong(row.get(each)))
            .sum();
    return Long.parseLong(row.get(ofClass)) / all;
  }

  @Test
  void labelsAreOfEveryEnglishText() throws IOException {
    Set<String> english =
        truth("texts.csv").stream()
            .filter(row -> row.get("language").equals("en"))
            .map(row -> row.get("text"))
            .collect(Collectors.toSet());
    List<Map<String, String>> labels = truth("labels.csv");
    assertTrue(english.containsAll(labels.stream().map(row -> row.get("text")).toList()));
    assertEquals(2 * labels.stream().map(row -> row.get("text")).distinct().count(), labels.size());
    assertTrue(labels.size() > 1.9 * english.size(), labels.size() + " of " + english.size());
  }

  @Test
  void sameSeedSameBytesAnotherSeedOthers() throws IOException {
    SampleOptions small = options.withPosts(3_000).withDays(90);
    Map<String, Integer> once = bytes(small, "once");
    assertEquals(once, bytes(small, "twice"));
    assertTrue(!once.equals(bytes(small.withSeed(2), "other")));
  }

  private static Map<String, Integer> bytes(SampleOptions small, String name) throws IOException {
    Path there = folder.resolve(name);
    SampleArchive.write(there, small);
    Map<String, Integer> hashes = new TreeMap<>();
    try (var files = Files.walk(there)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(
            there.relativize(file).toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  @Test
  void aFullFolderIsLeftAlone() {
    UncheckedIOException refused =
        assertThrows(UncheckedIOException.class, () -> SampleArchive.write(folder, options));
    assertTrue(
        refused
            .getCause()
            .getMessage()
            .endsWith(
                "is not empty. A sample mixed with other files would be wrong; name another folder."));
  }

  @Test
  void tooLittleIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> options.withDistinctTexts(100));
    assertThrows(IllegalArgumentException.class, () -> options.withDays(10));
  }

  /** Run in a JVM of its own with a heap of 512 MB; about 15 s of CPU. */
  @Tag("slow")
  @Test
  void aMillionPostsStreamThroughAHalfGigabyteHeap() throws Exception {
    Path there = folder.resolve("million");
    List<String> arguments = List.of(there.toString(), folder.resolve("forces.csv").toString());
    Process java =
        OtherJava.of("512m", MillionPosts.class.getName(), List.of(), arguments)
            .inheritIO()
            .start();
    assertEquals(0, java.waitFor());
    long posts =
        CsvRows.of(there.resolve("truth/posts.csv")).stream()
            .mapToLong(row -> Long.parseLong(row.get("posts")))
            .sum();
    assertTrue(posts > 900_000, "posts: " + posts);
  }

  /** What the small JVM runs. */
  static final class MillionPosts {
    private MillionPosts() {}

    public static void main(String[] args) {
      SampleForces forces = SampleForces.read(Path.of(args[1]));
      SampleArchive.write(Path.of(args[0]), new SampleOptions(1_000_000, 1, 4_000, 400, forces));
    }
  }
}
