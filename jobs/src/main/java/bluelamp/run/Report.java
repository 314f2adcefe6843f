package bluelamp.run;

import static org.apache.spark.sql.functions.col;

import bluelamp.contract.Contracts;
import bluelamp.contract.TableContract;
import bluelamp.lake.FrozenFile;
import bluelamp.lake.Lake;
import bluelamp.lake.Release;
import bluelamp.registry.AccountRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes the page of a run from its result and the newest release. */
final class Report {
  private static final int NAMED = 5;

  private final Lake lake;
  private final Order order;

  Report(Lake lake, Order order) {
    this.lake = lake;
    this.order = order;
  }

  String page(Result result) {
    Page page = new Page();
    if (result.outcome() == Outcome.NOTHING) {
      page.line(
          "Nothing to do: every archive file is in the lake, and every table is up to date. Nothing was written.");
    } else {
      books(page.title("Read"), result.books());
    }
    heldBack(page, result.heldBack());
    unbound(page, result.unbound());
    if (result.outcome() == Outcome.REFUSED) {
      return page.title("Refused").line("%s", result.objection()).toString();
    }
    if (result.outcome() == Outcome.READ) {
      page.line("%nTaken in, not measured yet: bluelamp measure --lake %s", order.lake());
    }
    lake.releases()
        .latest()
        .filter(release -> result.outcome() == Outcome.PUBLISHED)
        .ifPresent(release -> tables(page, release));
    return page.toString();
  }

  private static void books(Page page, Result.Books books) {
    page.line(
        "  %,d records in %,d files: %,d accepted, %,d repeated, %,d ignored, %,d suppressed, %,d refused",
        books.read(),
        books.files(),
        books.accepted(),
        books.repeated(),
        books.ignored(),
        books.suppressed(),
        books.refused());
    if (books.refused() > 0) {
      page.line("  Why records were refused, with file and position: table restricted/quarantine");
    }
  }

  private static void heldBack(Page page, List<FrozenFile> files) {
    if (!files.isEmpty()) {
      page.line("  Left out, because records of theirs were refused (--accept HASH reads them):");
      files.forEach(file -> page.line("    %s  --accept %s", file.path(), file.hash()));
    }
  }

  private static void unbound(Page page, List<AccountRow> rows) {
    if (!rows.isEmpty()) {
      String some =
          rows.stream()
              .limit(NAMED)
              .map(row -> "@" + row.handle())
              .collect(Collectors.joining(", "));
      page.line(
          "  %,d handles of the registry were seen in no archive yet: %s%s",
          rows.size(), some, rows.size() > NAMED ? ", …" : "");
    }
  }

  private void tables(Page page, Release release) {
    Map<String, TableContract> contracts =
        Contracts.all().stream()
            .collect(Collectors.toMap(TableContract::name, Function.identity()));
    page.title("Tables in " + order.lake() + ", release " + release.plan());
    page.tables(
        release.tables().entrySet().stream()
            .map(
                each ->
                    new Page.TableLine(
                        each.getKey(),
                        each.getValue().rows(),
                        contracts
                            .get(each.getKey().substring(each.getKey().indexOf('/') + 1))
                            .description()))
            .toList());
    headlines(page, release);
    page.title("Open them");
    page.line("  import duckdb, deltalake   # pip install duckdb deltalake pyarrow");
    page.line(
        "  values = deltalake.DeltaTable(\"%s/published/indicator_values\", version=%d).to_pyarrow_table()",
        order.lake(), release.tables().get("published/indicator_values").version());
    page.line(
        "  duckdb.sql(\"SELECT * FROM values WHERE unit_type = 'force' AND indicator = 'engagement_share'\")");
  }

  private void headlines(Page page, Release release) {
    Dataset<Row> nation =
        release
            .read(lake, "published/indicator_values")
            .where("unit_id = 'england-and-wales' AND period_type = 'quarter'");
    Dataset<Row> closed =
        nation.where(
            "NOT contains(marker, 'p') AND value IS NOT NULL AND indicator = 'engagement_share'");
    Optional<Row> latest =
        closed
            .orderBy(col("period_start").desc(), col("platform"))
            .limit(1)
            .collectAsList()
            .stream()
            .findFirst();
    if (latest.isEmpty()) {
      page.title("Numbers").line("  None yet: no quarter is closed and covered well enough.");
      return;
    }
    Headlines.print(page, nation, latest.get());
  }
}
