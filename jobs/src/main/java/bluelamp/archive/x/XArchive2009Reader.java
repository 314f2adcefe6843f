package bluelamp.archive.x;

import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Layout;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** Reads one account's older archive: when it was made, whose it is, its months, its table. */
final class XArchive2009Reader implements RecordReader {
  private final Recorder recorder;
  private final XApiV1Recording recording;
  private final ArchiveOwner owner;
  private XArchive2009Part part = XArchive2009Part.OTHER;

  XArchive2009Reader(Recorder recorder) {
    this.recorder = recorder;
    this.recording = new XApiV1Recording(recorder);
    this.owner = new ArchiveOwner(recorder);
  }

  @Override
  public boolean readsWhole(Layout layout) {
    part = XArchive2009Part.of(layout);
    return part == XArchive2009Part.INDEX || part == XArchive2009Part.OTHER;
  }

  @Override
  public void record(String key, Source source, String position) throws IOException, Refusal {
    try (JsonCursor json = source.open()) {
      if (!json.peekObject()) {
        throw new Refusal(Reason.UNKNOWN_RECORD);
      }
      switch (part) {
        case MADE -> made(json);
        case OWNER -> owner(json, position);
        case TABLE -> tweet(XArchive2009Row.read(json), position);
        default -> tweet(status(json), position);
      }
    }
  }

  private void made(JsonCursor json) throws IOException, Refusal {
    long made = Instants.NONE;
    for (String name = json.field(); name != null; name = json.field()) {
      if (name.equals("created_at")) {
        made = json.instant();
      } else {
        json.skip();
      }
    }
    json.end();
    owner.madeAt(made);
    recording.seenAt(made);
    recorder.ignored();
  }

  private void owner(JsonCursor json, String position) throws IOException, Refusal {
    XApiV1Object details = new XApiV1Object();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "id" -> details.profile.id = json.id();
        case "screen_name" -> details.profile.handle = json.string();
        case "created_at" -> details.profile.createdAt = json.instant();
        case "location", "full_name", "bio", "display_url", "expanded_url", "url" -> json.skip();
        default -> json.unknown("", name);
      }
    }
    json.end();
    recording.profile(details, position);
    owner.is(details.profile.id);
  }

  private static XApiV1Object status(JsonCursor json) throws IOException, Refusal {
    XApiV1Object status = new XApiV1Object();
    status.read(json, "");
    json.end();
    if (!status.isPost()) {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    }
    return status;
  }

  private void tweet(XApiV1Object tweet, String position) throws Refusal {
    if (tweet.user == null) {
      tweet.post.accountId = owner.id();
    }
    recording.post(tweet, position);
    if (tweet.post.accountId.equals(owner.id())) {
      owner.posted(tweet.post.postedAt);
    }
  }
}
