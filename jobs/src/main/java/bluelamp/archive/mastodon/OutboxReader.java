package bluelamp.archive.mastodon;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.HarvestFacts;
import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Post;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.JsonCursor.Value;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Reads an export: what is posted or passed on in public is a post, whatever else somebody did is
 * counted and left alone, and so is whatever was not meant for everybody.
 */
final class OutboxReader implements RecordReader {
  private static final Set<String> ITEMS =
      Set.of("orderedItems", "items", "first.orderedItems", "first.items");

  /** The name of the collection in an export; a server's pages have addresses. */
  private static final String EXPORTED = "outbox.json";

  private final Recorder recorder;
  private boolean hasItems;
  private boolean exported;
  private long newest = Instants.NONE;

  OutboxReader(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void record(String key, Source source, String position) throws IOException, Refusal {
    if (key == null || ITEMS.contains(key)) {
      hasItems |= key != null;
      item(source, position);
    } else if (key.equals("id")) {
      try (JsonCursor json = source.open()) {
        exported = EXPORTED.equals(json.string());
      }
    }
  }

  private void item(Source source, String position) throws IOException, Refusal {
    try {
      read(source, position);
    } catch (Refusal e) {
      if (!Confided.is(source)) {
        throw e;
      }
      recorder.ignored();
    }
  }

  private void read(Source source, String position) throws IOException, Refusal {
    ActivityObject object = new ActivityObject();
    try (JsonCursor json = source.open()) {
      Value value = json.peek();
      if (value == Value.STRING) {
        recorder.ignored();
        return;
      }
      if (value != Value.OBJECT) {
        throw new Refusal(Reason.UNKNOWN_RECORD);
      }
      object.read(json, "");
      json.end();
    }
    if (object.isActor()) {
      account(object.account(), position);
    } else {
      activity(object, position);
    }
  }

  private void activity(ActivityObject activity, String position) throws Refusal {
    String type = String.valueOf(activity.type);
    ActivityObject note = note(activity, type);
    if (note == null && !isElse(activity)) {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    }
    if (activity.actor != null && exported) {
      harvest(activity);
    }
    Notice told = activity.told();
    if (told != null) {
      told.position = position;
      told.observed = recorder.observed(Instants.NONE);
      recorder.notice(told);
    } else if (!activity.isPublic() || (note == null && !type.equals("Announce"))) {
      recorder.ignored();
    } else if (note == null) {
      archive(activity.repost(), activity, position);
      reference(activity, position);
    } else {
      archive(note.post(activity), activity, position);
    }
  }

  /** The note that is posted or changed, or that stands alone; null for everything else. */
  private static ActivityObject note(ActivityObject activity, String type) {
    if (activity.isPost()) {
      return activity;
    }
    boolean posted = type.equals("Create") || type.equals("Update");
    return posted && activity.object != null && activity.object.isPost() ? activity.object : null;
  }

  /** Whether it is known for something that is no note: not one whose note is missing. */
  private static boolean isElse(ActivityObject activity) {
    boolean untyped = activity.object == null || activity.object.type == null;
    boolean lacking = "Create".equals(activity.type) && untyped;
    boolean act = activity.type != null && activity.actor != null;
    return (act && !lacking) || ActivityFields.isNotice(activity.type);
  }

  private void archive(Post post, ActivityObject activity, String position) throws Refusal {
    post.check();
    post.position = position;
    post.observed = recorder.observed(Instants.NONE);
    recorder.archived(post);
    if (exported && activity.actor != null) {
      facts(activity.actor).brought(post.postedAt);
    }
  }

  private void reference(ActivityObject announce, String position) {
    ActivityObject passedOn = announce.object;
    if (passedOn != null && passedOn.isPost() && passedOn.isPublic()) {
      Post post = passedOn.post(passedOn);
      post.position = position + " object";
      post.observed = recorder.observed(Instants.NONE);
      recorder.reference(post);
    }
  }

  /** An export holds whatever its account did until it was made: after the newest activity. */
  private void harvest(ActivityObject activity) {
    newest = Math.max(newest, activity.published);
    facts(activity.actor).asked(Instants.NONE, newest);
  }

  private HarvestFacts.Facts facts(String actor) {
    return recorder.facts().of("account_archive", List.of(actor));
  }

  private void account(Account account, String position) throws Refusal {
    if (account.id == null) {
      throw new Refusal(Reason.MISSING_ID);
    }
    // Its file shows nothing younger than the account; the collections before it do.
    recorder.observed(newest);
    account.position = position;
    account.observed = recorder.observed(Instants.NONE);
    recorder.profile(account);
  }

  @Override
  public void broken() {
    hasItems = true;
  }

  @Override
  public void envelopeEnd() {
    if (!hasItems) {
      recorder.ignored();
    }
    hasItems = false;
    exported = false;
  }
}
