package bluelamp.tables.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.measure.PostKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

class AccountDayPropertiesTest {
  private static final String HEADER =
      "platform|post_id|account_key|posted_at|shape|reply_to_account_key|reply_to_post_id|reply_to_partner|reposted_account_key|observed_as";

  @Provide
  Arbitrary<List<String>> posts() {
    Arbitrary<String> author = Arbitraries.of("kent", "dover", "lee", "ann");
    Arbitrary<String> shape = Arbitraries.of("original", "quote", "reply", "repost");
    Arbitrary<String> target = Arbitraries.of(".", "kent", "dover", "lee", "ann");
    Arbitrary<String> parent = Arbitraries.of(".", "0", "1", "2", "gone");
    Arbitrary<String> partner = Arbitraries.of(".", "council");
    Arbitrary<String> as = Arbitraries.of("archived", "archived", "reference");
    Arbitrary<Integer> hour = Arbitraries.integers().between(0, 24 * 5);
    return Combinators.combine(author, shape, target, parent, partner, as, hour)
        .as(
            (by, form, to, after, known, seen, at) ->
                String.join(
                    "|",
                    by,
                    java.time.LocalDateTime.of(2024, 3, 29, 0, 30).plusHours(at).toString(),
                    form,
                    to,
                    after,
                    known,
                    to,
                    seen))
        .list()
        .ofMinSize(20)
        .ofMaxSize(200);
  }

  @Property(tries = 3)
  void daysAddUpToThePostsAndKindsToTheDayInAnyOrder(
      @ForAll("posts") List<String> drawn, @ForAll long seed) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      lines.add("x|" + i + "|" + drawn.get(i));
      lines.add("y|" + i + "|" + drawn.get(i));
    }
    Collections.shuffle(lines, new Random(seed));
    List<Row> days = days(lines).collectAsList();
    assertEquals(
        2 * drawn.stream().filter(AccountDayPropertiesTest::counts).count(), sum(days, "posts"));
    for (Row day : days) {
      long kinds =
          Arrays.stream(PostKind.values()).mapToLong(kind -> sum(List.of(day), kind.word())).sum();
      assertEquals(sum(List.of(day), "posts"), kinds);
    }
    assertEquals(on("x", days), on("y", days));
  }

  private static boolean counts(String post) {
    return !post.startsWith("ann") && post.endsWith("archived");
  }

  private static long sum(List<Row> days, String name) {
    return days.stream().mapToLong(day -> day.<Long>getAs(name)).sum();
  }

  private static String on(String platform, List<Row> days) {
    return days.stream()
        .filter(day -> day.getAs("platform").equals(platform))
        .map(day -> day.toString().substring(1 + platform.length()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static Dataset<Row> days(List<String> lines) {
    Dataset<Row> posts = Archive.posts(HEADER + "\n" + String.join("\n", lines));
    return AccountDay.of(
        posts,
        posts,
        Archive.metrics("post_id | observed_at"),
        Archive.annotations("text_hash | task | label"),
        Archive.snapshots(
            """
                platform | account_key | observed_at         | followers | posts
                x        | kent        | 2024-03-31 00:00:00 | 10        | 100
                y        | kent        | 2024-03-31 00:00:00 | 10        | 100
                x        | lee         | 2024-03-30 12:00:00 | 10        | 100
                y        | lee         | 2024-03-30 12:00:00 | 10        | 100
                """),
        Archive.harvests("harvest_id | kind | account | from | to"),
        Archive.files("file_hash | harvest_id"),
        Archive.registry(
            """
                platform | account_key | force_id | person_key | valid_from | valid_to
                x        | kent        | kent     | .          | 2020-01-01 | .
                x        | dover       | kent     | .          | 2020-01-01 | .
                x        | lee         | kent     | lee        | 2020-01-01 | 2024-04-01
                x        | lee         | surrey   | lee        | 2024-04-01 | .
                y        | kent        | kent     | .          | 2020-01-01 | .
                y        | dover       | kent     | .          | 2020-01-01 | .
                y        | lee         | kent     | lee        | 2020-01-01 | 2024-04-01
                y        | lee         | surrey   | lee        | 2024-04-01 | .
                """));
  }
}
