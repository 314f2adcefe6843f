package bluelamp.archive.facebook;

import bluelamp.archive.record.Clocks;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Reason;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of a table that CrowdTangle exported. */
final class ExportedRow {
  /** What tables of before 2021 call the time of a post. */
  private static final String CREATED = "Created";

  private static final String SCORE = "Overperforming Score";

  private static final Set<String> COLUMNS =
      Set.of(
          "Page Name",
          "Group Name",
          "User Name",
          "Facebook Id",
          "Page Category",
          "Page Admin Top Country",
          "Page Description",
          "Page Created",
          "Likes at Posting",
          "Followers at Posting",
          "Post Created",
          CREATED,
          "Post Created Date",
          "Post Created Time",
          "Type",
          "Total Interactions",
          "Likes",
          "Comments",
          "Shares",
          "Love",
          "Wow",
          "Haha",
          "Sad",
          "Angry",
          "Care",
          "Thankful",
          "Video Share Status",
          "Is Video Owner?",
          "Post Views",
          "Total Views",
          "Total Views For All Crossposts",
          "Video Length",
          "URL",
          "Message",
          "Link",
          "Final Link",
          "Image Text",
          "Link Text",
          "Description",
          "Sponsor Id",
          "Sponsor Name",
          "Sponsor Category",
          SCORE);

  private static final String WEIGHTED = "Total Interactions (weighted";
  private static final String WEIGHTED_SCORE = SCORE + " (weighted";

  /** The address of a post ends in its number; what stands first is its page, by number or name. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[\\w.-]*facebook\\.com/(?:groups/)?([^/?]+)/(?:[^?]*/)?(\\d+)/?(?:\\?.*)?");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");

  private final Map<String, String> cells;

  private ExportedRow(Map<String, String> cells) {
    this.cells = cells;
  }

  /** Reads the row that the cursor stands in, to its end. */
  static PagePost read(JsonCursor json) throws IOException, Refusal {
    Map<String, String> cells = new HashMap<>();
    for (String name = json.field(); name != null; name = json.field()) {
      if (COLUMNS.contains(name)) {
        cells.put(name, json.string());
      } else if (name.startsWith(WEIGHTED_SCORE)) {
        cells.put(SCORE, json.string());
      } else if (name.startsWith(WEIGHTED)) {
        json.skip();
      } else {
        json.unknown("", name);
      }
    }
    return new ExportedRow(cells).post(json.clocks());
  }

  private PagePost post(Clocks clocks) throws Refusal {
    PagePost read = new PagePost();
    String pageId = pageId();
    read.page.id = pageId;
    read.page.handle = cells.get("User Name");
    read.post.accountId = pageId;
    read.post.id = id(pageId);
    read.post.versionId = read.post.id;
    String created = cells.getOrDefault("Post Created", cells.get(CREATED));
    read.post.postedAt = LetteredTime.micros(created, clocks);
    read.text(cells.get("Message"));
    read.links(
        Stream.of(cells.getOrDefault("Final Link", cells.get("Link")))
            .filter(Objects::nonNull)
            .toList());
    counts(read);
    return read;
  }

  private void counts(PagePost read) throws Refusal {
    PrintedCounts counts = new PrintedCounts(cells.get(SCORE));
    String type = cells.getOrDefault("Type", "").toLowerCase(Locale.ROOT);
    boolean video = type.contains("video");
    read.post.likes = counts.of(cells.get("Likes"));
    read.post.replies = counts.of(cells.get("Comments"));
    read.post.reposts = counts.of(cells.get("Shares"));
    if (video) {
      // of whatever is no film the table says 0 where nothing was counted
      read.post.views = counts.of(cells.get("Post Views"));
    }
    read.post.mediaCount = video || type.contains("photo") ? 1 : 0;
    read.page.followers = counts.of(cells.get("Followers at Posting"));
    read.pageSeen = read.post.postedAt;
  }

  private String pageId() throws Refusal {
    String id = cells.get("Facebook Id");
    if (id != null && !DIGITS.matcher(id).matches()) {
      throw new Refusal(Reason.BAD_ID);
    }
    return id;
  }

  /** Page and number, as CrowdTangle's API names a post; null where the row has no address. */
  private String id(String pageId) throws Refusal {
    String address = cells.get("URL");
    if (address == null) {
      return null;
    }
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw new Refusal(Reason.BAD_ID);
    }
    String page = DIGITS.matcher(parts.group(1)).matches() ? parts.group(1) : pageId;
    return page + "_" + parts.group(2);
  }
}
