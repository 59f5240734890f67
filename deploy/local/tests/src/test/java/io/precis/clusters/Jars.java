package io.precis.clusters;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The programs under test, as they were packaged. */
final class Jars {
  static final Path ROOT = Path.of(System.getProperty("precis.root"));

  /** Flags of a Java program that ends before a better compiler would have paid. */
  static final List<String> SHORT_LIVED = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final String VERSION = System.getProperty("precis.version");

  private Jars() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The class path of the command for one machine, with its add-on for S3. */
  static String direct() {
    return ROOT.resolve("runners/direct/target/precis.jar")
        + ":"
        + ROOT.resolve("stores/s3/target/precis-s3.jar");
  }

  /** A runner's jar with all it needs but its cluster. */
  static String application(String runner) {
    return target(runner, "-application.jar");
  }

  /** A runner's jar without what it needs, for clusters that have the application already. */
  static String small(String runner) {
    return target(runner, ".jar");
  }

  /** The set of files that want something fetched, and who reads it. */
  static String coreTests() {
    return ROOT.resolve("pipeline/core/target/precis-core-" + VERSION + "-tests.jar").toString();
  }

  /** Tika's parser of documents that say what they do to their reader. */
  static String mockParser() {
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .filter(entry -> entry.matches(".*/tika-core-[^/]*-tests\\.jar"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the class path has no tests of tika-core"));
  }

  /** Has processes that read documents load {@link #mockParser} as well. */
  static String withMockParser() {
    return "-Dprecis.extract.parsers=org.apache.tika.parser.mock.MockParser";
  }

  private static String target(String runner, String ending) {
    Path target = ROOT.resolve("runners").resolve(runner).resolve("target");
    return target.resolve("precis-" + runner + "-" + VERSION + ending).toString();
  }
}
