package bluelamp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.sample.SampleArchive;
import bluelamp.sample.SampleOptions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts are prepared in Java as they are in Python, where the models were trained. */
class PreparationTest {
  private static final Path RULES = Path.of("jobs/models/preparation");
  private static final Path PYTHON = Path.of("jobs/training/preparation.py");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Preparation preparation = new Preparation(RULES);

  @TempDir private Path folder;

  @Test
  void javaAndPythonPrepareAlike() throws Exception {
    List<String> texts = new ArrayList<>();
    examples().forEach(example -> texts.add(example[0]));
    texts.addAll(hostile());
    texts.addAll(spoilt(texts, 2_000));
    texts.addAll(sampled(folder));
    assertTrue(texts.size() > 3_000, "texts: " + texts.size());
    List<String> python = inPython(texts);
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(python.get(i), preparation.apply(texts.get(i)), "from " + quoted(texts.get(i)));
    }
  }

  @Test
  void examplesComeOutAsWritten() throws IOException {
    for (String[] example : examples()) {
      assertEquals(example[1], preparation.apply(example[0]), "from " + example[0]);
    }
  }

  @Test
  void whateverComesInIsPlainTokens() {
    List<String> hostile = hostile();
    hostile.addAll(spoilt(hostile, 500));
    for (String text : hostile) {
      String prepared = preparation.apply(text);
      for (String token : prepared.isEmpty() ? new String[0] : prepared.split(" ", -1)) {
        assertTrue(token.matches("[a-z0-9]{1,50}|[!-/:-@\\[-`{-~£€]"), prepared);
      }
      assertEquals(prepared, preparation.apply(text));
    }
  }

  @Test
  void travelsToOtherMachines() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(preparation);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals("don ' t", ((Preparation) in.readObject()).apply("Don’t"));
    }
  }

  @Test
  void saysWhichRuleIsWrong() throws IOException {
    Files.writeString(folder.resolve("rules.tsv"), "cut\t9\nreplace\t(\tx\n");
    var e = assertThrows(IllegalArgumentException.class, () -> new Preparation(folder));
    assertEquals(
        folder.resolve("rules.tsv") + ": not a step of the preparation: replace ( x",
        e.getMessage());
  }

  /**
   * Texts and what they become, written by hand; both as JSON, because they hold what files cannot.
   */
  private static List<String[]> examples() throws IOException {
    List<String[]> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(RULES.resolve("examples.jsonl"))) {
      pairs.add(JSON.readValue(line, String[].class));
    }
    return pairs;
  }

  private static List<String> hostile() {
    return new ArrayList<>(
        List.of(
            "",
            " \n\t ",
            "\0",
            "a\0b\u0007c\u0085d\u2028e",
            "\ud800",
            "\udc00 \ud83d",
            "🚔".repeat(500),
            "👨\u200d👩\u200d👧\u200d👦👍🏿🏴\udb40\udc67\udb40\udc7f🇬🇧7️⃣",
            "مرحبا بالعالم \u202eאבג\u202c",
            "e" + "\u0301".repeat(500),
            "a".repeat(60_000),
            "Ab".repeat(30_000),
            "no end ".repeat(8_600),
            "ha".repeat(30_000),
            "&amp;".repeat(12_000),
            "&amp;amp;lt;3 &#x1F600; &#99999999; &;",
            "#" + "AbcD1_".repeat(300),
            "#".repeat(3_000),
            "@".repeat(3_000) + "_x",
            "http://" + "x/".repeat(5_000),
            ":-".repeat(2_000) + ")",
            "x@".repeat(2_000),
            "\\u2019".repeat(600) + "\\".repeat(900)));
  }

  /** The same texts cut, joined and strewn with characters of every kind; always the same draws. */
  private static List<String> spoilt(List<String> texts, int count) {
    Random draws = new Random(20_261_122);
    String marks = ":;=-)(D3<>@#&\\/._*'\"^ aA0£€’“…é\u0301\u200d\ufe0f\ud83d\ude02\ud800§␣$";
    List<String> spoilt = new ArrayList<>();
    while (spoilt.size() < count) {
      StringBuilder text = new StringBuilder();
      for (int part = draws.nextInt(4); part >= 0; part--) {
        String from = texts.get(draws.nextInt(texts.size()));
        int begin = draws.nextInt(from.length() + 1);
        text.append(from, begin, Math.min(from.length(), begin + draws.nextInt(40)));
        for (int mark = draws.nextInt(6); mark > 0; mark--) {
          text.append(marks.charAt(draws.nextInt(marks.length())));
        }
        text.appendCodePoint(draws.nextInt(draws.nextBoolean() ? 0x3000 : 0x20000));
      }
      spoilt.add(text.toString());
    }
    return spoilt;
  }

  /** The distinct texts of a sample that is written into the folder. */
  static List<String> sampled(Path folder) throws IOException {
    SampleOptions options = SampleOptions.defaults().withPosts(3_000).withDays(60);
    Path texts =
        SampleArchive.write(folder.resolve("sample"), options).truth().resolve("texts.csv");
    try (var in = Files.newBufferedReader(texts);
        var rows =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).build().parse(in)) {
      return rows.stream().map(row -> row.get("text")).toList();
    }
  }

  private List<String> inPython(List<String> texts) throws Exception {
    Path in = Files.write(folder.resolve("in"), texts.stream().map(each -> quoted(each)).toList());
    Path out = folder.resolve("out");
    Process python =
        new ProcessBuilder("python3", PYTHON.toString())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals(0, python.waitFor(), "python3 " + PYTHON);
    List<String> prepared = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      prepared.add(JSON.readValue(line, String.class));
    }
    return prepared;
  }

  /** As a JSON string in ASCII, which can hold half a character where UTF-8 cannot. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(each -> quoted.append(String.format("\\u%04x", each)));
    return quoted.append('"').toString();
  }
}
