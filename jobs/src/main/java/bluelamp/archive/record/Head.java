package bluelamp.archive.record;

import java.io.IOException;
import java.util.Set;

/**
 * What the first bytes of a file tell its format by.
 *
 * @param paths the fields of its first records, as in {@code data.author_id}, arrays left out
 */
public record Head(Layout layout, Set<String> paths) {
  /** Copies its set. */
  public Head {
    paths = Set.copyOf(paths);
  }

  /** Looks at what comes first in a window, without moving. */
  public static Head of(ByteWindow window) throws IOException {
    byte[] first = window.ahead(Limits.HEAD_BYTES);
    Layout layout = Layout.of(first, window.fault());
    boolean isJson = layout.refusal() == null && layout.table() == null;
    return new Head(layout, isJson ? FieldPaths.of(first, layout) : Set.of());
  }

  /** Whether one of some fields is among the first records'. */
  public boolean hasAny(Set<String> wanted) {
    return wanted.stream().anyMatch(paths::contains);
  }
}
