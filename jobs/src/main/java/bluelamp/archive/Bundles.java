package bluelamp.archive;

import bluelamp.archive.bytes.ArchiveBytes;
import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.record.ByteWindow;
import bluelamp.archive.record.Head;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** Sorts files into bundles by looking at how each begins; their names say nothing. */
public final class Bundles {
  private Bundles() {}

  /** Bundles of hashed files, every file in exactly one; those of no known format stand alone. */
  public static List<Bundle> of(Configuration hadoop, List<ArchiveFile> files) throws IOException {
    Map<String, Map<ArchiveFile, Head>> byFormat = new LinkedHashMap<>();
    List<ArchiveFile> ordered = new ArrayList<>(files);
    ordered.sort(Comparator.comparing(ArchiveFile::relativePath));
    try (ArchiveBytes archives = new ArchiveBytes(hadoop)) {
      for (ArchiveFile file : ordered) {
        Head head = head(archives, file);
        String format = Formats.of(head).map(ArchiveFormat::name).orElse(Formats.UNKNOWN);
        byFormat.computeIfAbsent(format, name -> new LinkedHashMap<>()).put(file, head);
      }
    }
    for (ArchiveFormat format : Formats.all()) {
      strangers(format, byFormat);
    }
    List<Bundle> bundles = new ArrayList<>();
    byFormat.forEach(
        (name, heads) ->
            together(name, heads).forEach(some -> bundles.add(new Bundle(name, some))));
    bundles.sort(Comparator.comparing(bundle -> bundle.files().get(0).relativePath()));
    return bundles;
  }

  /**
   * Files that stood before and belong together with some that have arrived: the bundle came in
   * parts, and has to be read again as a whole.
   */
  public static List<ArchiveFile> rejoined(
      Configuration hadoop, List<ArchiveFile> arrived, List<ArchiveFile> standing)
      throws IOException {
    Set<String> homes = new HashSet<>();
    try (ArchiveBytes archives = new ArchiveBytes(hadoop)) {
      for (ArchiveFile file : arrived) {
        Head head = head(archives, file);
        Formats.of(head)
            .filter(format -> format.joins(head))
            .ifPresent(format -> homes.add(format.home(file)));
      }
    }
    Set<ArchiveFile> before = new HashSet<>(standing);
    List<ArchiveFile> beside =
        Stream.concat(arrived.stream(), standing.stream())
            .filter(file -> homes.stream().anyMatch(home -> lies(file, home)))
            .toList();
    return of(hadoop, beside).stream()
        .map(Bundle::files)
        .filter(files -> !before.containsAll(files))
        .flatMap(List::stream)
        .filter(before::contains)
        .toList();
  }

  /**
   * Hashed files without those whose bytes are among them already, by the order of paths. A file of
   * a bundle that brings anything new stays all the same, for the rest of its bundle needs it.
   */
  public static List<ArchiveFile> once(Configuration hadoop, List<ArchiveFile> files)
      throws IOException {
    long different = files.stream().map(ArchiveFile::hash).distinct().count();
    if (different == files.size()) {
      return files;
    }
    Set<String> seen = new HashSet<>();
    List<ArchiveFile> once = new ArrayList<>();
    for (Bundle bundle : of(hadoop, files)) {
      Set<String> own = new HashSet<>();
      List<ArchiveFile> single =
          bundle.files().stream().filter(file -> own.add(file.hash())).toList();
      if (seen.addAll(own)) {
        once.addAll(single);
      }
    }
    return once;
  }

  private static boolean lies(ArchiveFile file, String home) {
    return home.isEmpty() || file.folder().equals(home) || file.folder().startsWith(home + "/");
  }

  /** Moves files that no format knows to the archives of one that brings them. */
  private static void strangers(
      ArchiveFormat format, Map<String, Map<ArchiveFile, Head>> byFormat) {
    Map<ArchiveFile, Head> known = byFormat.getOrDefault(format.name(), Map.of());
    Map<ArchiveFile, Head> unknown = byFormat.getOrDefault(Formats.UNKNOWN, Map.of());
    Set<String> homes = known.keySet().stream().map(format::home).collect(Collectors.toSet());
    List<ArchiveFile> brought =
        unknown.keySet().stream()
            .filter(file -> isStranger(unknown.get(file)))
            .filter(file -> homes.stream().anyMatch(home -> format.brings(file, home)))
            .toList();
    brought.forEach(file -> known.put(file, unknown.remove(file)));
  }

  /** Whether a file holds neither JSON nor a table: then it cannot hold posts. */
  private static boolean isStranger(Head head) {
    return head.paths().isEmpty() && head.layout().table() == null;
  }

  private static List<List<ArchiveFile>> together(String format, Map<ArchiveFile, Head> heads) {
    return Formats.named(format)
        .map(known -> known.bundles(heads))
        .orElseGet(() -> heads.keySet().stream().map(List::of).toList());
  }

  private static Head head(ArchiveBytes archives, ArchiveFile file) throws IOException {
    try (InputStream bytes = archives.open(file)) {
      return Head.of(new ByteWindow(bytes));
    }
  }
}
