package bluelamp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.TestSpark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts are scored by Spark NLP, and those that are not say why. */
class AnnotatorTest {
  private static final StructType TEXTS =
      new StructType().add("at", DataTypes.IntegerType).add("text", DataTypes.StringType);

  private static final Map<Task, Annotator> ANNOTATORS = new EnumMap<>(Task.class);

  @BeforeAll
  static void load() {
    Model.SETTINGS.forEach(System::setProperty);
    for (Task task : Task.values()) {
      ANNOTATORS.put(task, new Annotator(TestSpark.session(), Model.shipped(task)));
    }
  }

  private static List<Row> annotated(String... texts) {
    return annotated(Task.SENTIMENT, texts);
  }

  private static List<Row> annotated(Task task, String... texts) {
    List<Row> rows = new ArrayList<>();
    Arrays.stream(texts).forEach(text -> rows.add(RowFactory.create(rows.size(), text)));
    return ANNOTATORS
        .get(task)
        .annotated(TestSpark.session().createDataFrame(rows, TEXTS))
        .orderBy("at")
        .collectAsList();
  }

  @Test
  void aTextHasALabelAndTheProbabilitiesOfAll() {
    List<Row> rows =
        annotated(
            "Thank you so much to everybody who came, what a wonderful evening!",
            "This is disgusting. They never answer and nobody helps, I am furious.");
    assertEquals("positive", rows.get(0).getAs("label"));
    assertEquals("negative", rows.get(1).getAs("label"));
    for (Row row : rows) {
      Map<String, Double> probabilities = row.getJavaMap(row.fieldIndex("probabilities"));
      assertEquals(Model.shipped(Task.SENTIMENT).labels().size(), probabilities.size());
      double all = probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
      assertEquals(1, all, 1e-5);
      assertEquals("en", row.getAs("language"));
      assertNull(row.getAs("not_scored_because"));
    }
  }

  @Test
  void anotherLanguageIsNotScored() {
    for (Row row :
        annotated(
            "Rydym yn apelio am dystion yn dilyn gwrthdrawiad ar yr A470 ger Dolgellau heddiw",
            "Szukamy świadków zdarzenia, do którego doszło wczoraj wieczorem w centrum miasta",
            "Kami mencari saksi kecelakaan tadi malam di jalan raya",
            "Bore da bawb")) {
      assertNull(row.getAs("label"));
      assertNull(row.getAs("probabilities"));
      assertEquals("language", row.getAs("not_scored_because"));
    }
  }

  @Test
  void whatCannotBeReadSaysSoAndIsNotLost() {
    String[] texts = {
      null,
      "",
      " \n ",
      "😀😀",
      "https://t.co/abc",
      "@a".repeat(30_000),
      "\u0000",
      "\uD83D",
      "e" + "\u0301".repeat(500),
      "a ".repeat(30_000),
      "don't ".repeat(10_000),
      "\u202eolleh\u202c this is a test of letters"
    };
    List<Row> rows = annotated(texts);
    assertEquals(texts.length, rows.size());
    for (Row row : rows) {
      boolean scored = row.getAs("label") != null;
      assertTrue(scored == (row.getAs("not_scored_because") == null), row.toString());
    }
    for (int empty : new int[] {0, 1, 2, 4, 5, 6}) {
      assertEquals("nothing_to_read", rows.get(empty).getAs("not_scored_because"));
    }
  }

  /** Within 0.01, one text at a time, on the posts of a sample. */
  @ParameterizedTest
  @EnumSource
  void whatSparkNlpAnswersIsWhatTheModelSays(Task task, @TempDir Path folder) throws Exception {
    String[] texts = PreparationTest.sampled(folder).stream().limit(1_000).toArray(String[]::new);
    Model model = Model.shipped(task);
    List<Row> rows = annotated(task, texts);
    int compared = 0;
    try (RawModel raw = new RawModel(model)) {
      for (int i = 0; i < texts.length; i++) {
        Row row = rows.get(i);
        if (row.getAs("label") != null) {
          double[] expected = raw.probabilities(raw.pieces(texts[i]));
          Map<String, Double> answered = row.getJavaMap(row.fieldIndex("probabilities"));
          for (int label = 0; label < expected.length; label++) {
            assertEquals(expected[label], answered.get(model.labels().get(label)), 0.01, texts[i]);
          }
          compared++;
        }
      }
    }
    assertTrue(compared > 800, "compared: " + compared);
  }

  @Test
  void aTextScoresAlikeInAnyCompany() {
    String text = "Officers are at the scene of a collision, please avoid the area";
    Row alone = annotated(text).get(0);
    List<Row> among = annotated("Thank you!", text, "long ".repeat(200), "Great result last night");
    assertEquals(
        alone.getJavaMap(alone.fieldIndex("probabilities")),
        among.get(1).getJavaMap(alone.fieldIndex("probabilities")));
  }
}
