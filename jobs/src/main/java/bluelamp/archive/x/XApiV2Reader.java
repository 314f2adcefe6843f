package bluelamp.archive.x;

import bluelamp.archive.format.HarvestFacts;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Layout;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one bundle of the API's second version. What an envelope holds is kept until its includes
 * and its stamp, which come last, are known; academictwitteR's users files come first and are kept
 * for the bundle.
 */
final class XApiV2Reader implements RecordReader {
  private record Held(XApiV2Object object, boolean own) {}

  /**
   * Records of one envelope held back until its includes and stamp are read: 40 of the largest
   * pages.
   */
  private static final int MOST_HELD = 20_000;

  private final Recorder recorder;
  private final XRequests requests;
  private final XApiV2Companions companions = new XApiV2Companions();
  private final XApiV2Recording recording;
  private final List<Held> held = new ArrayList<>();
  private HarvestFacts.Facts queried;
  private HarvestFacts.Facts facts;
  private TwarcStamp stamp = TwarcStamp.NONE;
  private boolean hasData;
  private boolean hasCompanion;

  XApiV2Reader(Recorder recorder) {
    this.recorder = recorder;
    this.requests = new XRequests(recorder.facts());
    this.recording = new XApiV2Recording(recorder, companions);
  }

  @Override
  public boolean readsWhole(Layout layout) {
    boolean query = AcademicTwitter.isQuery(layout);
    if (query) {
      queried = requests.ofQueryFile(layout.words());
    }
    return query;
  }

  @Override
  public void record(String key, Source source, String position) throws IOException, Refusal {
    if (key == null) {
      single(object(source, position));
      return;
    }
    switch (key) {
      case "data" -> data(object(source, position));
      case "includes.users" -> user(object(source, position), false);
      case "includes.tweets" -> tweet(object(source, position), false);
      case "users" -> user(object(source, position), true);
      case "tweets" -> tweet(object(source, position), true);
      case "__twarc" -> stamped(source);
      case "places", "media", "polls" -> hasCompanion = true;
      default -> {
        // errors and rules tell of no post
      }
    }
  }

  private static XApiV2Object object(Source source, String position) throws IOException, Refusal {
    try (JsonCursor json = source.open()) {
      XApiV2Object object = new XApiV2Object();
      if (!json.peekObject()) {
        throw new Refusal(Reason.UNKNOWN_RECORD);
      }
      object.read(json, "");
      json.end();
      object.post.position = position;
      object.account.position = position;
      return object;
    }
  }

  /** A record on its own: a flattened tweet, a tweet of an array, a user, a notice. */
  private void single(XApiV2Object object) throws Refusal {
    object.check();
    String url = object.stamp.url();
    recording.own(object, object.stamp.retrievedAt(), url == null ? queried : requests.ofUrl(url));
  }

  private void data(XApiV2Object object) throws Refusal {
    hasData = true;
    object.check();
    hold(new Held(object, true));
  }

  private void user(XApiV2Object object, boolean ofBundle) {
    hasCompanion = true;
    companions.user(object.account, ofBundle);
    hold(new Held(object, false));
  }

  private void tweet(XApiV2Object object, boolean ofBundle) {
    hasCompanion = true;
    companions.post(object.post, ofBundle);
    hold(new Held(object, false));
  }

  private void stamped(Source source) throws IOException, Refusal {
    try (JsonCursor json = source.open()) {
      stamp = json.peekObject() ? TwarcStamp.read(json, "__twarc.") : TwarcStamp.NONE;
      facts = stamp.url() == null ? null : requests.ofUrl(stamp.url());
    }
  }

  private void hold(Held object) {
    held.add(object);
    if (held.size() >= MOST_HELD) {
      release();
    }
  }

  private void release() {
    for (Held one : held) {
      if (one.own) {
        recording.own(one.object, stamp.retrievedAt(), facts);
      } else {
        recording.included(one.object, stamp.retrievedAt());
      }
    }
    held.clear();
  }

  @Override
  public void broken() {
    hasData = true;
  }

  @Override
  public void envelopeEnd() {
    if (!hasData && !hasCompanion) {
      recorder.ignored();
    }
    release();
    companions.envelopeEnd();
    stamp = TwarcStamp.NONE;
    facts = null;
    hasData = false;
    hasCompanion = false;
  }
}
