package bluelamp.archive.mastodon;

import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.Set;

/** Reads what one server answered. Posts that not everybody may see are counted and left alone. */
final class MastodonApiReader implements RecordReader {
  private static final Set<String> POSTS_AND_ACCOUNTS =
      Set.of("ancestors", "descendants", "statuses", "accounts");

  private final Recorder recorder;
  private final LocalIds ids = new LocalIds();
  private boolean hasItems;

  MastodonApiReader(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void record(String key, Source source, String position) throws IOException, Refusal {
    hasItems |= key != null;
    if (key != null && !POSTS_AND_ACCOUNTS.contains(key)) {
      recorder.ignored();
      return;
    }
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
    MastodonObject object = new MastodonObject();
    try (JsonCursor json = source.open()) {
      if (!json.peekObject()) {
        throw new Refusal(Reason.UNKNOWN_RECORD);
      }
      object.read(json, "");
      json.end();
    }
    if (object.isNotice()) {
      recorder.ignored();
      riders(object, position);
    } else if (object.isStatus()) {
      status(object, position);
    } else if (object.isAccount()) {
      profile(object, position);
    } else {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    }
  }

  private void status(MastodonObject status, String position) throws Refusal {
    if (!status.isPublic()) {
      recorder.ignored();
      return;
    }
    status.post.check();
    ids.met(status);
    ids.complete(status);
    status.post.position = position;
    status.post.observed = recorder.observed(Instants.NONE);
    recorder.archived(status.post);
    riders(status, position);
  }

  private void profile(MastodonObject object, String position) throws Refusal {
    if (object.account.id == null) {
      throw new Refusal(Reason.MISSING_ID);
    }
    object.account.position = position;
    object.account.observed = recorder.observed(Instants.NONE);
    recorder.profile(object.account);
  }

  private void riders(MastodonObject object, String position) {
    if (object.author != null) {
      object.author.account.position = position + " account";
      object.author.account.observed = recorder.observed(Instants.NONE);
      recorder.author(object.author.account);
    }
    reference(object.reposted, position + " reblog");
    reference(object.quoted, position + " quote");
    reference(object.told, position + " status");
  }

  private void reference(MastodonObject status, String position) {
    if (status != null && status.isPublic()) {
      ids.met(status);
      ids.complete(status);
      status.post.position = position;
      status.post.observed = recorder.observed(Instants.NONE);
      recorder.reference(status.post);
      riders(status, position);
    }
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
  }
}
