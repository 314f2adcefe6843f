package bluelamp.archive;

import bluelamp.archive.bytes.ArchiveBytes;
import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.format.HarvestFacts;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.record.ByteWindow;
import bluelamp.archive.record.Clocks;
import bluelamp.archive.record.Head;
import bluelamp.archive.record.Layout;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.RecordScanner;
import bluelamp.archive.record.RowScanner;
import bluelamp.archive.record.Scanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * The staged rows of one bundle, file by file and record by record; never more than a page of them
 * in memory.
 */
final class BundleReader implements Iterator<InternalRow> {
  private final Configuration hadoop;
  private final ArchiveBytes archives;
  private final Task task;
  private final Clocks clocks;
  private final RowRecorder recorder;
  private final ArchiveFormat format;
  private final RecordReader reader;
  private final Iterator<ArchiveFile> files;

  /** Files read, in order; which collection they come from may stand in the last of them. */
  private final Map<ArchiveFile, FileTally> closed = new LinkedHashMap<>();

  private ArchiveFile file;
  private InputStream bytes;
  private FileReader open;

  BundleReader(
      Configuration hadoop, Task task, StagedRows rows, BiConsumer<String, String> bearers) {
    this.hadoop = hadoop;
    this.archives = new ArchiveBytes(hadoop);
    this.task = task;
    this.files = task.bundle().files().iterator();
    HarvestFacts facts = new HarvestFacts(task.bundle().files());
    this.clocks = Clocks.of(task.zone());
    this.recorder = new RowRecorder(rows, task.unstamped(), facts, clocks, bearers);
    this.format = Formats.named(task.bundle().format()).orElse(null);
    this.reader = format == null ? null : format.reader(recorder);
  }

  @Override
  public boolean hasNext() {
    try {
      while (recorder.isEmpty() && advance()) {
        // a record may yield no row
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot read " + (file == null ? "an archive" : file.path()) + ".", e);
    }
    return !recorder.isEmpty();
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return recorder.poll();
  }

  private boolean advance() throws IOException {
    if (open != null) {
      if (!open.step()) {
        close();
      }
      return true;
    }
    if (files.hasNext()) {
      open(files.next());
      return true;
    }
    archives.close();
    AsFound.check(hadoop, closed.keySet());
    boolean last = !closed.isEmpty();
    if (last) {
      String harvestId = reader == null ? null : task.harvestId(recorder.facts());
      closed.forEach((read, tally) -> recorder.file(read, harvestId, tally));
      closed.clear();
      if (reader != null) {
        task.harvests(recorder.facts()).forEach(recorder::harvest);
      }
    }
    return last;
  }

  private void open(ArchiveFile next) throws IOException {
    file = next;
    recorder.begin(next);
    bytes = archives.open(next);
    ByteWindow window = new ByteWindow(bytes);
    Head head = Head.of(window);
    Layout layout = head.layout();
    if (reader != null && (isBrought(head) || reader.readsWhole(layout))) {
      recorder.ignored();
      close();
    } else if (layout.refusal() != null || reader == null) {
      Reason why = layout.refusal() == null ? Reason.UNKNOWN_FORMAT : layout.refusal();
      recorder.refused(file, "byte 0", why, described(layout));
      close();
    } else {
      Scanner scanner =
          layout.table() == null
              ? new RecordScanner(
                  window, layout, format.envelopeKeys(), format.groupKey(), format.branchKeys())
              : new RowScanner(window, layout, format.endsInList(layout.table()));
      open = new FileReader(file, scanner, reader, recorder, clocks);
    }
  }

  /** Whether a file is in its bundle for where it lies alone: no format knows it. */
  private static boolean isBrought(Head head) {
    return Formats.of(head).isEmpty();
  }

  /** A script is of an account's archive, where messages lie too: it is not quoted. */
  private String described(Layout layout) {
    boolean script = file.relativePath().matches(".*\\.js(\\.\\w+)?");
    return script ? layout.firstBytes() : layout.description();
  }

  private void close() throws IOException {
    bytes.close();
    open = null;
    closed.put(file, recorder.tally());
  }
}
