package bluelamp.archive.mastodon;

import bluelamp.archive.format.Post;
import bluelamp.archive.format.Recent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the ids of one server stand for: answers name parents by them alone, and they mean nothing
 * elsewhere. Statuses and accounts met before are remembered; for the server's own, whose URIs end
 * in these ids, nothing need be remembered.
 */
final class LocalIds {
  private final Map<String, String> statuses = new Recent();
  private final Map<String, String> accounts = new Recent();
  private final Map<String, String> authors = new Recent();

  /** Whether the server's own statuses were seen to have URIs that end in its ids. */
  private boolean endsInIds;

  void met(MastodonObject status) {
    if (status.localId != null && status.post.id != null) {
      statuses.put(status.localId, status.post.id);
      authors.put(status.localId, status.post.accountId);
      endsInIds |= status.post.id.equals(own(status.post.accountId, status.localId));
    }
    if (status.author != null && status.author.localId != null) {
      accounts.put(status.author.localId, status.post.accountId);
    }
  }

  /** Fills in what a status says by local ids. */
  void complete(MastodonObject status) {
    Post post = status.post;
    post.isReply = status.answeredId != null || status.answeredAccountId != null;
    MastodonNames.Named answered = answered(status);
    boolean itself =
        status.author != null
            && status.answeredAccountId != null
            && status.answeredAccountId.equals(status.author.localId);
    if (itself) {
      post.replyToAccountId = post.accountId;
    } else if (answered != null) {
      post.replyToAccountId = id(answered);
      post.replyToHandle = answered.handle();
    } else {
      post.replyToAccountId = accounts.get(status.answeredAccountId);
    }
    post.replyToPostId = statuses.get(status.answeredId);
    boolean local = itself ? status.author.isLocal() : answered != null && answered.isLocal();
    if (post.replyToPostId == null && local && endsInIds) {
      post.replyToPostId = own(post.replyToAccountId, status.answeredId);
    }
    if (post.replyToAccountId == null) {
      post.replyToAccountId = authors.get(status.answeredId);
    }
    mentions(status);
  }

  private void mentions(MastodonObject status) {
    if (!status.post.isRepost) {
      List<Post.Mention> mentions = new ArrayList<>(status.names.people.size());
      for (MastodonNames.Named named : status.names.people) {
        mentions.add(new Post.Mention(id(named), named.handle(), mentions.size()));
      }
      status.post.mentions = mentions;
    }
  }

  private static MastodonNames.Named answered(MastodonObject status) {
    return status.names.people.stream()
        .filter(named -> named.localId() != null)
        .filter(named -> named.localId().equals(status.answeredAccountId))
        .findFirst()
        .orElse(null);
  }

  private String id(MastodonNames.Named named) {
    String met = accounts.get(named.localId());
    return met == null ? ActorUri.ofProfile(named.url()) : met;
  }

  private static String own(String account, String localId) {
    return account == null || localId == null ? null : account + "/statuses/" + localId;
  }
}
