package bluelamp.run;

import java.util.Locale;

/** How far a run goes; each goes as far as those before it. */
public enum Goal {
  /** Labels that a user brings stand in their table, and models are held against them. */
  LABEL,
  /** What is new stands in the tables of record. */
  READ,
  /** Its texts are scored. */
  ANNOTATE,
  /** Its tables are measured and released. */
  MEASURE;

  /** Whether a run with this goal goes as far as another. */
  boolean reaches(Goal other) {
    return compareTo(other) >= 0;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Goal ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
