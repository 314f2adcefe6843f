package bluelamp.archive.x;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.HarvestFacts;
import bluelamp.archive.format.Post;
import bluelamp.archive.format.Recorder;

/** Tells a recorder of an object of the API's second version and of all that rides in it. */
final class XApiV2Recording {
  private final Recorder recorder;
  private final XApiV2Companions companions;

  XApiV2Recording(Recorder recorder, XApiV2Companions companions) {
    this.recorder = recorder;
    this.companions = companions;
  }

  /**
   * A record of its own.
   *
   * @param seen when it was fetched, or NONE
   * @param request what brought it, or null
   */
  void own(XApiV2Object object, long seen, HarvestFacts.Facts request) {
    if (request != null) {
      request.retrieved(seen);
    }
    if (object.isNotice()) {
      notice(object, seen);
    } else if (object.isAccount()) {
      object.account.observed = recorder.observed(seen);
      recorder.profile(object.account);
    } else {
      complete(object.post, seen);
      recorder.archived(object.post);
      if (request != null) {
        request.brought(object.post.postedAt);
      }
    }
    riders(object, seen);
  }

  /** A notice of a post or account; of anything else there is nothing to keep. */
  private void notice(XApiV2Object object, long seen) {
    if (object.told == null) {
      recorder.ignored();
      return;
    }
    // It was told after what it is about was made; often nothing else in its file says when.
    recorder.observed(object.post.postedAt);
    object.told.position = object.post.position;
    object.told.observed = recorder.observed(seen);
    recorder.notice(object.told);
  }

  /** A user or tweet of the includes. */
  void included(XApiV2Object object, long seen) {
    if (object.isAccount()) {
      author(object.account, object.account.position, seen);
    } else {
      reference(object, seen);
    }
  }

  private void riders(XApiV2Object object, long seen) {
    for (Account account : object.authors) {
      author(account, object.post.position + " author", seen);
    }
    for (int i = 0; i < object.inside.size(); i++) {
      XApiV2Object referenced = object.inside.get(i);
      referenced.post.position = object.post.position + " referenced_tweets[" + i + "]";
      reference(referenced, seen);
    }
  }

  private void reference(XApiV2Object object, long seen) {
    complete(object.post, seen);
    recorder.reference(object.post);
    riders(object, seen);
  }

  private void author(Account account, String position, long seen) {
    account.position = position;
    account.observed = recorder.observed(seen);
    recorder.author(account);
  }

  private void complete(Post post, long seen) {
    post.observed = recorder.observed(seen);
    companions.complete(post);
  }
}
