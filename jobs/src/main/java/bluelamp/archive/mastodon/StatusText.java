package bluelamp.archive.mastodon;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** The words of a status: its HTML, and the warning before it. */
final class StatusText {
  private String warning;
  private String content;
  private boolean said;

  /** Reads a field if it is of the words. */
  boolean take(JsonCursor json, String name) throws IOException, Refusal {
    switch (name) {
      case "spoiler_text" -> warning = json.string();
      case "content" -> {
        content = json.string();
        said = true;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether it has words, be they none: a picture has an empty text. */
  boolean isSaid() {
    return said;
  }

  void into(Post post) {
    if (said) {
      HtmlText read = HtmlText.of(content == null ? "" : content, post.isQuote);
      post.text = Paragraphs.of(warning, read.text());
      post.links = read.links();
    }
  }
}
