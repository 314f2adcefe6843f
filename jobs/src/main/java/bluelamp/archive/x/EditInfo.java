package bluelamp.archive.x;

import bluelamp.archive.format.Post;
import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/** Which version of an edited post a status is, as an account's archive says it. */
final class EditInfo {
  private String firstVersion;

  /** Reads the object that comes next, if there is one. */
  void read(JsonCursor json, String path) throws IOException, Refusal {
    if (json.enterObject()) {
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "initial", "edit" -> versions(json, path + name + ".");
          default -> json.unknown(path, name);
        }
      }
    }
  }

  private void versions(JsonCursor json, String path) throws IOException, Refusal {
    if (!json.enterObject()) {
      return;
    }
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "initialTweetId" -> firstVersion = json.id();
        case "editTweetIds" -> first(json);
        case "editControlInitial", "editableUntil", "editsRemaining", "isEditEligible" ->
            json.skip();
        default -> json.unknown(path, name);
      }
    }
  }

  private void first(JsonCursor json) throws IOException, Refusal {
    if (json.enterArray()) {
      firstVersion = json.nextId();
      for (String next = firstVersion; next != null; next = json.nextId()) {
        // later versions are records of their own
      }
    }
  }

  /** Gives the post its first version's id and time. */
  void into(Post post) {
    date(post, firstVersion);
  }

  /**
   * Gives a post the id and time of its first version.
   *
   * @param firstVersion null where nobody says that it was edited
   */
  static void date(Post post, String firstVersion) {
    if (firstVersion != null && post.id != null && !firstVersion.equals(post.id)) {
      long given = Instants.ofPostId(firstVersion);
      post.editedAt = post.postedAt;
      post.postedAt = given == Instants.NONE ? post.postedAt : given;
      post.id = firstVersion;
    }
  }
}
