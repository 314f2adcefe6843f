package bluelamp.archive.x;

import java.util.Set;

/** Names of fields, as a text with white space between them. */
final class FieldNames {
  private FieldNames() {}

  static Set<String> of(String names) {
    return Set.of(names.strip().split("\\s+"));
  }
}
