package bluelamp.archive.x;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.format.FieldNames;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Head;
import bluelamp.platform.Platform;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * X API v2: response pages as twarc2 and others keep them, flattened tweets a line, and
 * academictwitteR's folders of tweets and users in separate files.
 */
public final class XApiV2 implements ArchiveFormat {
  /**
   * Places, media, polls and rules stand beside these; in a tweet of its own too, where a collector
   * put together what belongs to it.
   */
  private static final Set<String> ENVELOPE = FieldNames.of("data includes errors users tweets");

  /** One of these is in every answer that holds data. */
  private static final Set<String> ANSWER =
      FieldNames.of(
          """
          meta includes __twarc matching_rules data.author_id data.public_metrics
          data.edit_history_tweet_ids data.text data.username data.delete data.drop data.undrop
          data.withheld data.tweet_edit data.scrub_geo data.user_delete data.user_undelete
          data.user_protect data.user_unprotect data.user_suspend data.user_unsuspend
          data.user_withheld data.user_profile_modification""");

  /** One of these is in every tweet, user, notice or error that stands alone. */
  private static final Set<String> ALONE =
      FieldNames.of(
          """
          author_id public_metrics edit_history_tweet_ids edit_controls includes.users
          errors.resource_type""");

  @Override
  public String name() {
    return "x_v2";
  }

  @Override
  public Platform platform() {
    return Platform.X;
  }

  @Override
  public boolean recognises(Head head) {
    Set<String> paths = head.paths();
    boolean answer = paths.contains("data") && head.hasAny(ANSWER);
    boolean compliance = paths.containsAll(List.of("action", "id"));
    boolean others = paths.contains("account") || paths.contains("user");
    boolean bare = paths.containsAll(List.of("id", "text")) && !others;
    boolean problem = paths.containsAll(List.of("title", "detail", "type"));
    boolean empty = paths.contains("meta.result_count");
    return answer
        || head.hasAny(ALONE)
        || AcademicTwitter.isUsers(head)
        || compliance
        || bare
        || problem
        || empty
        || AcademicTwitter.isQuery(head.layout());
  }

  @Override
  public Set<String> envelopeKeys() {
    return ENVELOPE;
  }

  @Override
  public String groupKey() {
    return "includes";
  }

  @Override
  public boolean joins(Head head) {
    return AcademicTwitter.joins(head);
  }

  @Override
  public List<List<ArchiveFile>> bundles(Map<ArchiveFile, Head> files) {
    return AcademicTwitter.bundles(files);
  }

  @Override
  public RecordReader reader(Recorder recorder) {
    return new XApiV2Reader(recorder);
  }
}
