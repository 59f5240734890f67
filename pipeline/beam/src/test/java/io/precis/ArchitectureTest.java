package io.precis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the packages' dependencies as the design draws them: downwards only. */
@AnalyzeClasses(
    packages = "io.precis",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
  /** Another module's tests come in a jar of their own. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar") && !location.contains("/test-classes/");
    }
  }

  private static final String[] WHOLE = {
    "io.precis.pipeline..", "io.precis.reuse..", "io.precis.write..", "io.precis.batch.."
  };

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
  static final ArchRule onlyReadingKnowsTika =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.precis.read..", "io.precis.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.tika..")
          .because("parsing runs in a process of its own; text asks Tika for a language alone");

  @ArchTest
  static final ArchRule onlyModelsKnowOnnxRuntime =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.precis.onnx", "io.precis.student..", "io.precis.rank..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.onnxruntime..", "ai.djl..");

  @ArchTest
  static final ArchRule stepsKnowNoLaterStep =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.precis.text..",
              "io.precis.read..",
              "io.precis.segment..",
              "io.precis.language..",
              "io.precis.terms..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.precis.rank..",
              "io.precis.select..",
              "io.precis.rewrite..",
              "io.precis.ground..",
              "io.precis.merge..",
              "io.precis.summary..");

  @ArchTest
  static final ArchRule rankAndStudentKnowNothingOfEachOther =
      noClasses()
          .that()
          .resideInAPackage("io.precis.rank..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.precis.student..", "io.precis.merge..", "io.precis.summary..")
          .because("ranking is useful alone");

  @ArchTest
  static final ArchRule studentKnowsNoOtherStep =
      noClasses()
          .that()
          .resideInAPackage("io.precis.student..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.precis.rank..", "io.precis.merge..", "io.precis.ground..", "io.precis.summary..")
          .because("the student is useful alone");

  @ArchTest
  static final ArchRule mergeKnowsNothingAbove =
      noClasses()
          .that()
          .resideInAPackage("io.precis.merge..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.precis.summary..", "io.precis.rewrite..");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("io.precis.(**)").should().beFreeOfCycles();

  @ArchTest
  static void noPackageHoldsMoreThanThirtyTypes(JavaClasses classes) {
    Map<String, Long> types =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertTrue(types.get("io.precis.ground") > 1, types.toString());
    types.values().removeIf(count -> count <= 30);
    assertEquals(Map.of(), types, "split them by purpose: nobody finds a type among so many");
  }

  @ArchTest
  static final ArchRule stepsKnowNeitherTheWholeNorItsBatch =
      noClasses()
          .that()
          .resideOutsideOfPackages(WHOLE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WHOLE);

  @ArchTest
  static final ArchRule theWholeKnowsNoBatch =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.precis.batch..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.precis.batch..");

  @ArchTest
  static final ArchRule writingKnowsNoReport =
      noClasses()
          .that()
          .resideInAPackage("io.precis.write")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.precis.write.report..")
          .because("reports are made from records, which are useful without them");

  @ArchTest
  static final ArchRule nothingDeserializesJavaObjects =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");

  @ArchTest
  static final ArchRule onlyNormalFormNormalizes =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.precis.text.NormalForm")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.text.Normalizer")
          .because(
              "normalizing is quadratic in a run of marks, which only stream-safe text bounds");
}
