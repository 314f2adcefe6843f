package bluelamp.text;

import java.util.List;

/**
 * What sameness, deflection and congratulation are computed from; the columns of {@code text_forms}
 * but the text's own hash.
 *
 * @param normalHash keyed hash of the normal form; null where that has no word, as all texts of
 *     links alone would else be copies of one another
 * @param tokens words of the normal form
 * @param bands see {@link MinHash}; empty below six words
 */
public record TextForm(
    String normalHash,
    long tokens,
    List<Long> bands,
    boolean deflection,
    boolean outcome,
    boolean congratulation) {}
