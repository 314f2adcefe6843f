package bluelamp.archive.x;

import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Layout;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** Reads statuses and profiles of the API's first version; each says all there is to know of it. */
final class XApiV1Reader implements RecordReader {
  private final XApiV1Recording recording;

  XApiV1Reader(Recorder recorder) {
    this.recording = new XApiV1Recording(recorder);
  }

  /** An empty object is an answer without a record. */
  @Override
  public boolean readsWhole(Layout layout) {
    return layout.hollow() && layout.object();
  }

  @Override
  public void record(String key, Source source, String position) throws IOException, Refusal {
    if (key != null && !XApiV1.ENVELOPE.contains(key)) {
      return;
    }
    XApiV1Object object = new XApiV1Object();
    try (JsonCursor json = source.open()) {
      if (!json.peekObject()) {
        throw new Refusal(Reason.UNKNOWN_RECORD);
      }
      object.read(json, "");
      json.end();
    }
    if (object.isNotice()) {
      recording.notice(object.told, position);
    } else if (object.isProfile()) {
      recording.profile(object, position);
    } else if (object.isPost()) {
      recording.post(object, position);
    } else {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    }
  }
}
