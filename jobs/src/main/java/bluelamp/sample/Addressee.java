package bluelamp.sample;

/**
 * Whom and what a post answers, as far as anybody says.
 *
 * @param voice null when nobody says whom
 * @param parentId the post it answers; 0 when none is named
 * @param parent the post it answers, where a collector could show it
 */
record Addressee(Voice voice, String handle, long parentId, Post parent) {

  /** The author of a post, which is shown. */
  static Addressee authorOf(Post post, int day) {
    return new Addressee(post.author(), post.author().handleOn(day), post.id(), post);
  }

  /** Whoever wrote a post that is shown: its author is told by it alone. */
  static Addressee unnamed(Post post) {
    return new Addressee(null, null, post.id(), post);
  }

  /** Whoever wrote a post that nobody knows. */
  static Addressee unknown(long parentId) {
    return new Addressee(null, null, parentId, null);
  }
}
