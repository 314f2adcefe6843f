package bluelamp.archive.x;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tweet says and names, as twarc-csv writes it. Its lists are JSON: of whole objects, or of
 * names alone.
 */
final class TwarcCsvText {
  private final XApiV2Entities entities = new XApiV2Entities(new ArrayList<>());
  private final List<String> names = new ArrayList<>();
  private String text;
  private String description;
  private long media;

  /** Reads a cell if it is of the text. */
  boolean take(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "text" -> text = json.string();
      case "author.description" -> description = json.string();
      case "entities.hashtags", "entities.mentions", "entities.urls" ->
          list(json, name.substring("entities.".length()), json.string());
      case "attachments.media_keys", "attachments.media" -> elements(json, json.string());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void list(JsonCursor row, String kind, String cell) throws IOException, Refusal {
    try (JsonCursor list = row.within(cell)) {
      if (cell.startsWith("[{")) {
        entities.kind(list, "entities.", kind);
      } else if (list.enterArray()) {
        for (String one = list.nextString(); one != null; one = list.nextString()) {
          named(kind, one);
        }
      }
    }
  }

  private void named(String kind, String one) {
    switch (kind) {
      case "hashtags" -> entities.hashtags.add(one.substring(one.startsWith("#") ? 1 : 0));
      case "mentions" -> names.add(one.substring(one.startsWith("@") ? 1 : 0));
      default -> {
        if (!XApiV2Entities.isPicture(one)) {
          entities.links.add(one);
        }
      }
    }
  }

  private void elements(JsonCursor row, String cell) throws IOException, Refusal {
    try (JsonCursor list = row.within(cell)) {
      media = Math.max(media, list.elements());
    }
  }

  /** Gives a post its text; the row's cursor may stand anywhere. */
  void into(Post post, JsonCursor row) {
    post.text = text == null ? null : plain(row);
    for (String name : names) {
      long place = Math.max(0, post.text == null ? 0 : post.text.indexOf("@" + name));
      entities.mentions.add(new Post.Mention(null, name, place));
    }
    entities.into(post);
    post.mediaCount = media;
  }

  /**
   * The text without what the table's making did to it. Early versions wrote every text as a JSON
   * string, the description of its author too; later ones escape line feeds alone.
   */
  private String plain(JsonCursor row) {
    boolean quoted = isQuoted(text) && (description == null || isQuoted(description));
    return quoted ? unquoted(text, row) : text.replace("\\n", "\n");
  }

  private static boolean isQuoted(String cell) {
    return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
  }

  private static String unquoted(String cell, JsonCursor row) {
    try (JsonCursor string = row.within(cell)) {
      return string.string();
    } catch (IOException | Refusal e) {
      return cell; // somebody quoted something
    }
  }
}
