package bluelamp.archive.x;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.format.FieldNames;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Head;
import bluelamp.platform.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The archive that X gives an account of itself since 2018: scripts that hold its posts, its
 * account and much that is nobody's business. Posts do not name their author; the account's own
 * file does.
 */
public final class XArchive implements ArchiveFormat {
  /** Its data lie in a folder of that name, unless somebody took them out of it. */
  private static final ArchiveHome HOME =
      new ArchiveHome("data", "(data/)?([^/]+\\.(txt|html)|[^/]+_media/.+)|assets/.+");

  /** One of these shows a script whose variable was taken off. */
  private static final Set<String> BARE =
      FieldNames.of("tweet.id_str tweet.full_text dmConversation.messages account.accountId");

  @Override
  public String name() {
    return "x_archive";
  }

  @Override
  public Platform platform() {
    return Platform.X;
  }

  @Override
  public boolean recognises(Head head) {
    boolean json = head.layout().array() || head.layout().object();
    return XArchivePart.isNamed(head.layout()) || (json && head.hasAny(BARE));
  }

  @Override
  public boolean joins(Head head) {
    return true;
  }

  @Override
  public String home(ArchiveFile file) {
    return HOME.of(file);
  }

  @Override
  public boolean brings(ArchiveFile stranger, String home) {
    return HOME.brings(stranger, home);
  }

  @Override
  public List<List<ArchiveFile>> bundles(Map<ArchiveFile, Head> files) {
    return HOME.bundles(
        files,
        this::recognises,
        Comparator.comparing(file -> XArchivePart.of(files.get(file).layout())));
  }

  @Override
  public RecordReader reader(Recorder recorder) {
    return new XArchiveReader(recorder);
  }
}
