package bluelamp.archive.format;

import java.util.Set;

/** Names of fields, as a text with white space between them. */
public final class FieldNames {
  private FieldNames() {}

  /** The names. */
  public static Set<String> of(String names) {
    return Set.of(names.strip().split("\\s+"));
  }
}
