package bluelamp.archive.mastodon;

import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.format.FieldNames;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Head;
import bluelamp.platform.Platform;
import java.util.Set;

/**
 * What the API of Mastodon and its kin answers: statuses and accounts in arrays or one a line, a
 * thread's ancestors and descendants, searches, notifications.
 */
public final class MastodonApi implements ArchiveFormat {
  private static final Set<String> ENVELOPE =
      FieldNames.of("ancestors descendants statuses accounts hashtags notification_groups");

  /** One of these is in every status, account and notification. */
  private static final Set<String> ALONE =
      FieldNames.of("account.acct spoiler_text reblogs_count in_reply_to_account_id acct");

  @Override
  public String name() {
    return "mastodon_api";
  }

  @Override
  public Platform platform() {
    return Platform.MASTODON;
  }

  @Override
  public boolean recognises(Head head) {
    boolean context = head.hasAny(Set.of("ancestors")) && head.hasAny(Set.of("descendants"));
    boolean within =
        ENVELOPE.stream()
            .flatMap(key -> ALONE.stream().map(field -> key + "." + field))
            .anyMatch(head.paths()::contains);
    boolean search = head.paths().containsAll(Set.of("accounts", "statuses", "hashtags"));
    return context || within || search || head.hasAny(ALONE);
  }

  @Override
  public Set<String> envelopeKeys() {
    return ENVELOPE;
  }

  @Override
  public RecordReader reader(Recorder recorder) {
    return new MastodonApiReader(recorder);
  }
}
