package bluelamp.archive.x;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Head;
import bluelamp.archive.record.Layout;
import bluelamp.archive.record.Table;
import bluelamp.platform.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The archive that Twitter gave an account of itself from 2012 to 2018: a script for each month,
 * and the same posts again as a table without their author.
 */
public final class XArchive2009 implements ArchiveFormat {
  private static final ArchiveHome HOME =
      new ArchiveHome(
          "data/js/tweets|data/js|data/csv", "[^/]+\\.(txt|html)|(css|fonts|img|js|lib)/.+");

  @Override
  public String name() {
    return "x_archive_2009";
  }

  @Override
  public Platform platform() {
    return Platform.X;
  }

  @Override
  public boolean recognises(Head head) {
    return XArchive2009Part.of(head.layout()) != XArchive2009Part.OTHER;
  }

  /** The tables of its first months left off what came last, the links, where there were none. */
  @Override
  public boolean endsInList(Table table) {
    return !table.hasAll("retweeted_status_timestamp");
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
        files, this::recognises, Comparator.comparing(file -> part(files.get(file).layout())));
  }

  private static XArchive2009Part part(Layout layout) {
    return XArchive2009Part.of(layout);
  }

  @Override
  public RecordReader reader(Recorder recorder) {
    return new XArchive2009Reader(recorder);
  }
}
