package bluelamp.archive.x;

import bluelamp.archive.format.FieldNames;
import java.util.Set;

/** Fields of the API's second version that are met and not used. */
final class XApiV2Fields {
  private static final Set<String> UNUSED =
      FieldNames.of(
          """
          source possibly_sensitive reply_settings context_annotations geo withheld edit_controls
          name description location url verified verified_type protected profile_image_url
          profile_banner_url pinned_tweet_id pinned_tweet non_public_metrics organic_metrics
          promoted_metrics matching_rules card_uri article display_text_range community_id scopes
          most_recent_tweet_id subscription_type affiliation media_metadata
          follower_count private value parameter resource_id resource_type client_id
          receives_your_dm places media polls section tag""");

  /** Fields that only notices have: counts, lists, compliance, errors, spaces. */
  private static final Set<String> NOTICE =
      FieldNames.of(
          """
          owner_id member_count tweet_count errors meta title detail status connection_issue
          disconnect_type host_ids state user_profile_modification data includes end start type""");

  private XApiV2Fields() {}

  static boolean isUnused(String name) {
    return UNUSED.contains(name);
  }

  static boolean isOfNotice(String name) {
    return NOTICE.contains(name);
  }
}
