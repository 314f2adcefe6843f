package bluelamp.archive.x;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.record.Head;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.Layout;
import bluelamp.archive.record.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How academictwitteR keeps a collection: tweets, users and the query in files of their own. */
final class AcademicTwitter {
  private static final Set<String> USERS =
      Set.of("users.username", "users.public_metrics", "tweets.author_id");

  private static final Set<String> COMPANIONS =
      Set.of("users", "tweets", "places", "media", "polls");

  private AcademicTwitter() {}

  /** Whether a file holds the users that tweets of other files name. */
  static boolean isUsers(Head head) {
    boolean nobody = head.paths().contains("users") && COMPANIONS.containsAll(head.paths());
    return nobody || (!head.paths().contains("data") && head.hasAny(USERS));
  }

  /**
   * Whether a file is the note of a query: the words, the first and the last instant, a line each.
   */
  static boolean isQuery(Layout layout) {
    List<String> words = layout.words();
    return words.size() >= 3
        && isInstant(words.get(words.size() - 1))
        && isInstant(words.get(words.size() - 2));
  }

  /** Whether a file may be one of such a collection. */
  static boolean joins(Head head) {
    return turn(head) != Turn.NONE;
  }

  private static boolean isInstant(String text) {
    try {
      return Instants.micros(text.strip(), null) != Instants.NONE;
    } catch (Refusal e) {
      return false;
    }
  }

  /**
   * A folder with users or a query of their own is one bundle with its arrays of tweets: query,
   * users, tweets. Every other file stands alone.
   */
  static List<List<ArchiveFile>> bundles(Map<ArchiveFile, Head> files) {
    List<List<ArchiveFile>> bundles = new ArrayList<>();
    Map<String, List<ArchiveFile>> folders = new TreeMap<>();
    files.forEach(
        (file, head) -> {
          if (joins(head)) {
            folders.computeIfAbsent(file.folder(), folder -> new ArrayList<>()).add(file);
          } else {
            bundles.add(List.of(file));
          }
        });
    folders.values().forEach(folder -> bundles.addAll(together(folder, files)));
    return bundles;
  }

  private static List<List<ArchiveFile>> together(
      List<ArchiveFile> folder, Map<ArchiveFile, Head> files) {
    if (folder.stream().allMatch(file -> turn(files.get(file)) == Turn.TWEETS)) {
      return folder.stream().map(List::of).toList();
    }
    Comparator<ArchiveFile> byTurn = Comparator.comparing(file -> turn(files.get(file)));
    return List.of(
        folder.stream().sorted(byTurn.thenComparing(ArchiveFile::relativePath)).toList());
  }

  /** When a file of a folder is read. */
  private enum Turn {
    QUERY,
    USERS,
    TWEETS,
    NONE
  }

  private static Turn turn(Head head) {
    if (isQuery(head.layout())) {
      return Turn.QUERY;
    }
    if (isUsers(head)) {
      return Turn.USERS;
    }
    return head.layout().array() ? Turn.TWEETS : Turn.NONE;
  }
}
