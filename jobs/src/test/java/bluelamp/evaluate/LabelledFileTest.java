package bluelamp.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFileTest {
  private static final List<String> CLASSES = List.of("negative", "neutral", "positive");

  @TempDir Path folder;

  private List<LabelledText> read(String content) throws IOException {
    Path file = folder.resolve("labels.csv");
    Files.writeString(file, content);
    return LabelledFile.read(file, "sentiment", CLASSES).texts();
  }

  private String refusal(String content) {
    return assertThrows(LabelsRefused.class, () -> read(content)).getMessage();
  }

  @Test
  void columnsComeInAnyOrderAndUnderEitherName() throws IOException {
    List<LabelledText> expected =
        List.of(new LabelledText("neutral", "One, \"two\"\nthree", 1, 2, Origin.NONE));
    assertEquals(expected, read("\uFEFFsentiment,text\nneutral,\"One, \"\"two\"\"\nthree\"\n"));
    assertEquals(
        expected, read("text,force,label\r\n\"One, \"\"two\"\"\nthree\",kent, neutral \r\n\r\n"));
    assertEquals(
        List.of(new LabelledText("positive", "x", 2.5, 2, Origin.NONE)),
        read("weight,text,label\n2.5,x,positive\n"));
  }

  @Test
  void columnsThatNobodyReadsMayHaveAnyName() throws IOException {
    assertEquals(
        List.of(new LabelledText("neutral", "x", 1, 2, Origin.NONE)),
        read("label,text,,,note,note\nneutral,x,,,a,b\n"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfAName() throws IOException {
    assertEquals(
        List.of(new LabelledText("neutral", "x", 1, 2, Origin.NONE)),
        read("\uFEFF\"label\",\"text\"\nneutral,x\n"));
  }

  /** A spreadsheet writes rows of commas after the last one. */
  @Test
  void rowsWithoutALabelAreCountedAndEmptyRowsAreNone() throws IOException {
    Path file = folder.resolve("labels.csv");
    Files.writeString(file, "label,text\nneutral,x\n,y\n \t,z\n,\n\n");
    LabelledTexts read = LabelledFile.read(file, "sentiment", CLASSES);
    assertEquals(1, read.texts().size());
    assertEquals(2, read.unlabelled());
    assertTrue(
        refusal("label,text\n,x\n,y\n")
            .contains("there is no labelled text in it, and 2 rows without a label"));
  }

  @Test
  void capitalsAreAsGood() throws IOException {
    List<LabelledText> expected =
        List.of(new LabelledText("neutral", "Road Shut", 2, 2, Origin.NONE));
    assertEquals(expected, read("Text,Sentiment,Weight\nRoad Shut,Neutral,2\n"));
    assertEquals(expected, read("LABEL,TEXT,WEIGHT\n NEUTRAL ,Road Shut,2\n"));
    String refusal = refusal("Label,Text\nHappy,x\n");
    assertTrue(refusal.contains("line 2: there is no label \"Happy\""), refusal);
    assertTrue(refusal("Text,text,label\nx,y,neutral\n").contains("line 1: one column each"));
  }

  @Test
  void aCommaWithoutQuotesCutsNoText() {
    String refusal = refusal("label,text\nneutral,The road is closed, please avoid it\n");
    assertTrue(refusal.contains("line 2: 3 columns, not 2; is a comma"), refusal);
  }

  @Test
  void everyFaultIsToldWithItsLine() {
    String refusal =
        refusal("label,text,weight\nhappy,\"a\nb\",1\nneutral,,1\n\nneutral,c,-1\nneutral\n");
    assertTrue(
        refusal.contains("line 2: there is no label \"happy\"; there are negative"), refusal);
    assertTrue(refusal.contains("line 4: the text is empty"), refusal);
    assertTrue(refusal.contains("line 6: a weight is a number above 0, not \"-1\""), refusal);
    assertTrue(refusal.contains("line 7: 1 columns, not 3"), refusal);
    assertTrue(refusal.contains("nothing was scored"), refusal);
  }

  @Test
  void manyFaultsAreCounted() {
    assertTrue(refusal("label,text\n" + "odd,x\n".repeat(100)).endsWith("and 80 more"));
  }

  @Test
  void whatIsNoSuchFileSaysSo() throws IOException {
    assertTrue(refusal("tone,text\nneutral,x\n").contains("the columns are tone, text"));
    assertTrue(refusal("label,sentiment,text\nneutral,neutral,x\n").contains("line 1"));
    assertTrue(refusal("").contains("no labelled text"));
    assertTrue(refusal("label,text\nneutral,\"open").contains("line 2: no CSV from here on"));
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "label,text\nneutral,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(refusalOf(latin).contains("line 2: it is not in UTF-8"), refusalOf(latin));
    assertTrue(refusalOf(folder.resolve("none.csv")).contains("there is no such file"));
    assertTrue(refusalOf(folder).contains("it is a folder"));
  }

  private static String refusalOf(Path file) {
    return assertThrows(LabelsRefused.class, () -> LabelledFile.read(file, "sentiment", CLASSES))
        .getMessage();
  }

  @Test
  void aSpreadsheetsOtherCommaIsTold() {
    String refusal = refusal("label;text\nneutral;x\n");
    assertTrue(refusal.contains("with commas between them; the columns are label;text"), refusal);
  }

  @Test
  void emptyLinesBeforeTheColumnsArePassedOver() throws IOException {
    assertEquals(
        List.of(new LabelledText("neutral", "x", 1, 4, Origin.NONE)),
        read("\n\nlabel,text\nneutral,x\n"));
    assertTrue(refusal("\n\ntone,text\nneutral,x\n").contains("line 3: one column each"));
  }

  /** Columns mixed up put texts where labels stand, and texts are told to nobody. */
  @Test
  void aTextIsNoLabelAndIsNotToldWhole() {
    String refusal =
        refusal("text,label\nneutral,\"A man of 45, of Example Street, was charged\"\n");
    assertTrue(refusal.contains("line 2: there is no label \"A man of 45, of Exa…\""), refusal);
    assertFalse(refusal.contains("Street"), refusal);
  }
}
