package bluelamp.archive.format;

/** Takes what a format's reader finds. */
public interface Recorder {
  /** What the files say of the collections they come from. */
  HarvestFacts facts();

  /**
   * When counts were seen.
   *
   * @param stamp the record's own, or {@link bluelamp.archive.record.Instants#NONE}
   */
  Stamp observed(long stamp);

  /** A post of its own, which has been checked. */
  void archived(Post post);

  /**
   * A post inside another record; one that lacks what a post must have cannot be a row and is only
   * counted.
   */
  void reference(Post post);

  /** A profile of its own. */
  void profile(Account account);

  /** An account inside another record. */
  void author(Account account);

  /** What the platform said later of a post or account. */
  void notice(Notice notice);

  /** Something the format knows that is no post, profile or notice. */
  void ignored();
}
