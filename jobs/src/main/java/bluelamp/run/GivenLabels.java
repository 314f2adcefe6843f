package bluelamp.run;

import bluelamp.evaluate.LabelledText;
import bluelamp.text.Task;
import java.nio.file.Path;
import java.util.List;

/**
 * Labels that a user brings.
 *
 * @param file where they stand
 * @param task what was asked
 * @param set the name of the label set that they belong to
 * @param texts the labels, each with what it is of
 */
public record GivenLabels(Path file, Task task, String set, List<LabelledText> texts) {}
