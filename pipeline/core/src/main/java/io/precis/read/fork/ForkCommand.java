package io.precis.read.fork;

import java.nio.file.Path;
import java.util.List;

/** How a fork's JVM is started. */
final class ForkCommand {
  private ForkCommand() {}

  /** The JVM that we run in, so that a fork never depends on what PATH says. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Arguments of the fork's JVM. The serial collector and the first compiler alone: a fork mostly
   * runs code that it has not run before, which the second compiler would not make up for.
   */
  static List<String> arguments(ExtractSpec spec, Path home, ForkConfig config, String classPath) {
    return List.of(
        "-cp",
        classPath,
        "-Xmx" + spec.heapMegabytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-XX:OnOutOfMemoryError=touch '" + memoryMarker(home) + "'",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=" + home.resolve("crash.log"),
        "-Djava.io.tmpdir=" + home.resolve("tmp"),
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.timezone=UTC",
        // what a parser asks of Tika by itself it gets by the same list of parsers
        "-Dtika.config=" + config.tika(),
        "-Dlog4j.configurationFile=" + config.log4j(),
        "-Djava.util.logging.config.file=" + config.javaLogging(),
        "-Dorg.apache.logging.log4j.simplelog.level=OFF",
        "-Dlog4j2.StatusLogger.level=OFF",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
        "-Dslf4j.internal.verbosity=ERROR");
  }

  /** Exists after the fork died for want of memory: its exit code is not told to us. */
  static Path memoryMarker(Path home) {
    return home.resolve("out-of-memory");
  }
}
