package bluelamp.tables.tone;

import bluelamp.testing.Drawn;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Labelled texts and what a model says of them, drawn by how many of a class are taken for what.
 */
final class Labelled {
  private static final LocalDate AS_OF = LocalDate.parse("2024-05-01");

  private final String task;
  private final StringBuilder labels =
      new StringBuilder(
          "task | label_set | platform | series | text_hash | annotator | label | force | weight | posted_on");
  private final StringBuilder annotations =
      new StringBuilder("text_hash | task | model_id | label");
  private int texts;

  Labelled(String task) {
    this.task = task;
  }

  /** So many more texts of a class that are taken for another, each labelled by two annotators. */
  Labelled texts(int many, String truth, String predicted) {
    for (int i = 0; i < many; i++) {
      String hash = "t" + texts++;
      String force = i % 2 == 0 ? "kent" : "essex";
      label(hash, "first", truth, force, "2024-01-01");
      label(hash, "second", truth, force, "2024-01-01");
      annotation(hash, "model", predicted);
    }
    return this;
  }

  Labelled label(String hash, String annotator, String label, String force, String postedOn) {
    labels
        .append('\n')
        .append(
            String.join(
                " | ", task, "set", "x", "police", hash, annotator, label, force, "1", postedOn));
    return this;
  }

  Labelled annotation(String hash, String model, String label) {
    annotations.append('\n').append(String.join(" | ", hash, task, model, label));
    return this;
  }

  /** What they say of a model of tone, by {@link #AS_OF}. */
  Dataset<Row> onTone(String model) {
    return SentimentValidation.of(labels(), annotations(), forms(), model, AS_OF);
  }

  /** What they say of the model of purposes. */
  Dataset<Row> onPurposes() {
    return PurposeValidation.of(labels(), annotations(), forms(), "model");
  }

  private Dataset<Row> labels() {
    return Drawn.table(labels.toString(), "weight DOUBLE, posted_on DATE");
  }

  private Dataset<Row> annotations() {
    return Drawn.table(annotations.toString(), "text_hash STRING");
  }

  private static Dataset<Row> forms() {
    return Drawn.table("text_hash | normal_hash\nnone | none", "text_hash STRING");
  }
}
