package bluelamp.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was written, by file: what a reader should find there. */
final class Books {
  private final List<Entry> entries = new ArrayList<>();

  /** A file's records: posts, profiles, recognised others, and what must be refused. */
  record Entry(String path, long posts, long profiles, long ignored, long refused) {
    long records() {
      return posts + profiles + ignored + refused;
    }
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  List<Entry> byPath() {
    return entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
  }
}
