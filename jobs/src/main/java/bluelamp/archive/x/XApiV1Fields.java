package bluelamp.archive.x;

import bluelamp.archive.format.FieldNames;
import java.util.Set;

/** Fields of the API's first version that are met and not used. */
final class XApiV1Fields {
  private static final Set<String> UNUSED =
      FieldNames.of(
          """
          source geo coordinates place contributors favorited retweeted possibly_sensitive
          possibly_sensitive_appealable is_quote_status quoted_status_permalink display_text_range
          filter_level timestamp_ms matching_rules current_user_retweet scopes card metadata
          withheld_copyright withheld_in_countries withheld_scope withheld_text self_thread
          supplemental_language retweeted_status_id retweeted_status_id_str
          location name description url protected listed_count favourites_count utc_offset time_zone
          geo_enabled verified contributors_enabled is_translator is_translation_enabled
          translator_type following followed_by follow_request_sent notifications default_profile
          default_profile_image has_extended_profile muting blocking blocked_by live_following
          normal_followers_count fast_followers_count media_count pinned_tweet_ids
          pinned_tweet_ids_str advertiser_account_type advertiser_account_service_levels can_dm
          can_media_tag require_some_consent business_profile_state ext_verified_type suspended
          needs_phone_verification lang_code has_custom_timelines derived
          request message error_description target target_object""");

  private static final Set<String> NOTICE =
      FieldNames.of(
          """
          limit disconnect warning friends friends_str event errors error control search_metadata
          direct_message""");

  private XApiV1Fields() {}

  /** Whether a field is known; all that say how a profile looks are. */
  static boolean isUnused(String name) {
    return name.startsWith("profile_") || UNUSED.contains(name);
  }

  /** Whether only notices have a field. */
  static boolean isOfNotice(String name) {
    return NOTICE.contains(name);
  }
}
