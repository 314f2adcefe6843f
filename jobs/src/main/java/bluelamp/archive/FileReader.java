package bluelamp.archive;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.record.Clocks;
import bluelamp.archive.record.Found;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.RecordScanner;
import bluelamp.archive.record.Refusal;
import bluelamp.archive.record.Scanner;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;

/** Hands the records of one file to the reader of its bundle, and says which are refused. */
final class FileReader {
  private final ArchiveFile file;
  private final Scanner scanner;
  private final RecordReader reader;
  private final RowRecorder recorder;
  private final Clocks clocks;

  FileReader(
      ArchiveFile file, Scanner scanner, RecordReader reader, RowRecorder recorder, Clocks clocks) {
    this.file = file;
    this.scanner = scanner;
    this.reader = reader;
    this.recorder = recorder;
    this.clocks = clocks;
  }

  /** Takes one step through the file; false at its end. */
  boolean step() throws IOException {
    Found found = scanner.found();
    RecordScanner.Event event = scanner.next();
    switch (event) {
      case RECORD, ITEM -> read(found);
      case ENVELOPE_END -> reader.envelopeEnd();
      case BLANK -> recorder.ignored();
      case BROKEN -> refuse(found, "", found.reason());
      case END -> {
        return false;
      }
    }
    return true;
  }

  private void read(Found found) throws IOException {
    clocks.nextRecord();
    try {
      reader.record(found.key(), this::cursor, found.position());
    } catch (Refusal e) {
      refuse(found, e.where(), e.reason());
    } catch (JsonProcessingException e) {
      refuse(found, "", JsonCursor.reasonOf(e));
    } catch (CharConversionException e) {
      // among NULs Jackson takes a record for UTF-16 or UTF-32
      refuse(found, "", Reason.BAD_ENCODING);
    }
  }

  private JsonCursor cursor() throws IOException {
    Found found = scanner.found();
    return new JsonCursor(
        found.bytes(), found.from(), found.to(), recorder.tally().unknown, clocks);
  }

  private void refuse(Found found, String where, Reason reason) {
    reader.broken();
    String sample = reader.isPrivate() ? "" : found.sample();
    recorder.refused(file, found.position() + where, reason, sample);
  }
}
