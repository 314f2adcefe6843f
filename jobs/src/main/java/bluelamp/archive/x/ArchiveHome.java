package bluelamp.archive.x;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.record.Head;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where an account's archive lies, and what of no known format comes with it. */
final class ArchiveHome {
  /** Besides, in any folder. */
  private static final String NOTES_OF_A_MAC = "|(.+/)?\\.DS_Store";

  private final Pattern inner;
  private final Pattern strangers;

  /**
   * A layout of folders.
   *
   * @param inner the folders that hold its data, as a pattern
   * @param strangers what else lies in it, counted from its home, as a pattern
   */
  ArchiveHome(String inner, String strangers) {
    this.inner = Pattern.compile("(^|/)(?:" + inner + ")$");
    this.strangers = Pattern.compile(strangers + NOTES_OF_A_MAC);
  }

  /** The home of the archive that a file holds data of. */
  String of(ArchiveFile file) {
    return inner.matcher(file.folder()).replaceFirst("");
  }

  /** Whether a file of no known format comes with an archive that lies there. */
  boolean brings(ArchiveFile stranger, String home) {
    String path = within(stranger, home);
    return path != null && strangers.matcher(path).matches();
  }

  /** A bundle for each home: its data in reading order, then what comes with it. */
  List<List<ArchiveFile>> bundles(
      Map<ArchiveFile, Head> files, Predicate<Head> isData, Comparator<ArchiveFile> order) {
    Set<String> homes =
        files.keySet().stream()
            .filter(file -> isData.test(files.get(file)))
            .map(this::of)
            .collect(Collectors.toSet());
    Map<String, List<ArchiveFile>> bundles = new TreeMap<>();
    files.keySet().stream()
        .sorted(order.thenComparing(ArchiveFile::relativePath))
        .forEach(file -> bundles.computeIfAbsent(nearest(file, homes), h -> list()).add(file));
    return List.copyOf(bundles.values());
  }

  private static List<ArchiveFile> list() {
    return new ArrayList<>();
  }

  private String nearest(ArchiveFile file, Set<String> homes) {
    String own = of(file);
    return homes.contains(own)
        ? own
        : homes.stream()
            .filter(home -> within(file, home) != null)
            .max(Comparator.comparingInt(String::length))
            .orElse(own);
  }

  private static String within(ArchiveFile file, String home) {
    String prefix = home.isEmpty() ? "" : home + "/";
    String path = file.relativePath();
    return path.startsWith(prefix) ? path.substring(prefix.length()) : null;
  }
}
