package bluelamp.archive;

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
    for (ArchiveFile file : ordered) {
      Head head = head(hadoop, file);
      String format = Formats.of(head).map(ArchiveFormat::name).orElse(Formats.UNKNOWN);
      byFormat.computeIfAbsent(format, name -> new LinkedHashMap<>()).put(file, head);
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
    Set<String> folders = new HashSet<>();
    for (ArchiveFile file : arrived) {
      Head head = head(hadoop, file);
      if (Formats.of(head).filter(format -> format.joins(head)).isPresent()) {
        folders.add(file.folder());
      }
    }
    Set<ArchiveFile> before = new HashSet<>(standing);
    List<ArchiveFile> beside =
        Stream.concat(arrived.stream(), standing.stream())
            .filter(file -> folders.contains(file.folder()))
            .toList();
    return of(hadoop, beside).stream()
        .map(Bundle::files)
        .filter(files -> !before.containsAll(files))
        .flatMap(List::stream)
        .filter(before::contains)
        .toList();
  }

  private static List<List<ArchiveFile>> together(String format, Map<ArchiveFile, Head> heads) {
    return Formats.named(format)
        .map(known -> known.bundles(heads))
        .orElseGet(() -> heads.keySet().stream().map(List::of).toList());
  }

  private static Head head(Configuration hadoop, ArchiveFile file) throws IOException {
    try (InputStream bytes = ArchiveBytes.open(hadoop, file)) {
      return Head.of(new ByteWindow(bytes));
    }
  }
}
