package bluelamp.archive.bluesky;

import bluelamp.archive.format.FieldNames;
import java.util.Set;

/** Fields of Bluesky's API that are met and not used. */
final class BlueskyFields {
  private static final Set<String> UNUSED =
      FieldNames.of(
          """
          cid viewer labels threadgate debug bookmarkCount embeds displayName description
          avatar banner associated joinedViaStarterPack verification pronouns website
          pinnedPost lists feedgens starterPacks feedContext reqId threadContext bridgyOriginalUrl
          mutedThread reasonSubject isRead""");

  private static final Set<String> NOTICE = FieldNames.of("error message detached");

  private BlueskyFields() {}

  static boolean isUnused(String name) {
    return UNUSED.contains(name);
  }

  /** Whether only errors, and what stands for a post that is not to be had, have a field. */
  static boolean isOfNotice(String name) {
    return NOTICE.contains(name);
  }
}
