package bluelamp.run;

import java.util.Locale;

/**
 * Why days are measured again, in the words of {@code revisions.reason}; the furthest-reaching
 * first.
 */
enum Cause {
  METRIC_VERSION,
  MODEL,
  REGISTRY,
  ERASURE,
  LATE_DATA;

  /** The cause behind the reason of a touched day, see {@code tables.record.Touched}. */
  static Cause of(String reason) {
    return switch (reason) {
      case "metric_version" -> METRIC_VERSION;
      case "model" -> MODEL;
      case "registry" -> REGISTRY;
      case "erasure" -> ERASURE;
      default -> LATE_DATA;
    };
  }

  /** Of two causes the one that reaches further. */
  Cause or(Cause other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The word in the table. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
