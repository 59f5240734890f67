package io.precis.read.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** How a fork's JVM is started. */
public final class ForkCommand {
  /** Forks recognize side by side; threads within each would wait for one another. */
  private static final String OCR_THREADS = "OMP_THREAD_LIMIT";

  /** What text recognition needs to be found and to know its languages. */
  private static final List<String> OCR_VARIABLES = List.of("PATH", "TESSDATA_PREFIX", OCR_THREADS);

  /** Say how characters are encoded, the first that is set before the others. */
  private static final List<String> LOCALE_VARIABLES = List.of("LC_ALL", "LC_CTYPE", "LANG");

  /** Set it to an archive of classes that this class path was loaded for: forks start by it too. */
  public static final String ARCHIVE = "precis.archive";

  private static final Path UNSHARE = Path.of("/usr/bin/unshare");
  private static final int PATIENCE_SECONDS = 10;

  /** A user's name space, for the right to make the other: a network without a single device. */
  private static final List<String> WITHOUT_NETWORK = List.of(UNSHARE.toString(), "-rn", "--");

  private ForkCommand() {}

  /** The JVM that we run in, so that a fork never depends on what PATH says. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * What comes before the JVM's command: what takes the network away, where this system lets us.
   * Empty elsewhere.
   */
  public static List<String> isolation() throws IOException, InterruptedException {
    if (!Files.isExecutable(UNSHARE)) {
      return List.of();
    }
    List<String> probe = new ArrayList<>(WITHOUT_NETWORK);
    probe.addAll(List.of(UNSHARE.toString(), "--version"));
    Process process =
        new ProcessBuilder(probe)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    return ended && process.exitValue() == 0 ? WITHOUT_NETWORK : List.of();
  }

  /**
   * The environment of a fork: how names of files are written, which its class path may need, and
   * else nothing of ours but what OCR needs.
   *
   * @param ours environment of this process
   */
  static Map<String, String> environment(ExtractSpec spec, Map<String, String> ours) {
    Map<String, String> theirs = new TreeMap<>();
    LOCALE_VARIABLES.stream()
        .map(name -> ours.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .ifPresent(value -> theirs.put("LC_CTYPE", value));
    if (spec.ocr()) {
      theirs.put(OCR_THREADS, "1");
      for (String name : OCR_VARIABLES) {
        if (ours.containsKey(name)) {
          theirs.put(name, ours.get(name));
        }
      }
    }
    return theirs;
  }

  /**
   * The whole command. The serial collector and the first compiler alone: a fork mostly runs code
   * that it has not run before, which the second compiler would not make up for.
   *
   * @param isolation what comes before it
   * @param home directory of the fork's own, with a folder {@code tmp}
   * @param spool the only directory that it reads documents from
   */
  static List<String> of(
      List<String> isolation,
      ExtractSpec spec,
      Path home,
      ForkConfig config,
      Path spool,
      String classPath) {
    List<String> command = new ArrayList<>(isolation);
    command.add(java());
    command.addAll(archive());
    command.addAll(
        List.of(
            "-cp",
            classPath,
            "-Xmx" + spec.heapMegabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
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
            "-Dslf4j.internal.verbosity=ERROR",
            ForkServer.class.getName(),
            config.tika().toString(),
            spool.toString(),
            Integer.toString(spec.maxCharacters()),
            Integer.toString(spec.maxEmbedded())));
    return command;
  }

  /** The archive's sums were checked when this process started by it; what it lacks is no news. */
  private static List<String> archive() {
    String archive = System.getProperty(ARCHIVE, "");
    return archive.isEmpty()
        ? List.of()
        : List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable");
  }
}
