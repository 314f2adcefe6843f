package bluelamp;

import bluelamp.run.Derived;
import bluelamp.tables.engagement.DesignEffects;
import bluelamp.tables.engagement.EngagementRatio;
import bluelamp.tables.engagement.ForceComparison;
import bluelamp.tables.reach.LeaderReach;
import bluelamp.tables.record.AccountDay;
import bluelamp.tables.record.Coverage;
import bluelamp.tables.record.PublicAuthors;
import bluelamp.tables.record.PublicDay;
import bluelamp.tables.tone.PurposeShare;
import bluelamp.tables.tone.SentimentTrend;
import java.util.List;

/**
 * The table of contents: each measured table and what it is made from, in the order of making.
 * Tables of record are made while archives are read ({@code run.Ingest}); {@code accounts} is the
 * registry, {@code labels} and what they validate come by {@code bluelamp evaluate} ({@code
 * run.LabelIntake}, {@code run.Validating}), {@code indicator_values} and {@code revisions} are the
 * published period tables turned long ({@code run.Publishing}).
 */
public final class Pipeline {
  /** The measured tables. */
  public static final List<Derived> TABLES =
      List.of(
          new Derived(
              "account_day",
              in ->
                  AccountDay.of(
                      in.table("posts"),
                      in.parents(),
                      in.table("post_metrics"),
                      in.table("annotations"),
                      in.table("account_snapshots"),
                      in.table("harvests"),
                      in.table("archive_files"),
                      in.table("account_registry"))),
          new Derived(
              "public_authors",
              in ->
                  PublicAuthors.of(
                      in.table("posts"),
                      in.table("annotations"),
                      in.table("harvests"),
                      in.table("archive_files"),
                      in.table("account_snapshots"),
                      in.table("account_registry"))),
          new Derived(
              "public_day",
              in ->
                  PublicDay.of(
                      in.table("posts"),
                      in.table("annotations"),
                      in.table("harvests"),
                      in.table("archive_files"),
                      in.table("account_snapshots"),
                      in.table("account_registry"))),
          new Derived(
              "design_effects",
              in ->
                  DesignEffects.of(
                      in.table("account_day"), in.calendar(), in.table("account_registry"))),
          new Derived(
              "coverage",
              in ->
                  Coverage.of(
                      in.table("account_day"),
                      in.calendar(),
                      in.table("forces"),
                      in.table("account_registry"))),
          new Derived(
              "engagement_ratio",
              in ->
                  EngagementRatio.of(
                      in.table("account_day"),
                      in.calendar(),
                      in.table("design_effects"),
                      in.table("coverage"),
                      in.table("forces"),
                      in.table("account_registry"))),
          new Derived("force_comparison", in -> ForceComparison.of(in.table("engagement_ratio"))),
          new Derived(
              "sentiment_trend",
              in ->
                  SentimentTrend.of(
                      in.table("account_day"),
                      in.table("public_day"),
                      in.table("public_authors"),
                      in.calendar(),
                      in.table("design_effects"),
                      in.table("coverage"),
                      in.table("forces"),
                      in.table("account_registry"),
                      in.table("sentiment_validation"),
                      in.model("sentiment"))),
          new Derived(
              "purpose_share",
              in ->
                  PurposeShare.of(
                      in.table("account_day"),
                      in.calendar(),
                      in.table("design_effects"),
                      in.table("coverage"),
                      in.table("forces"),
                      in.table("account_registry"),
                      in.table("purpose_validation"),
                      in.model("purpose"))),
          new Derived(
              "leader_reach",
              in ->
                  LeaderReach.of(
                      in.table("account_day"),
                      in.calendar(),
                      in.table("coverage"),
                      in.table("forces"),
                      in.table("account_registry"))));

  private Pipeline() {}
}
