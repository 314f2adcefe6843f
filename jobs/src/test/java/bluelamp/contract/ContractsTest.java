package bluelamp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.TestSpark;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {
  /** What tables are made from besides tables. */
  private static final Set<String> INPUTS = Set.of("archives", "registry", "calendar", "plan");

  @Test
  void everyTableOfTheLakeHasAContract() {
    assertEquals(
        "design_effects engagement_ratio force_comparison indicator_values revisions leader_reach account_day account_registry"
            + " account_snapshots accounts annotations archive_files compliance_events coverage forces harvests labels"
            + " post_metrics posts public_authors public_day quarantine runs text_forms purpose_share purpose_validation"
            + " sentiment_trend sentiment_validation",
        Contracts.all().stream().map(TableContract::name).collect(Collectors.joining(" ")));
  }

  @Test
  void aContractIsReadWhole() {
    TableContract forces = TableContract.named("forces");
    assertEquals("record", forces.theme());
    assertEquals(Door.PUBLISHED, forces.door());
    assertEquals(List.of("force_id"), forces.key());
    assertEquals(List.of("registry"), forces.reads());
    assertEquals("One force.", forces.grain());
    StructField population = forces.schema().apply("population");
    assertEquals(DataTypes.LongType, population.dataType());
    assertTrue(population.nullable());
    assertEquals("Residents of the force's area.", population.getComment().get());
    assertTrue(forces.ddl().startsWith("force_id STRING NOT NULL COMMENT 'Slug of"), forces.ddl());
  }

  @Test
  void partitionsAreByMonth() {
    List<String> partitioned =
        Contracts.all().stream()
            .filter(each -> !each.partitioning().isEmpty())
            .map(each -> each.name() + " " + each.partitioning())
            .toList();
    assertEquals(
        List.of(
            "account_day [month]",
            "account_snapshots [month]",
            "post_metrics [month]",
            "posts [month]",
            "public_authors [month]",
            "public_day [month]"),
        partitioned);
  }

  @Test
  void aPeriodTableReachesAsFarAsTheCoverageItReads() {
    Contracts.all().stream()
        .filter(each -> each.reads().contains("coverage"))
        .forEach(each -> assertReachesAsFar(each, "coverage"));
  }

  @Test
  void theLongTableReachesAsFarAsTheFurthestItTurns() {
    TableContract values = TableContract.named("indicator_values");
    values.reads().forEach(each -> assertReachesAsFar(values, each));
    assertReachesAsFar(TableContract.named("revisions"), values.name());
  }

  private static void assertReachesAsFar(TableContract reader, String read) {
    Reach reach = TableContract.named(read).reach();
    assertTrue(reader.reach().back() >= reach.back(), reader.name() + " reads " + read);
    assertTrue(reader.reach().forward() >= reach.forward(), reader.name() + " reads " + read);
  }

  @Test
  void whatATableReadsIsATableOrAnInput() {
    Set<String> known =
        Contracts.all().stream().map(TableContract::name).collect(Collectors.toSet());
    known.addAll(INPUTS);
    for (TableContract each : Contracts.all()) {
      assertTrue(known.containsAll(each.reads()), each.name() + " reads " + each.reads());
    }
  }

  @Test
  void onlyDaysYearsAndCodesAreShortIntegers() {
    List<String> shorts =
        Contracts.all().stream()
            .flatMap(each -> Stream.of(each.schema().fields()))
            .filter(field -> field.dataType().equals(DataTypes.IntegerType))
            .map(StructField::name)
            .distinct()
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "exit_code", "layout_version", "officers_year", "population_year", "staleness_days"),
        shorts);
  }

  @Test
  void keysArePresentAndRequired() {
    for (TableContract each : Contracts.all()) {
      assertTrue(!each.key().isEmpty(), each.name());
      for (Field field : each.fields()) {
        assertTrue(
            field.required() || !each.key().contains(field.name()),
            each.name() + "." + field.name());
      }
    }
  }

  @Test
  void everyRuleIsAConditionOverColumnsOfItsTable() {
    Contracts.all().forEach(ContractsTest::assertRulesAreConditions);
  }

  private static void assertRulesAreConditions(TableContract contract) {
    Dataset<Row> none = TestSpark.session().createDataFrame(List.of(), contract.schema());
    Column[] rules =
        contract.rules().stream()
            .map(rule -> functions.expr(rule.sql()).as(rule.name()))
            .toArray(Column[]::new);
    for (StructField rule : none.select(rules).schema().fields()) {
      assertEquals(DataTypes.BooleanType, rule.dataType(), contract.name() + "." + rule.name());
    }
  }

  @Test
  void whatIsNotPublicStaysBehindTheRestrictedDoor() {
    for (TableContract each : Contracts.all()) {
      if (each.door().isPublished()) {
        List<String> kept = new ArrayList<>(each.columns());
        kept.removeAll(each.published().columns());
        assertTrue(
            List.of("published_alone", "carry_over_alone").containsAll(kept),
            each.name() + " " + kept);
        assertRulesAreConditions(each.published());
      }
    }
    assertThrows(IllegalArgumentException.class, () -> TableContract.named("posts").published());
  }

  @Test
  void theLogOfATableKeepsNoTextAndNothingOfAPerson() {
    assertEquals(
        List.of("platform", "posted_at", "edited_at"),
        TableContract.named("posts").skippingColumns());
    assertEquals(List.of("period_start"), TableContract.named("coverage").skippingColumns());
    for (TableContract each : Contracts.all()) {
      for (Field field : each.fields()) {
        boolean kept = each.skippingColumns().contains(field.name());
        assertTrue(
            !kept || field.classification() != Field.Classification.PERSONAL,
            each.name() + "." + field.name());
      }
    }
  }

  @Test
  void contractsAreFoundInAJarToo(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("bluelamp.jar");
    Path classes =
        Path.of(TableContract.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    URL[] path =
        Stream.concat(Stream.of(jar.toString()), classPathWithout(classes))
            .map(ContractsTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader fromJar = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      Object all = fromJar.loadClass("bluelamp.contract.Contracts").getMethod("all").invoke(null);
      assertEquals(Contracts.all().size(), ((List<?>) all).size());
    }
  }

  private static Stream<String> classPathWithout(Path classes) {
    String[] path = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    return Stream.of(path)
        .filter(each -> !Path.of(each).toAbsolutePath().equals(classes.toAbsolutePath()));
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aTableNobodyKnowsIsNamedBesideThoseThatAre() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> TableContract.named("leaderreach"))
            .getMessage();
    assertTrue(
        message.startsWith("There is no contract of a table leaderreach. There are: account_day, "),
        message);
    assertTrue(
        message.endsWith(
            "A table begins with its contract, schemas/<theme>/leaderreach.odcs.yaml."),
        message);
  }
}
