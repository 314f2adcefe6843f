package bluelamp.tables.record;

import bluelamp.testing.Drawn;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class AnnotationsTest {
  private static final Map<String, String> MODELS = Map.of("sentiment", "new", "purpose", "only");

  @Test
  void aTextIsOneHoweverOftenItIsPostedAndRepostsAndReferencesAreNone() {
    Dataset<Row> posts =
        Drawn.table(
            """
            post_id | text_hash | text  | shape    | observed_as
            1       | a         | once  | original | archived
            2       | b         | twice | reply    | archived
            3       | b         | twice | original | archived
            4       | c         | RT    | repost   | archived
            5       | d         | inside| original | reference
            6       | .         | .     | original | archived
            """,
            "text_hash STRING");
    Drawn.assertRows(
        """
        text_hash | text
        a         | once
        b         | twice
        """,
        Annotations.texts(posts).orderBy("text_hash"));
  }

  @Test
  void eachModelIsAskedOnceAndAnOldModelsAnswerIsNone() {
    Dataset<Row> texts =
        Drawn.table(
            """
            text_hash | text
            a         | one
            b         | two
            """,
            "text_hash STRING");
    Dataset<Row> annotations =
        Drawn.table(
            """
            text_hash | task      | model_id
            a         | sentiment | old
            a         | purpose   | only
            b         | sentiment | new
            b         | purpose   | only
            """,
            "text_hash STRING");
    Drawn.assertRows(
        """
        text_hash | text | task      | model_id
        a         | one  | sentiment | new
        """,
        Annotations.missing(texts, annotations, MODELS));
  }
}
