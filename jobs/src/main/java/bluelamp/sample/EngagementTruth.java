package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The planted values of {@code engagement_share}, and the days that they are sums of. */
record EngagementTruth(Path folder, Span span, Cast cast, Truth truth) {

  void write() throws IOException {
    accountDays();
    shares();
    forceQuarters();
  }

  private void accountDays() throws IOException {
    List<String> columns = new ArrayList<>(List.of("platform", "account_id", "day"));
    Arrays.stream(Kind.values()).map(Kind::column).forEach(columns::add);
    columns.add("posts");
    try (Csv csv = new Csv(folder.resolve("account_day.csv"), columns)) {
      for (Account account : cast.accounts()) {
        for (int day = 0; day < span.days(); day++) {
          int posts = truth.posts(account, day);
          if (posts > 0 && account.on(span.date(day)) != null) {
            csv.row(accountDay(account, day, posts).toArray());
          }
        }
      }
    }
  }

  private List<Object> accountDay(Account account, int day, int posts) {
    List<Object> cells = new ArrayList<>(List.of("x", account.voice().id(), span.date(day)));
    for (Kind kind : Kind.values()) {
      cells.add(truth.count(account, day, kind));
    }
    cells.add(posts);
    return cells;
  }

  /** An account whose force falls silent is planted nothing: its share is not one number. */
  private void shares() throws IOException {
    List<String> columns = List.of("platform", "account_id", "planted", "engaged", "counted");
    try (Csv csv = new Csv(folder.resolve("engagement_share.csv"), columns)) {
      for (Account account : cast.accounts()) {
        long engaged = 0;
        long counted = 0;
        for (int day = 0; day < span.days(); day++) {
          boolean registered = account.on(span.date(day)) != null;
          engaged += registered ? truth.engaged(account, day) : 0;
          counted += registered ? truth.counted(account, day) : 0;
        }
        Object planted =
            DayPlan.isSilent(account, span.days() - 1, span.days()) ? "" : account.share();
        csv.row("x", account.voice().id(), planted, engaged, counted);
      }
    }
  }

  private void forceQuarters() throws IOException {
    List<String> columns = List.of("platform", "force_id", "quarter_start", "engaged", "counted");
    try (Csv csv = new Csv(folder.resolve("engagement_share_force_quarter.csv"), columns)) {
      for (Map.Entry<String, Map<LocalDate, long[]>> force : sumsOfForces().entrySet()) {
        for (Map.Entry<LocalDate, long[]> quarter : force.getValue().entrySet()) {
          long[] sum = quarter.getValue();
          csv.row("x", force.getKey(), quarter.getKey(), sum[0], sum[1]);
        }
      }
    }
  }

  /** By force and start of quarter: posts that answer the public, and posts counted. */
  private Map<String, Map<LocalDate, long[]>> sumsOfForces() {
    Map<String, Map<LocalDate, long[]>> sums = new TreeMap<>();
    for (Account account : cast.accounts()) {
      for (int day = 0; day < span.days(); day++) {
        Tenure tenure = account.on(span.date(day));
        if (tenure != null) {
          LocalDate quarter = span.date(day).with(IsoFields.DAY_OF_QUARTER, 1);
          long[] sum =
              sums.computeIfAbsent(tenure.force(), force -> new TreeMap<>())
                  .computeIfAbsent(quarter, start -> new long[2]);
          sum[0] += truth.engaged(account, day);
          sum[1] += truth.counted(account, day);
        }
      }
    }
    return sums;
  }
}
