package bluelamp.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Posts in the form of X's second API, the same at every call; each has a text of its own, and what
 * collectors keep beside it: some 1,300 bytes a post where its author stands with it.
 *
 * @param posts how many
 * @param first the number of the first: posts of other numbers are other posts
 * @param accounts ids of those who post, in turn
 * @param from the instant from which on they are posted
 * @param seconds how long they post
 */
record RawPosts(long posts, long first, List<String> accounts, Instant from, long seconds) {
  private static final int FILES = 4;
  private static final int PAGE = 100;
  private static final int ACCOUNTS = 400;
  private static final long DAY = 86_400;
  private static final List<String> WORDS =
      List.of(
          ("officers cadets the on street thank you appeal witnesses after collision near park morning"
                  + " patrol team stolen bicycle returned please call safer road market café neighbourhood")
              .split(" "));

  /** Posts of 400 accounts over 14 months. */
  static RawPosts of(long posts) {
    List<String> accounts =
        LongStream.range(0, ACCOUNTS).mapToObj(i -> String.valueOf(62_069_415_200L + i)).toList();
    return new RawPosts(posts, 0, accounts, Instant.parse("2022-11-01T00:00:00Z"), 420 * DAY);
  }

  /** One flattened post a line, as {@code twarc2 flatten} leaves them. */
  Path singles(Path folder) throws IOException {
    return write(folder, posts, this::single);
  }

  /** One page of a hundred posts a line, with its authors beside them, as collectors keep them. */
  Path pages(Path folder) throws IOException {
    return write(folder, posts / PAGE, this::page);
  }

  static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static Path write(Path folder, long lines, LongFunction<String> line) throws IOException {
    Files.createDirectories(folder);
    for (int file = 0; file < FILES; file++) {
      try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("part" + file + ".jsonl"))) {
        for (long i = file; i < lines; i += FILES) {
          out.write(line.apply(i));
          out.write('\n');
        }
      }
    }
    return folder;
  }

  private String single(long i) {
    return "{%s,\"author\":%s,%s}".formatted(post(i), user((int) (i % accounts.size())), stamp(i));
  }

  private String page(long i) {
    String data =
        LongStream.range(i * PAGE, (i + 1) * PAGE)
            .mapToObj(post -> "{" + post(post) + "}")
            .collect(Collectors.joining(","));
    String users =
        LongStream.range(0, PAGE)
            .mapToObj(post -> user((int) ((i * PAGE + post) % accounts.size())))
            .collect(Collectors.joining(","));
    return "{\"data\":[%s],\"includes\":{\"users\":[%s]},\"meta\":{\"result_count\":100},%s}"
        .formatted(data, users, stamp(i));
  }

  private String post(long number) {
    long i = first + number;
    Random random = new Random(i);
    String words =
        random
            .ints(8 + random.nextInt(18), 0, WORDS.size())
            .mapToObj(WORDS::get)
            .collect(Collectors.joining(" "));
    String id = id(i);
    Instant at = from.plusSeconds((i * 7_919) % seconds);
    return String.format(
        Locale.ROOT,
        "\"id\":\"%s\",\"edit_history_tweet_ids\":[\"%s\"],\"author_id\":\"%s\",\"created_at\":\"%s.000Z\",%s"
            + "\"text\":\"%s #Post%d\",\"lang\":\"en\",\"possibly_sensitive\":false,\"reply_settings\":\"everyone\","
            + "\"public_metrics\":{\"retweet_count\":%d,\"reply_count\":%d,\"like_count\":%d,\"quote_count\":0,\"impression_count\":%d},"
            + "\"entities\":{\"hashtags\":[{\"start\":5,\"end\":12,\"tag\":\"Post%d\"}]%s}%s",
        id,
        id,
        accounts.get((int) (number % accounts.size())),
        at.toString().substring(0, 19),
        conversation(i, random),
        words,
        i % 100,
        random.nextInt(40),
        random.nextInt(20),
        random.nextInt(300),
        random.nextInt(9_000),
        i % 100,
        link(i, random),
        subjects(random));
  }

  private static String id(long i) {
    return String.valueOf(1_590_000_000_000_000_000L + i * 1_000_003L);
  }

  /** Three in ten answer somebody. */
  private static String conversation(long i, Random random) {
    if (random.nextInt(10) >= 3) {
      return "\"conversation_id\":\"%s\",".formatted(id(i));
    }
    String parent = String.valueOf(1_480_000_000_000_000_000L + random.nextInt());
    return "\"conversation_id\":\"%s\",\"in_reply_to_user_id\":\"%d\",\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"%s\"}],"
        .formatted(parent, 70_000_000L + random.nextInt(5_000_000), parent);
  }

  /** Every second one has a link. */
  private static String link(long i, Random random) {
    return random.nextBoolean()
        ? ""
        : ",\"urls\":[{\"start\":60,\"end\":83,\"url\":\"https://t.co/%s\",\"expanded_url\":\"https://www.police.example/news/%d/appeal-after-collision\",\"display_url\":\"police.example/news/%d\"}]"
            .formatted(Long.toString(i, Character.MAX_RADIX), i, i);
  }

  /** What the platform takes half of the posts to be about. */
  private static String subjects(Random random) {
    return random.nextBoolean()
        ? ""
        : ",\"context_annotations\":[{\"domain\":{\"id\":\"45\",\"name\":\"Brand Vertical\",\"description\":\"Top level entities that describe a Brands industry\"},\"entity\":{\"id\":\"781974596706635776\",\"name\":\"Governmental institutions\"}}]";
  }

  private String user(int account) {
    return ("{\"id\":\"%s\",\"username\":\"ExPolice%d\",\"name\":\"Police %d\",\"description\":\"An invented account.\",\"location\":\"Nowhere, England\","
            + "\"url\":\"https://t.co/police%d\",\"profile_image_url\":\"https://pbs.twimg.example/profile_images/15900000000%d/badge_normal.jpg\",\"created_at\":\"2011-05-04T09:30:00.000Z\",\"protected\":false,\"verified\":true,"
            + "\"public_metrics\":{\"followers_count\":%d,\"following_count\":498,\"tweet_count\":6012,\"listed_count\":458}}")
        .formatted(accounts.get(account), account, account, account, account, 1_000 + account * 37);
  }

  private static String stamp(long i) {
    return "\"__twarc\":{\"url\":\"https://api.twitter.com/2/users/62069415200/tweets?max_results=100\",\"version\":\"2.13.0\",\"retrieved_at\":\"2024-01-%02dT03:00:00+00:00\"}"
        .formatted(1 + i % 20);
  }
}
