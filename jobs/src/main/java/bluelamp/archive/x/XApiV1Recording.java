package bluelamp.archive.x;

import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;

/** Tells a recorder of a status or profile and of all that ride inside it. */
final class XApiV1Recording {
  private final Recorder recorder;
  private long seen = Instants.NONE;

  XApiV1Recording(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Says when the counts of what follows were seen. */
  void seenAt(long stamp) {
    seen = stamp;
  }

  /** A status of its own. */
  void post(XApiV1Object object, String position) throws Refusal {
    object.post.check();
    object.post.position = position;
    object.post.observed = recorder.observed(seen);
    recorder.archived(object.post);
    riders(object, position);
  }

  /** A profile of its own. */
  void profile(XApiV1Object object, String position) throws Refusal {
    if (object.profile.id == null) {
      throw new Refusal(Reason.MISSING_ID);
    }
    object.profile.position = position;
    object.profile.observed = recorder.observed(seen);
    recorder.profile(object.profile);
    riders(object, position);
  }

  /** A notice; what tells of no post and no account is none. */
  void notice(Notice told, String position) {
    if (told == null) {
      recorder.ignored();
      return;
    }
    told.position = position;
    told.observed = recorder.observed(seen);
    recorder.notice(told);
  }

  private void riders(XApiV1Object object, String position) {
    if (object.user != null) {
      object.user.position = position + " user";
      object.user.observed = recorder.observed(seen);
      recorder.author(object.user);
    }
    reference(object.reposted, position + " retweeted_status");
    reference(object.quoted, position + " quoted_status");
    reference(object.latest, position + " status");
  }

  private void reference(XApiV1Object object, String position) {
    if (object != null) {
      object.post.position = position;
      object.post.observed = recorder.observed(seen);
      recorder.reference(object.post);
      riders(object, position);
    }
  }
}
