package bluelamp.evaluate;

/**
 * Where a labelled text was drawn from and who labelled it, as its file says; the columns that
 * {@link LabelSheet} writes, empty where the file has no such column.
 *
 * @param textHash the lake's keyed hash of the text
 * @param platform where the text was posted
 * @param series {@code police} or {@code public}
 * @param force the force that wrote it, or to which the public did
 * @param annotator who labelled it; empty where nobody is named
 */
public record Origin(
    String textHash, String platform, String series, String force, String annotator) {
  /** Of a text that was drawn from no lake. */
  static final Origin NONE = new Origin("", "", "", "", "");

  /** Whether its file says who labelled it. */
  public boolean isNamed() {
    return !annotator.isEmpty();
  }
}
