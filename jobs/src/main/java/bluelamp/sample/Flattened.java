package bluelamp.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Tweets flattened, as {@code twarc2 flatten} leaves them: one a line, with author and referenced
 * tweets inside.
 */
record Flattened(TweetJson tweets, String url) implements Pages.Writer {
  @Override
  public void write(ArchiveFile file, List<Post> page, Instant seen) throws IOException {
    JsonGenerator json = file.json;
    for (int i = page.size() - 1; i >= 0; i--) {
      Post post = page.get(i);
      json.writeStartObject();
      tweets.fields(json, post, seen);
      tweets.references(json, post, seen, true);
      TweetEntities.write(json, post, voice -> tweets.userFields(json, voice, seen));
      json.writeFieldName("author");
      tweets.user(json, post.author(), seen);
      if (post.answered() != null) {
        json.writeFieldName("in_reply_to_user");
        tweets.user(json, post.answered(), seen);
      }
      Envelopes.stamp(json, url, seen);
      json.writeEndObject();
      file.endLine();
      file.post();
    }
  }
}
