package bluelamp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.lake.Lake;
import bluelamp.pseudonym.KeyFile;
import bluelamp.testing.OtherJava;
import bluelamp.testing.TestSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user gets wrong ends with a line that says what to do, a code, and nothing written. */
class MistakesTest {
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void place() {
    place = Place.at(folder);
  }

  private void refused(int code, String line, String... args) {
    Said said = Said.by(args);
    assertEquals("bluelamp: " + line, said.complaint());
    assertEquals(code, said.code());
    assertEquals("", said.out());
    assertFalse(said.err().contains("\tat "), said.err());
    assertFalse(Files.exists(place.lake().resolve("_plans")), "a plan was written");
  }

  private String key() {
    return SmallSample.folder().keyFile().toString();
  }

  @Test
  void noArchivesNamed() {
    refused(
        2,
        "No archives were named, so nothing was done. Give a folder with --archives (or BLUELAMP_ARCHIVES),"
            + " or see a whole run on made-up data: bluelamp nightly --sample",
        "nightly",
        "--key-file",
        key());
  }

  @Test
  void missingFolderOfArchives() {
    String missing = folder.resolve("nowhere").toString();
    refused(
        4,
        "The folder of archives "
            + missing
            + " is not there. Nothing was done. Put archive files there, or give another folder with"
            + " --archives (or BLUELAMP_ARCHIVES).",
        place.nightly("--archives", missing));
    assertFalse(Files.exists(place.lake()));
  }

  @Test
  void emptyFolderOfArchives() {
    refused(
        4,
        "There is no archive in "
            + place.archives()
            + ". Nothing was done. Put archive files there, or give another folder with --archives (or"
            + " BLUELAMP_ARCHIVES).",
        place.nightly());
    assertFalse(Files.exists(place.lake()));
  }

  @Test
  void noKey() {
    refused(
        2,
        "No key was given, so nothing was done: people and texts stand in a lake under pseudonyms only."
            + " Make one with `bluelamp key FILE` and give it with --key-file (or BLUELAMP_KEY_FILE).",
        "nightly",
        "--archives",
        place.archives().toString());
  }

  @Test
  void missingKeyFile() {
    Path missing = folder.resolve("key");
    refused(
        3,
        "The key file "
            + missing
            + " cannot be read (NoSuchFileException). Nothing was done."
            + " Give one that is there with --key-file, or make one with `bluelamp key FILE`.",
        place.nightly("--key-file", missing.toString()));
  }

