package bluelamp.archive.bluesky;

import bluelamp.archive.format.ArchiveFormat;
import bluelamp.archive.format.FieldNames;
import bluelamp.archive.format.RecordReader;
import bluelamp.archive.format.Recorder;
import bluelamp.archive.record.Head;
import bluelamp.platform.Platform;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Bluesky's API answers: feeds of accounts, lists and generators, searches, threads, profiles,
 * records of a repository; as answers, or their posts and profiles in arrays or one a line.
 */
public final class BlueskyApi implements ArchiveFormat {
  private static final Set<String> ENVELOPE =
      FieldNames.of(
          """
          feed posts thread parent replies profiles profile actors followers follows likes
          repostedBy lists items feeds starterPacks notifications records""");

  /** An answer has these and nothing else at its top. */
  private static final Set<String> BESIDE =
      FieldNames.of(
          """
          cursor hitsTotal subject uri cid threadgate hasOtherReplies post threadContext $type
          blocked notFound list seenAt priority""");

  private static final Set<String> ANSWER = FieldNames.of("feed posts thread profiles records");
  private static final Set<String> BRANCHES = FieldNames.of("thread parent replies value");

  /** One of these is in every post, item of a feed and profile that stands alone. */
  private static final Set<String> ALONE =
      FieldNames.of(
          "record.createdAt record.text post.record post.author.did author.did post.record.createdAt");

  /** Where lists of people and of things that people made name them. */
  private static final Set<String> PEOPLE =
      FieldNames.of(".did .actor.did .creator.did .subject.did .author.did");

  /** One of these is in every record of a repository that stands alone. */
  private static final Set<String> KEPT = FieldNames.of("value.$type value.createdAt");

  @Override
  public String name() {
    return "bluesky_api";
  }

  @Override
  public Platform platform() {
    return Platform.BLUESKY;
  }

  @Override
  public boolean recognises(Head head) {
    Set<String> top =
        head.paths().stream().filter(path -> path.indexOf('.') < 0).collect(Collectors.toSet());
    boolean known = top.stream().allMatch(name -> ENVELOPE.contains(name) || BESIDE.contains(name));
    boolean answer = known && top.stream().anyMatch(ANSWER::contains);
    boolean people =
        known
            && ENVELOPE.stream()
                .flatMap(key -> PEOPLE.stream().map(person -> key + person))
                .anyMatch(head.paths()::contains);
    boolean kept = top.containsAll(List.of("uri", "value")) && head.hasAny(KEPT);
    boolean profile = top.containsAll(List.of("did", "handle"));
    boolean event = top.containsAll(List.of("did", "seq"));
    boolean absent = top.contains("uri") && (top.contains("notFound") || top.contains("blocked"));
    return answer || people || kept || profile || event || absent || head.hasAny(ALONE);
  }

  @Override
  public Set<String> envelopeKeys() {
    return ENVELOPE;
  }

  @Override
  public Set<String> branchKeys() {
    return BRANCHES;
  }

  @Override
  public RecordReader reader(Recorder recorder) {
    return new BlueskyReader(recorder);
  }
}
