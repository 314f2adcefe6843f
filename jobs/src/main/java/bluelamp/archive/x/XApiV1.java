package bluelamp.archive.x;

import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.format.FieldNames;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Head;
import bluelamp.platform.Platform;
import java.util.List;
import java.util.Set;

/**
 * X API v1.1: statuses and profiles, in arrays, one a line, or as answers of its search and of
 * lists of people.
 */
public final class XApiV1 implements ArchiveFormat {
  /** Under which names answers hold statuses and people. */
  static final Set<String> ENVELOPE = Set.of("statuses", "users");

  private static final Set<String> STATUS =
      FieldNames.of(
          """
          id_str user.id_str screen_name full_text in_reply_to_screen_name favorite_count""");

  /** Programs that read X's pages write ids alike, and all else in names of their own. */
  private static final Set<String> OF_SCRAPERS = FieldNames.of("rawContent renderedContent");

  private static final Set<String> NOTICE =
      FieldNames.of(
          """
          delete.status scrub_geo.user_id status_withheld.id user_withheld.id user_delete.id
          user_undelete.id user_protect.id user_unprotect.id user_suspend.id user_unsuspend.id
          limit.track errors.code""");
  private static final Set<String> SEARCH = FieldNames.of("search_metadata statuses.id");
  private static final String MEMBER = "users.screen_name";

  @Override
  public String name() {
    return "x_v1";
  }

  @Override
  public Platform platform() {
    return Platform.X;
  }

  @Override
  public boolean recognises(Head head) {
    boolean search = head.paths().contains("statuses") && head.hasAny(SEARCH);
    boolean userOfText = head.paths().containsAll(List.of("user", "text", "created_at"));
    boolean status = head.hasAny(STATUS) && !head.hasAny(OF_SCRAPERS);
    boolean members = head.paths().contains(MEMBER);
    return search || members || userOfText || status || head.hasAny(NOTICE);
  }

  @Override
  public Set<String> envelopeKeys() {
    return ENVELOPE;
  }

  @Override
  public RecordReader reader(Recorder recorder) {
    return new XApiV1Reader(recorder);
  }
}