  @Test
  void notAKey() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "swordfish\n");
    refused(
        3,
        file
            + " is no key: it should hold one line of 64 hex digits. Nothing was done."
            + " Give the right file, or make one with `bluelamp key FILE`.",
        place.nightly("--key-file", file.toString()));
  }

  @Test
  void keyInsideTheLake() {
    Path file = place.lake().resolve("key");
    refused(
        2,
        "The key "
            + file
            + " lies inside the lake, where whoever reads the pseudonyms could undo them. Nothing was done."
            + " Keep it in another folder.",
        place.nightly("--key-file", file.toString()));
  }

  @Test
  void keyThatIsThereAlready() {
    refused(
        3,
        key()
            + " is there already. It was left as it is: a lake whose key is lost takes in no more posts."
            + " Give another file name.",
        "key",
        key());
  }

  @Test
  void keyOfAnotherLake() {
    place.deliver(SmallSample.files().subList(0, 1));
    String other = KeyFile.make(folder.resolve("other")).fingerprint();
    Lake.open(TestSpark.session(), place.lake().toString(), other);
    String mine = KeyFile.read(SmallSample.folder().keyFile()).fingerprint();
    refused(
        3,
        "The lake file:"
            + place.lake()
            + " was made with the key "
            + other
            + ", and the key given is "
            + mine
            + ", so it was not touched. The same people would get other pseudonyms."
            + " Give the lake's own key, or another lake.",
        place.nightly());
  }

  @Test
  void faultsOfTheRegistryAllAtOnce() throws IOException {
    place.deliver(SmallSample.files().subList(0, 1));
    Path accounts = place.registry().resolve("accounts.csv");
    List<String> lines = Files.readAllLines(accounts);
    lines.set(1, lines.get(1).replace("metropolitan", "atlantis"));
    lines.set(2, lines.get(2).replace("neighbourhood,neighbourhood", "neighbours,neighbourhood"));
    Files.write(accounts, lines);
    Said said = Said.by(place.nightly());
    assertEquals(3, said.code());
    String complaint = said.complaint();
    assertTrue(
        complaint.startsWith("bluelamp: The registry has 2 faults; nothing was written.\n"),
        complaint);
    assertTrue(complaint.contains("accounts.csv") && complaint.contains("atlantis"), complaint);
    assertTrue(complaint.contains("neighbours"), complaint);
    assertFalse(Files.exists(place.lake()));
  }

  @Test
  void missingRegistry() {
    place.deliver(SmallSample.files().subList(0, 1));
    String missing = folder.resolve("nobody").toString();
    refused(
        2,
        "The registry's folder "
            + missing
            + " is not there. Nothing was done. Give one with --registry (or BLUELAMP_REGISTRY), or leave"
            + " it out to use the one that ships.",
        place.nightly("--registry", missing));
    assertFalse(Files.exists(place.lake()));
  }

  @Test
  void shareThatIsNone() {
    refused(
        2,
        "--max-refused is a share between 0 and 1, not 1.5.",
        place.nightly("--max-refused", "1.5"));
  }

  @Test
  void aResultInPlaceOfTheLabels() throws IOException {
    Path labels = Files.writeString(folder.resolve("labels.csv"), "label,text\nneutral,mine\n");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), labels);
    refused(
        2,
        "The result would take the place of "
            + labels
            + ", so nothing was scored. Name another file with --out.",
        "evaluate",
        "sentiment",
        "--labels",
        labels.toString(),
        "--out",
        link.toString());
    assertEquals("label,text\nneutral,mine\n", Files.readString(labels));
  }

  @Test
  void textsBehindThePublishedDoor() throws IOException {
    Path published = Files.createDirectories(place.lake().resolve("published"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), published);
    Path out = link.resolve("labels.csv");
    refused(
        2,
        "Nothing was drawn: "
            + out
            + " would lie behind the lake's published door, which is for no texts. Name another file with --out.",
        "label",
        "--sample",
        "5",
        "--lake",
        place.lake().toString(),
        "--out",
        out.toString());
    assertFalse(Files.exists(out));
  }

  @Test
  void aPlaceWithoutAName() {
    String line =
        "A place was named with an empty text. Nothing was done. Write a folder, or leave the option out.";
    refused(2, line, place.nightly("--lake", ""));
    refused(2, line, place.nightly("--registry", ""));
    refused(2, line, place.nightly("--archives", ""));
  }

  @Test
  void lakeAmongTheArchives() {
    String end =
        " lie one in the other, so the one would be read as the other. Nothing was done. Name folders beside each other"
            + " with --lake and --archives.";
    Path inside = place.archives().resolve("lake");
    refused(
        2,
        "The lake " + inside + " and the archives " + place.archives() + end,
        place.nightly("--lake", inside.toString()));
    refused(
        2,
        "The lake " + place.archives() + " and the archives " + place.archives() + end,
        place.nightly("--lake", place.archives().toString()));
    refused(
        2,
        "The lake " + place.lake() + " and the archives " + place.lake().resolve("x") + end,
        place.nightly("--archives", place.lake().resolve("x").toString()));
  }

  @Test
  void aHashThatIsNone() {
    refused(
        2,
        "--accept takes the hash of a file, 64 hex digits as a refused run prints them, and not 'x-v2/a.jsonl'."
            + " Nothing was done.",
        place.nightly("--accept", "x-v2/a.jsonl"));
  }

  /** Delta would name the files of its logs in Arabic digits, and find none of them again. */
  @Test
  void theMachinesOwnDigitsAreLeftAside() throws IOException {
    place.deliver(SmallSample.files().subList(0, 1));
    List<String> arabic =
        List.of("user.language=ar", "user.country=EG", "user.extensions=u-nu-arab");
    List<String> inspect = List.of("inspect", place.archives().toString());
    ProcessBuilder other = OtherJava.of("256m", "bluelamp.Main", arabic, inspect);
    String said = new String(other.start().getInputStream().readAllBytes(), UTF_8);
    assertTrue(said.chars().anyMatch(each -> each >= '0' && each <= '9'), said);
    assertTrue(said.chars().noneMatch(each -> each > '9' && Character.isDigit(each)), said);
  }

  /** As in shells and service files, where a variable is unset by setting it to nothing. */
  @Test
  void variablesThatAreSetToNothingSayNothing() throws IOException {
    ProcessBuilder doctor = OtherJava.of("256m", "bluelamp.Main", List.of(), List.of("doctor"));
    for (String name : List.of("LAKE", "ARCHIVES", "REGISTRY", "KEY_FILE")) {
      doctor.environment().put("BLUELAMP_" + name, "");
    }
    doctor.directory(folder.toFile());
    String said = new String(doctor.start().getInputStream().readAllBytes(), UTF_8);
    assertTrue(said.contains("MEND  key       none given"), said);
    assertTrue(said.contains("MEND  archives  none named"), said);
    assertTrue(said.contains("ok    lake      lake: not there yet"), said);
    assertTrue(said.contains("ok    registry  the one that ships"), said);
  }

  @Test
  void missingPropertiesFile() {
    String missing = folder.resolve("spark.properties").toString();
    refused(
        2,
        "The properties file "
            + missing
            + " cannot be read (NoSuchFileException). Nothing was done."
            + " Give one that is there with --properties-file.",
        place.nightly("--properties-file", missing));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.s3a.secret.key",
        "fs.s3a.access.key",
        "spark.hadoop.fs.s3a.bucket.ours.session.token",
        "spark.executorEnv.AWS_SECRET_ACCESS_KEY"
      })
  void credentialsAmongTheArguments(String setting) {
    place.deliver(SmallSample.files().subList(0, 1));
    refused(
        2,
        "The setting "
            + setting
            + " holds a credential, which then stands in lists of processes, in logs and in Spark's event logs."
            + " Nothing was done. Leave it out and set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment,"
            + " or name a provider with --conf spark.hadoop.fs.s3a.aws.credentials.provider=CLASS.",
        place.nightly("--conf", setting + "=a-canary"));
  }

  @ParameterizedTest
  @CsvSource({
    "spark.sql.session.timeZone, UTC, Europe/London",
    "spark.sql.ansi.enabled, false, true",
    "spark.sql.caseSensitive, false, true"
  })
  void settingsThatWouldChangeTheNumbers(String setting, String ours, String other) {
    place.deliver(SmallSample.files().subList(0, 1));
    refused(
        2,
        "The setting %s is %s here, since other numbers would come out with %s. Nothing was done. Leave it out."
            .formatted(setting, ours, other),
        place.nightly("--conf", setting + "=" + other));
  }

  @Test
  void credentialsInThePlaceOfTheLake() {
    place.deliver(SmallSample.files().subList(0, 1));
    refused(
        2,
        "A place in a bucket was named with credentials in it, which then stand in lists of processes and in logs."
            + " Nothing was done. Name it s3a://bucket/folder, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the"
            + " environment, and let that key be changed.",
        place.nightly("--lake", "s3a://key:a-canary@bucket/lake"));
  }

  @Test
  void bucketByAnOlderName() {
    place.deliver(SmallSample.files().subList(0, 1));
    refused(
        2,
        "s3://bucket/lake is not named as Hadoop names buckets. Nothing was done. Write s3a://bucket/lake.",
        place.nightly("--lake", "s3://bucket/lake"));
  }

  @Test
  void sampleAmongOtherFiles() {
    refused(
        2,
        place.root()
            + " is not empty, so nothing was written: a sample among other files would be wrong."
            + " Name a folder that is not there yet with --out.",
        "sample",
        "--out",
        place.root().toString());
  }

  @Test
  void sampleTooSmall() {
    Said said = Said.by("sample", "--days", "3", "--out", folder.resolve("new").toString());
    assertEquals(2, said.code());
    assertTrue(said.complaint().contains("Nothing was written; ask for more."), said.err());
    assertFalse(Files.exists(folder.resolve("new")));
  }

  @Test
  void sampleBesideArchives() {
    refused(
        2,
        "--sample brings archives, a registry and a key of its own, so nothing was done."
            + " Leave out --sample, or --archives, --registry and --key-file (and their variables).",
        place.nightly("--sample"));
  }

  @ParameterizedTest
  @CsvSource({
    "nigthly, Did you mean: bluelamp nightly?",
    "nightly --lakes x, Unknown options: '--lakes'",
    "nightly --max-refused much, Invalid value for option '--max-refused'",
    "key, Missing required parameter: 'FILE'",
    "'', Usage: bluelamp"
  })
  void commandLineThatMakesNoSense(String line, String words) {
    Said said = Said.by(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(2, said.code());
    assertTrue(said.err().contains(words), said.err());
    assertFalse(said.err().contains("\tat "), said.err());
    assertTrue(line.isEmpty() || said.err().lines().count() <= 3, "as a page: " + said.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nightly", "ingest", "measure", "sample", "key", "doctor"})
  void helpHasAnExampleAndExitCodes(String command) {
    Said said = Said.by(command, "--help");
    assertEquals(0, said.code());
    assertTrue(said.out().contains("Example"), said.out());
    assertTrue(said.out().contains("  bluelamp " + command), said.out());
    assertTrue(said.out().contains("Exit codes:"), said.out());
    assertTrue(said.out().contains("not now"), said.out());
  }

  @Test
  void completionForShells() {
    Said said = Said.by("generate-completion");
    assertEquals(0, said.code());
    assertTrue(said.out().contains("complete -F _complete_bluelamp"), said.out());
    assertTrue(said.out().contains("--max-refused"), said.out());
  }

  @Test
  void doctorFindsGoodPlacesWell() {
    place.deliver(SmallSample.files().subList(0, 3));
    Said said = Said.by(place.arguments("doctor"));
    for (String subject : List.of("Java", "key", "lake", "disk", "registry", "archives")) {
      assertTrue(
          said.out().lines().anyMatch(line -> line.startsWith("ok    " + subject)), said.out());
    }
    assertTrue(said.out().contains("3 files"), said.out());
    assertFalse(Files.exists(place.lake()), "doctor changes nothing");
  }

  @Test
  void doctorLooksAtTheRegistryThatARunWouldTake() {
    Place night = TinyNight.quiet();
    Said said =
        Said.by(
            "doctor",
            "--lake",
            night.lake().toString(),
            "--archives",
            night.archives().toString(),
            "--key-file",
            key());
    assertEquals(0, said.code(), said.out());
    String known = "the one the lake was last read with, then in " + night.registry() + ": ";
    assertTrue(
        said.out().lines().anyMatch(line -> line.startsWith("ok    registry  " + known)),
        said.out());
  }

  @Test
  void doctorTellsAllOfALakeWithAnotherKey() {
    String other = KeyFile.make(folder.resolve("other")).fingerprint();
    Lake.open(TestSpark.session(), place.lake().toString(), other);
    Said said = Said.by(place.arguments("doctor"));
    assertEquals(1, said.code());
    assertTrue(said.out().contains("MEND  lake      layout "), said.out());
    assertTrue(said.out().contains("the key given is another"), said.out());
    assertTrue(said.out().contains("ok    registry"), said.out());
    assertTrue(said.out().contains("MEND  archives"), said.out());
  }

  @Test
  void doctorSaysWhatToMend() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "swordfish\n");
    Files.writeString(place.registry().resolve("accounts.csv"), "platform\n");
    Said said =
        Said.by(
            "doctor",
            "--lake",
            file.toString(),
            "--key-file",
            file.toString(),
            "--registry",
            place.registry().toString(),
            "--archives",
            folder.resolve("nowhere").toString());
    assertEquals(1, said.code());
    for (String subject : List.of("key", "lake", "registry", "archives")) {
      assertTrue(
          said.out().lines().anyMatch(line -> line.startsWith("MEND  " + subject)), said.out());
    }
    assertTrue(said.out().endsWith("Mend what is marked, then run doctor again.\n"), said.out());
  }
}
