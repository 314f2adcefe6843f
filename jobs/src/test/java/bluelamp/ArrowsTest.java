package bluelamp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;

/** Arrows between packages go one way, and measures are pure. */
@AnalyzeClasses(packages = "bluelamp", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArrowsTest {
  private static final String TABLES = "bluelamp.tables..";
  private static final String MEASURE = "bluelamp.measure..";

  @ArchTest
  static final ArchRule TABLES_SEE_ONLY_MEASURES =
      noClasses()
          .that()
          .resideInAnyPackage(TABLES, MEASURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "bluelamp",
              "bluelamp.lake..",
              "bluelamp.run..",
              "bluelamp.archive..",
              "bluelamp.sample..");

  @ArchTest
  static final ArchRule TABLES_OPEN_NO_SESSION_AND_NO_FILE =
      noClasses()
          .that()
          .resideInAnyPackage(TABLES, MEASURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "org.apache.hadoop..", "io.delta..")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(SparkSession.class, Clock.class);

  @ArchTest
  static final ArchRule TABLES_DO_NOT_ASK_THE_CLOCK =
      noClasses()
          .that()
          .resideInAnyPackage(TABLES, MEASURE)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule MEASURES_KNOW_NO_TABLE =
      noClasses()
          .that()
          .resideInAPackage(MEASURE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(TABLES);

  @ArchTest
  static final ArchRule ONLY_THE_LAKE_KNOWS_DELTA =
      noClasses()
          .that()
          .resideOutsideOfPackage("bluelamp.lake..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.delta..", "org.apache.spark.sql.delta..");

  @ArchTest
  static final ArchRule ONLY_TEXT_KNOWS_SPARK_NLP =
      noClasses()
          .that()
          .resideOutsideOfPackage("bluelamp.text")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.johnsnowlabs..", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule ONLY_ARCHIVES_PARSE_JSON_STREAMS =
      noClasses()
          .that()
          .resideOutsideOfPackages("bluelamp.archive..", "bluelamp.sample..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.fasterxml.jackson.core.JsonParser");

  @ArchTest
  static final ArchRule RECORDS_KNOW_NO_FORMAT =
      noClasses()
          .that()
          .resideInAPackage("bluelamp.archive.record")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("bluelamp.archive", "bluelamp.archive.format", "org.apache.spark..");

  @ArchTest
  static final ArchRule FORMATS_MAKE_NO_ROWS =
      noClasses()
          .that()
          .resideInAPackage("bluelamp.archive.*")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("bluelamp.archive", "org.apache.spark..");

  @ArchTest
  static final ArchRule FORMATS_KNOW_NO_OTHER_FORMAT =
      SlicesRuleDefinition.slices()
          .matching("bluelamp.archive.(*)")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("bluelamp.archive.*"),
              resideInAnyPackage("bluelamp.archive.record", "bluelamp.archive.format"));

  @ArchTest
  static final ArchRule THE_LAKE_KNOWS_NO_TABLE =
      noClasses()
          .that()
          .resideInAnyPackage("bluelamp.lake..", "bluelamp.contract..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(TABLES, "bluelamp.archive..", "bluelamp.run..", "bluelamp");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      SlicesRuleDefinition.slices().matching("bluelamp.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("bluelamp.Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
      classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Base|Impl)$");
}
