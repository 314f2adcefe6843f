package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.TestSpark;
import bluelamp.text.Model;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labelled texts are scored as the pipeline does, and the figures follow from the confusion. */
class EvaluateTest {
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    Model.SETTINGS.forEach(System::setProperty);
    TestSpark.session();
  }

  private Said evaluate(String task, String content) throws IOException {
    Path labels = folder.resolve("labels.csv");
    Files.writeString(labels, content);
    return Said.by(
        "evaluate",
        task,
        "--labels",
        labels.toString(),
        "--out",
        folder.resolve("out.json").toString());
  }

  @Test
  void figuresFollowFromTheConfusion() throws IOException {
    String labels =
        """
        sentiment,text
        positive,"Thank you so much, what a wonderful result!"
        positive,Brilliant work by the team tonight
        negative,This is awful and nobody ever answers
        negative,"Rydym yn apelio am dystion yn dilyn gwrthdrawiad ar yr A470 heddiw"
        neutral,The road is closed between junctions 4 and 5
        ,Nobody could tell
        """;
    Said said = evaluate("sentiment", labels);
    assertEquals(0, said.code(), said.err());
    assertTrue(
        said.out().contains("1 rows of the file have no label and were left out"), said.out());
    JsonNode out = new ObjectMapper().readTree(folder.resolve("out.json").toFile());
    assertEquals(5, out.path("n").asInt());
    assertEquals(1, out.path("unlabelled").asInt());
    assertEquals(1, out.path("not_scored_because").path("language").asInt());
    assertEquals(1, out.path("confusion").path("negative").path("not_scored").asDouble());
    assertEquals(0.5, out.path("recall").path("negative").asDouble());
    double right = 0;
    double recall = 0;
    for (String name : new String[] {"negative", "neutral", "positive"}) {
      right += out.path("confusion").path(name).path(name).asDouble();
      recall += out.path("recall").path(name).asDouble() / 3;
    }
    assertEquals(right / 5, out.path("accuracy").asDouble(), 1e-12);
    assertEquals(recall, out.path("macro_recall").asDouble(), 1e-12);
    assertTrue(out.path("f1_pn").isNumber() && out.path("macro_f1").isNumber());
    assertTrue(out.path("texts_per_second").asDouble() > 0);
    assertEquals(Model.shipped(bluelamp.text.Task.SENTIMENT).id(), out.path("model_id").asText());
  }

  @Test
  void bothModelsServeInOneSession() throws IOException {
    String purposes =
        """
        label,text
        intelligence,"Witness appeal: did you see a silver van in High Street on Monday night? Call 101"
        information,"A man has been charged with burglary and will appear before magistrates"
        engagement,"@resident Thank you for letting us know, we will pass it on to the team"
        """;
    assertEquals(0, evaluate("purpose", purposes).code());
    JsonNode out = new ObjectMapper().readTree(folder.resolve("out.json").toFile());
    assertEquals(1, out.path("accuracy").asDouble());
    assertFalse(out.has("f1_pn"));
    assertEquals(0, evaluate("sentiment", "label,text\npositive,Thank you so much!\n").code());
    out = new ObjectMapper().readTree(folder.resolve("out.json").toFile());
    assertEquals(1, out.path("accuracy").asDouble());
    assertTrue(out.path("macro_recall").isNull(), "a mean over classes that are not there");
    for (String figure : new String[] {"recall", "precision", "f1"}) {
      assertEquals(1, out.path(figure).path("positive").asDouble());
      assertTrue(out.path(figure).path("negative").isNull(), "of a class that is not there");
    }
  }

  @Test
  void aFileThatCannotBeUsedIsTheUsersToMend() throws IOException {
    assertEquals(2, evaluate("purpose", "label,text\npositive,Thank you\n").code());
    assertEquals(2, evaluate("mood", "label,text\npositive,Thank you\n").code());
    assertFalse(Files.exists(folder.resolve("out.json")));
  }
}
