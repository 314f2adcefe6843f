package bluelamp.archive.x;

import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Layout;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/**
 * Reads one account's archive: when it was made, whose it is, its long texts, its posts. What it
 * holds besides is counted and not looked into.
 */
final class XArchiveReader implements RecordReader {
  private final Recorder recorder;
  private final XApiV1Recording recording;
  private final ArchiveOwner owner;
  private final NoteTweets notes = new NoteTweets();
  private XArchivePart part = XArchivePart.OTHER;

  XArchiveReader(Recorder recorder) {
    this.recorder = recorder;
    this.recording = new XApiV1Recording(recorder);
    this.owner = new ArchiveOwner(recorder);
  }

  @Override
  public boolean readsWhole(Layout layout) {
    part = XArchivePart.of(layout);
    return part == XArchivePart.OTHER;
  }

  @Override
  public boolean isPrivate() {
    return part != XArchivePart.TWEETS && part != XArchivePart.NOTES;
  }

  @Override
  public void record(String key, Source source, String position) throws IOException, Refusal {
    try (JsonCursor json = source.open()) {
      json.valuesAreText();
      String first = json.peekObject() ? json.field() : null;
      if (first == null) {
        throw new Refusal(Reason.UNKNOWN_RECORD);
      }
      if (part == XArchivePart.MANIFEST) {
        manifest(json, first);
      } else {
        record(json, first, position);
      }
    }
  }

  private void record(JsonCursor json, String first, String position) throws IOException, Refusal {
    switch (first) {
      case "account" -> account(json, position);
      case "noteTweet" -> note(json);
      case "tweet" -> tweet(wrapped(json), position);
      default -> {
        if (part == XArchivePart.BARE) {
          recorder.ignored();
        } else {
          tweet(unwrapped(json, first), position);
        }
      }
    }
  }

  private void manifest(JsonCursor json, String first) throws IOException, Refusal {
    XArchiveManifest manifest = XArchiveManifest.read(json, first);
    owner.madeAt(manifest.made());
    recording.seenAt(manifest.made());
    if (manifest.accountId() != null) {
      owner.isOf(manifest.accountId());
    }
    recorder.ignored();
  }

  private void account(JsonCursor json, String position) throws IOException, Refusal {
    XApiV1Object account = new XApiV1Object();
    json.enterObject();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "accountId" -> account.profile.id = json.id();
        case "username" -> account.profile.handle = json.string();
        case "createdAt" -> account.profile.createdAt = json.instant();
        case "email", "phoneNumber", "createdVia", "accountDisplayName" -> json.skip();
        default -> json.unknown("account.", name);
      }
    }
    finish(json);
    recording.profile(account, position);
    owner.is(account.profile.id);
  }

  private void note(JsonCursor json) throws IOException, Refusal {
    notes.read(json);
    finish(json);
    recorder.ignored();
  }

  private static XApiV1Object wrapped(JsonCursor json) throws IOException, Refusal {
    if (!json.enterObject()) {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    }
    XApiV1Object tweet = new XApiV1Object();
    tweet.read(json, "tweet.");
    finish(json);
    return tweet;
  }

  /** A post as archives of 2018 hold it: nothing around it. */
  private static XApiV1Object unwrapped(JsonCursor json, String first) throws IOException, Refusal {
    XApiV1Object tweet = new XApiV1Object();
    tweet.read(json, "", first);
    json.end();
    return tweet;
  }

  private void tweet(XApiV1Object tweet, String position) throws Refusal {
    if (!tweet.isPost()) {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    }
    tweet.post.accountId = owner.id();
    notes.complete(tweet.post);
    recording.post(tweet, position);
    owner.posted(tweet.post.postedAt);
  }

  private static void finish(JsonCursor json) throws IOException, Refusal {
    for (String name = json.field(); name != null; name = json.field()) {
      json.unknown("", name);
    }
    json.end();
  }
}
