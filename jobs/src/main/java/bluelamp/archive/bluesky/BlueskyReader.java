package bluelamp.archive.bluesky;

import bluelamp.archive.format.Account;
import bluelamp.archive.format.Notice;
import bluelamp.archive.format.Post;
import bluelamp.archive.format.Recent;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.Set;

/** Reads posts, items of feeds and profiles; each says all there is to know of it. */
final class BlueskyReader implements RecordReader {
  private static final Set<String> RECORDS =
      Set.of(
          "feed",
          "posts",
          "post",
          "thread.post",
          "parent.post",
          "replies.post",
          "profiles",
          "profile",
          "records");

  /** Branches of a thread, in which something stands for a post that is not to be had. */
  private static final Set<String> BRANCHES = Set.of("thread", "parent", "replies");

  /** Lists of people and things that tell of no post. */
  private static final Set<String> LISTS =
      Set.of(
          "actors",
          "followers",
          "follows",
          "likes",
          "repostedBy",
          "lists",
          "items",
          "notifications",
          "feeds",
          "starterPacks");

  private final Recorder recorder;
  private final Recent handles = new Recent();
  private boolean hasItems;
  private String absentUri;
  private String absentAs;
  private String absentAt;

  BlueskyReader(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void record(String key, Source source, String position) throws IOException, Refusal {
    if (key == null || RECORDS.contains(key)) {
      hasItems |= key != null;
      read(source, position);
    } else if (LISTS.contains(key)) {
      hasItems = true;
      recorder.ignored();
    } else {
      absent(key, source, position);
    }
  }

  /** A part of what stands in a thread for a post: its address and why it is not to be had. */
  private void absent(String key, Source source, String position) throws IOException, Refusal {
    int dot = key.indexOf('.');
    if (dot < 0 || !BRANCHES.contains(key.substring(0, dot))) {
      return;
    }
    switch (key.substring(dot + 1)) {
      case "uri" -> {
        try (JsonCursor json = source.open()) {
          absentUri = AtUri.checked(json.uri());
        }
      }
      case "notFound", "blocked" -> {
        hasItems = true;
        absentAs = key.substring(dot + 1);
        absentAt = position.substring(0, position.lastIndexOf('.'));
      }
      default -> {
        // nothing else tells of a post
      }
    }
    if (absentAs != null && absentUri != null) {
      notice(BlueskyNotice.forPost(absentAs.equals("notFound"), absentUri), absentAt);
      absentAs = null;
      absentUri = null;
    }
  }

  private void notice(Notice notice, String position) {
    notice.position = position;
    notice.observed = recorder.observed(Instants.NONE);
    recorder.notice(notice);
  }

  private void read(Source source, String position) throws IOException, Refusal {
    BlueskyObject object = new BlueskyObject();
    try (JsonCursor json = source.open()) {
      if (!json.peekObject()) {
        throw new Refusal(Reason.UNKNOWN_RECORD);
      }
      object.read(json, "");
      json.end();
    }
    if (object.item.isOne()) {
      item(object.item, position);
    } else if (object.isPost()) {
      post(object, position);
    } else if (object.told() != null) {
      notice(object.told(), position);
    } else if (object.isAccount()) {
      // A profile was seen after its last change; nothing else in it says when.
      recorder.observed(object.indexedAt());
      object.account.position = position;
      object.account.observed = recorder.observed(Instants.NONE);
      recorder.profile(object.account);
    } else if (object.isNotice()) {
      recorder.ignored();
    } else {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    }
  }

  private void item(BlueskyItem item, String position) throws Refusal {
    if (item.isRepost()) {
      archive(item.repost(), position);
      author(item.reposter, position + " reason");
      reference(item.post, position + " post");
    } else {
      item.completeReply();
      post(item.post, position);
    }
    reference(item.parent, position + " parent");
    reference(item.root, position + " root");
  }

  private void post(BlueskyObject object, String position) throws Refusal {
    archive(object.post, position);
    riders(object, position);
  }

  private void archive(Post post, String position) throws Refusal {
    post.check();
    if (post.replyToHandle == null && post.replyToAccountId != null) {
      post.replyToHandle = handles.get(post.replyToAccountId);
    }
    post.position = position;
    post.observed = recorder.observed(Instants.NONE);
    recorder.archived(post);
  }

  private void riders(BlueskyObject object, String position) {
    author(object.author, position);
    reference(object.quoted, position + " quoted");
  }

  private void reference(BlueskyObject object, String position) {
    Notice absent = object == null ? null : object.told();
    if (absent != null) {
      absent.embedded = true;
      notice(absent, position);
    } else if (object != null && object.isPost()) {
      object.post.position = position;
      object.post.observed = recorder.observed(Instants.NONE);
      recorder.reference(object.post);
      riders(object, position);
    }
  }

  private void author(BlueskyObject object, String position) {
    if (object != null) {
      Account account = object.account;
      if (account.id != null && account.handle != null) {
        handles.put(account.id, account.handle);
      }
      account.position = position + " author";
      account.observed = recorder.observed(Instants.NONE);
      recorder.author(account);
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
    absentUri = null;
    absentAs = null;
  }
}
