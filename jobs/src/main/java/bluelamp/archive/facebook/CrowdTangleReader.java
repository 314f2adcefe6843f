package bluelamp.archive.facebook;

import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Layout;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** Reads CrowdTangle's posts; each says of its page what it has to say. */
final class CrowdTangleReader implements RecordReader {
  private final Recorder recorder;
  private boolean table;
  private boolean answered;

  CrowdTangleReader(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public boolean readsWhole(Layout layout) {
    table = layout.table() != null;
    return false;
  }

  @Override
  public void record(String key, Source source, String position) throws IOException, Refusal {
    if (key != null && !key.equals("result.posts")) {
      return;
    }
    answered = true;
    PagePost read;
    try (JsonCursor json = source.open()) {
      if (!json.peekObject()) {
        throw new Refusal(Reason.UNKNOWN_RECORD);
      }
      read = table ? ExportedRow.read(json) : AnsweredPost.read(json);
      json.end();
    }
    read.post.check();
    read.post.position = position;
    read.post.observed = recorder.observed(read.seen);
    recorder.archived(read.post);
    read.page.position = position + " account";
    read.page.observed = recorder.observed(read.pageSeen);
    recorder.author(read.page);
  }

  @Override
  public void broken() {
    answered = true;
  }

  @Override
  public void envelopeEnd() {
    if (!answered) {
      recorder.ignored();
    }
    answered = false;
  }
}
