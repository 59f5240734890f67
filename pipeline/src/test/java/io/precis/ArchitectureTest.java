package io.precis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the packages' dependencies as the design draws them: downwards only. */
@AnalyzeClasses(packages = "io.precis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule knowsNoRunner =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.beam.runners..", "org.apache.flink..", "org.apache.spark..")
          .because("the same pipeline must run on the direct runner, Flink and Spark");

  @ArchTest
  static final ArchRule documentDependsOnNothing =
      classes()
          .that()
          .resideInAPackage("io.precis.document")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "io.precis.document");

  @ArchTest
  static final ArchRule onlyExtractKnowsTika =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.precis.extract")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.tika..")
          .because("parsing runs in the extractor's own process");

  @ArchTest
  static final ArchRule onlyStudentKnowsOnnxRuntime =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.precis.student")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.onnxruntime..", "ai.djl..");

  @ArchTest
  static final ArchRule rankAndStudentKnowNothingOfEachOther =
      noClasses()
          .that()
          .resideInAPackage("io.precis.rank..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.precis.student..", "io.precis.merge..", "io.precis.output..")
          .because("ranking is useful alone");

  @ArchTest
  static final ArchRule studentKnowsNoOtherStep =
      noClasses()
          .that()
          .resideInAPackage("io.precis.student..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.precis.rank..", "io.precis.merge..", "io.precis.ground..", "io.precis.output..")
          .because("the student is useful alone");

  @ArchTest
  static final ArchRule mergeKnowsNothingAbove =
      noClasses()
          .that()
          .resideInAPackage("io.precis.merge..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.precis.output..", "io.precis.rewrite..", "io.precis.batch..");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("io.precis.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule stepsKnowNeitherTheWholeNorItsBatch =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.precis", "io.precis.batch")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.precis", "io.precis.batch");

  @ArchTest
  static final ArchRule theWholeKnowsNoBatch =
      noClasses()
          .that()
          .resideInAPackage("io.precis")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.precis.batch");

  @ArchTest
  static final ArchRule outputKnowsNoReport =
      noClasses()
          .that()
          .resideInAPackage("io.precis.output")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.precis.output.report..")
          .because("reports are made from records, which are useful without them");

  @ArchTest
  static final ArchRule nothingDeserializesJavaObjects =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");
}
