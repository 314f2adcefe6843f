package bluelamp.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of labels that cannot be used; the message names each fault with its line. */
public final class LabelsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Faults told one by one; the rest are counted. */
  private static final int MOST_TOLD = 20;

  /**
   * A refusal of a file.
   *
   * @param undone what was not done because of it
   * @param faults in the order of lines
   */
  public LabelsRefused(Path file, String undone, List<String> faults) {
    super(
        "The labels in %s cannot be used, so %s. Mend these and run it again:%n  %s"
            .formatted(file, undone, told(faults)));
  }

  private static String told(List<String> faults) {
    List<String> told = new ArrayList<>(faults.subList(0, Math.min(MOST_TOLD, faults.size())));
    if (faults.size() > MOST_TOLD) {
      told.add("and %d more".formatted(faults.size() - MOST_TOLD));
    }
    return String.join(System.lineSeparator() + "  ", told);
  }
}
