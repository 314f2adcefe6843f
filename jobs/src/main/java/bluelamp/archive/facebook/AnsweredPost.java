package bluelamp.archive.facebook;

import bluelamp.archive.record.Clocks;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A post as CrowdTangle's API answers it; its times are in UTC. */
final class AnsweredPost {
  private static final Pattern ID = Pattern.compile("\\d{1,20}_\\d{1,20}");
  private static final Set<String> UNUSED =
      Set.of(
          "type",
          "title",
          "caption",
          "description",
          "link",
          "postUrl",
          "subscriberCount",
          "score",
          "legacyId",
          "id",
          "imageText",
          "videoLengthMS",
          "liveVideoStatus",
          "newId",
          "history",
          "brandedContentSponsor",
          "isVideoOwner",
          "videoOwnerStatus");
  private static final Set<String> UNUSED_OF_ACCOUNT =
      Set.of(
          "id",
          "name",
          "profileImage",
          "url",
          "accountType",
          "pageCategory",
          "verified",
          "pageDescription",
          "pageAdminTopCountry",
          "pageCreatedDate");
  private static final Set<String> OTHER_COUNTS =
      Set.of(
          "loveCount",
          "wowCount",
          "hahaCount",
          "sadCount",
          "angryCount",
          "thankfulCount",
          "careCount",
          "videoTotalViewCount",
          "videoAllCrosspostsViewCount");

  private final PagePost read = new PagePost();
  private String message;

  private AnsweredPost() {}

  /** Reads the object that the cursor stands in, to its end. */
  static PagePost read(JsonCursor json) throws IOException, Refusal {
    AnsweredPost post = new AnsweredPost();
    for (String name = json.field(); name != null; name = json.field()) {
      post.field(json, name);
    }
    post.read.post.accountId = post.read.page.id;
    post.read.post.versionId = post.read.post.id;
    post.read.pageSeen = post.read.seen;
    post.read.text(post.message);
    return post.read;
  }

  private void field(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "platformId" -> read.post.id = id(json.string());
      case "platform" -> facebook(json.string());
      case "date" -> read.post.postedAt = utc(json.string());
      case "updated" -> read.seen = utc(json.string());
      case "message" -> message = json.string();
      case "languageCode" -> read.post.language = json.string();
      case "media" -> read.post.mediaCount = json.elements();
      case "expandedLinks" -> links(json);
      case "statistics" -> statistics(json);
      case "account" -> account(json);
      default -> {
        if (UNUSED.contains(name)) {
          json.skip();
        } else {
          json.unknown("", name);
        }
      }
    }
  }

  private static String id(String id) throws Refusal {
    if (id != null && !ID.matcher(id).matches()) {
      throw new Refusal(Reason.BAD_ID);
    }
    return id;
  }

  /** CrowdTangle kept posts of Instagram and Reddit too. */
  private static void facebook(String platform) throws Refusal {
    if (!"Facebook".equals(platform)) {
      throw new Refusal(Reason.UNKNOWN_RECORD);
    }
  }

  private static long utc(String text) throws Refusal {
    return text == null ? Instants.NONE : Instants.micros(text, Clocks.UTC);
  }

  private void links(JsonCursor json) throws IOException, Refusal {
    List<String> links = new ArrayList<>();
    for (boolean more = json.enterArray() && json.nextObject(); more; more = json.nextObject()) {
      String original = null;
      String expanded = null;
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "original" -> original = json.string();
          case "expanded" -> expanded = json.string();
          default -> json.unknown("expandedLinks.", name);
        }
      }
      if (original != null || expanded != null) {
        links.add(expanded == null ? original : expanded);
      }
    }
    read.links(links);
  }

  private void statistics(JsonCursor json) throws IOException, Refusal {
    boolean some = json.enterObject();
    for (String name = some ? json.field() : null; name != null; name = json.field()) {
      if (!name.equals("actual")) {
        json.skip();
      } else if (json.enterObject()) {
        for (String count = json.field(); count != null; count = json.field()) {
          count(json, count);
        }
      }
    }
  }

  private void count(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "likeCount" -> read.post.likes = json.count();
      case "commentCount" -> read.post.replies = json.count();
      case "shareCount" -> read.post.reposts = json.count();
      case "videoPostViewCount" -> read.post.views = json.count();
      default -> {
        if (OTHER_COUNTS.contains(name)) {
          json.skip();
        } else {
          json.unknown("statistics.actual.", name);
        }
      }
    }
  }

  private void account(JsonCursor json) throws IOException, Refusal {
    boolean some = json.enterObject();
    for (String name = some ? json.field() : null; name != null; name = json.field()) {
      switch (name) {
        case "platformId" -> read.page.id = json.id();
        case "handle" -> read.page.handle = json.string();
        case "subscriberCount" -> read.page.followers = json.count();
        case "platform" -> facebook(json.string());
        default -> {
          if (UNUSED_OF_ACCOUNT.contains(name)) {
            json.skip();
          } else {
            json.unknown("account.", name);
          }
        }
      }
    }
  }
}
