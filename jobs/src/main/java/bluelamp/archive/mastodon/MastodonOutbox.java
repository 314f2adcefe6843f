package bluelamp.archive.mastodon;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.format.FieldNames;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Head;
import bluelamp.platform.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An account's export, as Mastodon and its kin write it: the collections {@code outbox.json},
 * {@code likes.json} and {@code bookmarks.json} with the account itself in {@code actor.json}.
 * Pages of an outbox as a server gives them, and activities or notes on their own, are read alike.
 */
public final class MastodonOutbox implements ArchiveFormat {
  private static final Set<String> ENVELOPE = FieldNames.of("orderedItems items first");
  private static final Set<String> COLLECTION =
      FieldNames.of("orderedItems first.orderedItems first.items");

  private static final Set<String> ACTIVITIES =
      FieldNames.of("orderedItems.actor first.orderedItems.actor");

  /** What an export holds besides: how the account looks, and what is attached to its posts. */
  private static final Pattern BROUGHT =
      Pattern.compile(
          "(?:avatar|header)\\.\\w+|\\.DS_Store|(?:media_attachments|custom_emojis)/.+");

  @Override
  public String name() {
    return "mastodon_outbox";
  }

  @Override
  public Platform platform() {
    return Platform.MASTODON;
  }

  @Override
  public boolean recognises(Head head) {
    Set<String> paths = head.paths();
    boolean activity = paths.containsAll(List.of("type", "actor", "object"));
    boolean note = paths.containsAll(List.of("type", "attributedTo"));
    boolean tombstone = paths.containsAll(List.of("type", "id", "formerType"));
    return joins(head) || activity || note || tombstone;
  }

  @Override
  public Set<String> envelopeKeys() {
    return ENVELOPE;
  }

  @Override
  public String groupKey() {
    return "first";
  }

  @Override
  public boolean joins(Head head) {
    return isActor(head) || isCollection(head);
  }

  @Override
  public boolean brings(ArchiveFile stranger, String home) {
    String prefix = home.isEmpty() ? "" : home + "/";
    String path = stranger.relativePath();
    return path.startsWith(prefix) && BROUGHT.matcher(path.substring(prefix.length())).matches();
  }

  private static boolean isActor(Head head) {
    return head.paths().containsAll(List.of("preferredUsername", "inbox"));
  }

  private static boolean isCollection(Head head) {
    return head.hasAny(COLLECTION) || head.paths().containsAll(List.of("@context", "items"));
  }

  /**
   * The collections of a folder that holds one account, those of activities first since they say
   * what the folder is, and then the account; what comes with them goes with the first.
   */
  @Override
  public List<List<ArchiveFile>> bundles(Map<ArchiveFile, Head> files) {
    Map<String, List<ArchiveFile>> folders = new TreeMap<>();
    List<ArchiveFile> brought = new ArrayList<>();
    files.forEach(
        (file, head) ->
            (recognises(head)
                    ? folders.computeIfAbsent(file.folder(), folder -> new ArrayList<>())
                    : brought)
                .add(file));
    List<List<ArchiveFile>> bundles = new ArrayList<>();
    for (List<ArchiveFile> folder : folders.values()) {
      List<ArchiveFile> actors = folder.stream().filter(f -> isActor(files.get(f))).toList();
      List<ArchiveFile> bundle = new ArrayList<>();
      for (ArchiveFile file : folder) {
        if (actors.size() == 1 && isCollection(files.get(file))) {
          bundle.add(file);
        } else if (!actors.contains(file) || actors.size() > 1) {
          bundles.add(new ArrayList<>(List.of(file)));
        }
      }
      if (actors.size() == 1) {
        bundle.sort(Comparator.comparing(file -> !files.get(file).hasAny(ACTIVITIES)));
        bundle.add(actors.get(0));
        bundles.add(bundle);
      }
    }
    bundles.forEach(bundle -> take(brought, bundle));
    return bundles;
  }

  private void take(List<ArchiveFile> brought, List<ArchiveFile> bundle) {
    String home = bundle.get(0).folder();
    List<ArchiveFile> own = brought.stream().filter(file -> brings(file, home)).toList();
    bundle.addAll(own);
    brought.removeAll(own);
  }

  @Override
  public RecordReader reader(Recorder recorder) {
    return new OutboxReader(recorder);
  }
}
