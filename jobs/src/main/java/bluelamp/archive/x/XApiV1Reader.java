package bluelamp.archive.x;

import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** Reads statuses and profiles of the API's first version; each says all there is to know of it. */
final class XApiV1Reader implements RecordReader {
  private final Recorder recorder;

  XApiV1Reader(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void record(String key, Source source, String position) throws IOException, Refusal {
    if (key != null && !key.equals("statuses")) {
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
      recorder.ignored();
    } else if (object.isProfile()) {
      profile(object, position);
    } else if (object.isPost()) {
      object.post.check();
      object.post.position = position;
      object.post.observed = recorder.observed(Instants.NONE);
      recorder.archived(object.post);
      riders(object, position);
    } else {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    }
  }

  private void profile(XApiV1Object object, String position) throws Refusal {
    if (object.profile.id == null) {
      throw new Refusal(Reason.MISSING_ID);
    }
    object.profile.position = position;
    object.profile.observed = recorder.observed(Instants.NONE);
    recorder.profile(object.profile);
    riders(object, position);
  }

  private void riders(XApiV1Object object, String position) {
    if (object.user != null) {
      object.user.position = position + " user";
      object.user.observed = recorder.observed(Instants.NONE);
      recorder.author(object.user);
    }
    reference(object.reposted, position + " retweeted_status");
    reference(object.quoted, position + " quoted_status");
    reference(object.latest, position + " status");
  }

  private void reference(XApiV1Object object, String position) {
    if (object != null) {
      object.post.position = position;
      object.post.observed = recorder.observed(Instants.NONE);
      recorder.reference(object.post);
      riders(object, position);
    }
  }
}
