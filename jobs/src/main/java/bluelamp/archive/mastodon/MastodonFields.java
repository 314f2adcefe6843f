package bluelamp.archive.mastodon;

import bluelamp.archive.format.FieldNames;
import java.util.Set;

/** Fields of the API that are met and not used, those of Mastodon's kin among them. */
final class MastodonFields {
  private static final Set<String> UNUSED =
      FieldNames.of(
          """
          sensitive favourited reblogged muted bookmarked pinned filtered application emojis card
          poll text pleroma akkoma friendica emoji_reactions reactions local_only local
          interaction_policy quote_approval quote_policy quotes_policy content_type content_map
          in_reply_to_account expires_at searchability event plain_content group
          username display_name locked bot discoverable indexable noindex hide_collections note
          avatar avatar_static avatar_description avatar_media_id header header_static
          header_description header_media_id last_status_at roles role fields moved suspended
          limited memorial source mute_expires_at attribution_domains enable_rss custom_css theme
          other_settings show_media show_media_replies show_featured feature_approval nodeinfo
          favicon is_confirmed subscribing_count collections
          group_key report relationship_severance_event moderation_warning annual_report
          tagged_collection params is_muted is_seen chat_message target emoji emoji_url
          notifications_count most_recent_notification_id page_min_id page_max_id
          latest_page_notification_at sample_account_ids status_id""");

  private static final Set<String> NOTICE =
      FieldNames.of("type error error_description errors history following statuses_url");

  private MastodonFields() {}

  static boolean isUnused(String name) {
    return UNUSED.contains(name);
  }

  /** Whether only notifications, errors, tags and the like have a field. */
  static boolean isOfNotice(String name) {
    return NOTICE.contains(name);
  }
}
