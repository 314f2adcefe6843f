package bluelamp.evaluate;

import java.util.List;

/**
 * What a file of labels holds.
 *
 * @param texts the labelled texts, in the order of the file
 * @param unlabelled rows that were left out because they have no label: nobody could tell
 */
public record LabelledTexts(List<LabelledText> texts, int unlabelled) {}
