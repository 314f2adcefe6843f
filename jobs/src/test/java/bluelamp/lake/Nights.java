package bluelamp.lake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Nights on a small lake, as a run does them: every kind of commit, a plan each, finished by
 * whoever comes next.
 */
final class Nights {
  static final int COUNT = 7;

  private Nights() {}

  /** Does what is left of the nights; the lake must be held. */
  static void finish(Lake lake) {
    lake.plans().sweep();
    while (closed(lake) < COUNT) {
      Plan plan = lake.plans().unfinished().orElseGet(() -> frozen(lake));
      night(lake, plan);
    }
  }

  /**
   * The other Java of the kill test: makes itself ready, works when told to, and says each step
   * that it has done.
   */
  public static void main(String[] arguments) throws Exception {
    Lakes.session();
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    Lake lake = Lakes.open(java.nio.file.Path.of(arguments[0]));
    lake.hold("nights", Duration.ofSeconds(30));
    finish(lake);
    while (true) {
      did("all of it", true);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static long closed(Lake lake) {
    return lake.plans().all().filter(plan -> plan.outcome().isPresent()).count();
  }

  private static Plan frozen(Lake lake) {
    long number = lake.plans().next();
    Intent intent =
        new Intent(
            number,
            "run-" + number,
            "nights",
            Instant.now().toString(),
            "1",
            Lakes.KEY,
            List.of(),
            List.of(),
            Map.of());
    return lake.plans().freeze(intent, Map.of("accounts.csv", new byte[] {(byte) number}));
  }

  private static void night(Lake lake, Plan plan) {
    long number = plan.number();
    if (!plan.staged().isComplete()) {
      plan.staged().write(arrived(number));
      did("staged", true);
    }
    Dataset<Row> staged = plan.staged().rows(Lakes.days().schema());
    Committed appended =
        lake.append(
            Lakes.days(),
            staged.where("account != 'known'"),
            Lakes.step(number, "append").partial());
    did("appended", appended.fresh());
    Committed merged =
        lake.merge(
            Lakes.days(),
            staged.where("account = 'known'"),
            Lakes.best(),
            Lakes.step(number, "merge"));
    did("merged", merged.fresh());
    if (!plan.touched().isComplete()) {
      plan.touched().write(staged.select("day").distinct());
    }
    LocalDate first = LocalDate.of(2024, (int) number, 1);
    Dataset<Row> sums =
        lake.table("restricted/days")
            .where("month = '" + first + "'")
            .groupBy("day", "month")
            .sum("posts")
            .selectExpr("'all' AS account", "day", "month", "`sum(posts)` AS posts");
    Window month = Window.dates("month", List.of(first));
    Committed replaced =
        lake.replaceWindow(
            Lakes.days("sums", "published"), sums, month, Lakes.step(number, "replace"));
    did("replaced", replaced.fresh());
    lake.releases().publish(number, "run-" + number, List.of("restricted/days", "published/sums"));
    plan.close("done");
    did("closed", true);
  }

  private static void did(String step, boolean fresh) {
    if (fresh) {
      System.out.println("did: " + step);
    }
  }

  /** Nine new accounts a day, and one that every night knows better. */
  private static Dataset<Row> arrived(long number) {
    String rows =
        IntStream.rangeClosed(1, 9)
            .mapToObj(
                i ->
                    "n%d-%d | 2024-%02d-0%d | 2024-%02d-01 | %d"
                        .formatted(number, i, number, i, number, i))
            .collect(Collectors.joining("\n"));
    String known = "known | 2024-01-01 | 2024-01-01 | " + number;
    return Lakes.rows("account | day | month | posts\n" + rows + "\n" + known);
  }
}
