package bluelamp.contract;

/**
 * The doors of the lake, which storage policies open and shut. Behind {@code restricted} lie posts,
 * texts and pseudonyms; behind {@code published} no text and no identity of a member of the public.
 */
public enum Door {
  RESTRICTED("restricted"),
  PUBLISHED("published"),
  /** Whole behind the restricted door, and without the rows that are kept back behind the other. */
  BOTH("both");

  private final String word;

  Door(String word) {
    this.word = word;
  }

  /** The word in the contracts. */
  public String word() {
    return word;
  }

  /** Whether a copy of the table lies in the restricted folder. */
  public boolean isRestricted() {
    return this != PUBLISHED;
  }

  /** Whether a copy of the table lies in the published folder. */
  public boolean isPublished() {
    return this != RESTRICTED;
  }
}
