package bluelamp.archive.mastodon;

import bluelamp.archive.format.FieldNames;
import java.util.Set;

/** Fields of ActivityPub that are met and not used, and the types that are told apart. */
final class ActivityFields {
  private static final Set<String> UNUSED =
      FieldNames.of(
          """
          @context signature proof sensitive atomUri inReplyToAtomUri replies bto bcc
          audience generator instrument target origin result source mediaType url icon image
          location startTime endTime duration votersCount oneOf anyOf closed featured featuredTags
          inbox outbox following followers liked endpoints publicKey devices discoverable indexable
          memorial suspended manuallyApprovesFollowers alsoKnownAs movedTo capabilities
          interactionPolicy nameMap summaryMap emojiReactions reactions commentsEnabled views
          directMessage listMessage localOnly expires formerType bookmarks attributionDomains
          featuredOrderedCollection isCat isIndexable noindex hideCollections showFeatured
          showRepliesInMedia showMedia _misskey_summary _misskey_content _misskey_votes
          _misskey_talk _misskey_requireSigninToViewContents _misskey_makeNotesFollowersOnlyBefore
          _misskey_makeNotesHiddenBefore _misskey_followedMessage quoteAuthorization
          likeAuthorization replyAuthorization replyAuthorizations vcard:bday vcard:Address
          accountCreatedAt subject preview published_at assertionMethod webfinger implements
          rawContent isRepliedTo participationMessage joinMode isOnline context_type""");

  private static final Set<String> POSTS =
      FieldNames.of(
          """
          Note Question Article Page Image Video Audio Document Event
          Review Comment Quotation GeneratedNote""");

  private static final Set<String> ACTORS =
      FieldNames.of("Person Service Application Group Organization");

  private static final Set<String> NOTICES =
      FieldNames.of(
          """
          Tombstone ChatMessage EncryptedMessage Emoji Collection OrderedCollection CollectionPage
          OrderedCollectionPage Place Relationship Profile""");

  private ActivityFields() {}

  static boolean isUnused(String name) {
    return UNUSED.contains(name);
  }

  static boolean isPost(String type) {
    return type != null && POSTS.contains(type);
  }

  static boolean isActor(String type) {
    return type != null && ACTORS.contains(type);
  }

  /** Things that stand alone and are neither post nor account nor activity. */
  static boolean isNotice(String type) {
    return type != null && NOTICES.contains(type);
  }
}
