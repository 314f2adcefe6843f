package bluelamp.archive.mastodon;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Parts of a text, a blank line apart. */
final class Paragraphs {
  private Paragraphs() {}

  /** The parts that say something; null and blank ones are left out. */
  static String of(String... parts) {
    return Arrays.stream(parts)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
