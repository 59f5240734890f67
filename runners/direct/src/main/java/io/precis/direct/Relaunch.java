package io.precis.direct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the program again in a JVM with options that suit it, which a jar cannot ask for itself:
 * the collector and the compiler that a JVM takes on its own cost a small run more than its work.
 *
 * <p>Whoever gives options of that kind is left alone. The second JVM has the first one's standard
 * streams, process group and environment; the first hands on a request to end, and the exit status.
 * The second ends with the first, however that ends.
 */
final class Relaunch {
  /**
   * Set to {@code false} it starts nothing; the second JVM has the first one's process id there.
   */
  static final String PROPERTY = "precis.relaunch";

  /** Commands that work long enough. */
  private static final Set<String> COMMANDS =
      Set.of("summarize", "plan", "read", "evaluate", "stats", "student");

  /** The JVM's own words for what may contradict our options, a debugger, or a refusal. */
  private static final List<String> CHOICES =
      List.of("-XX:", "-Xint", "-Xcomp", "-agent", "-javaagent", "-Xrun", "-D" + PROPERTY);

  private static final int LONG_FILES = 1_000;
  private static final long LONG_BYTES = 64L << 20;

  /** Bytes that a file counts for at least, so that many small ones are long work too. */
  private static final long LEAST = LONG_BYTES / LONG_FILES;

  static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

  /** As for a process that was interrupted. */
  private static final int ENDED = 130;

  /** From this status on a process was ended: whoever does that wants no other one. */
  private static final int SIGNALLED = 128;

  /** The command that leaves an archive of classes behind where there is none. */
  private static final String ARCHIVES = "summarize";

  private final List<String> command;
  private final Optional<ClassArchive> lacking;

  /**
   * @param lacking the archive of classes to make afterwards; empty where there is one, or may be
   *     none
   */
  private Relaunch(List<String> command, Optional<ClassArchive> lacking) {
    this.command = List.copyOf(command);
    this.lacking = lacking;
  }

  /** What is to be started for some arguments; empty where this JVM does as well. */
  static Optional<Relaunch> of(String[] arguments) {
    if (arguments.length == 0
        || !COMMANDS.contains(arguments[0])
        || Arrays.asList(arguments).contains("--help")) {
      return Optional.empty();
    }
    boolean isLong = isLong(arguments);
    if (isLong && !isBlind(System.getProperty("sun.jnu.encoding"))) {
      return Optional.empty();
    }
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    String classPath = System.getProperty("java.class.path");
    if (isChosen(options)) {
      return Optional.empty();
    }
    Optional<ClassArchive> archive = ClassArchive.of(System.getenv(), classPath);
    Optional<Path> made = archive.flatMap(ClassArchive::find);
    List<String> more = new ArrayList<>(isLong ? List.of() : OPTIONS);
    more.addAll(made.map(ClassArchive::options).orElse(List.of()));
    more.addAll(options);
    String jar = archive.map(each -> each.jar().toString()).orElse(classPath);
    boolean archives = made.isEmpty() && arguments[0].equals(ARCHIVES);
    return Optional.of(
        new Relaunch(
            command(more, jar, List.of(arguments)), archives ? archive : Optional.empty()));
  }

  /**
   * Whether the files among the arguments are more than short work: there the second compiler,
   * which our options leave out, pays. 50 documents of 50 KB took 49 processor seconds without it
   * and 57 with it.
   */
  static boolean isLong(String[] arguments) {
    long[] bytes = new long[1];
    for (String argument : arguments) {
      try (Stream<Path> files = Files.walk(Path.of(argument))) {
        boolean isLong =
            files
                .limit(LONG_FILES + 1)
                .anyMatch(file -> (bytes[0] += Math.max(LEAST, size(file))) > LONG_BYTES);
        if (isLong) {
          return true;
        }
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        continue; // no path of this machine, or one that the run will tell of
      }
    }
    return false;
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  /** The command of the second JVM. */
  static List<String> command(List<String> options, String classPath, List<String> arguments) {
    List<String> command = new ArrayList<>(java());
    command.add("-D" + PROPERTY + "=" + ProcessHandle.current().pid());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, Main.class.getName()));
    command.addAll(arguments);
    return command;
  }

  /**
   * Whether names of files are read by ASCII, as where nothing says how they are written, such as a
   * timer's: other names could not be opened.
   */
  static boolean isBlind(String encoding) {
    return Charset.forName(encoding).equals(StandardCharsets.US_ASCII);
  }

  /** As the launcher of an archive does. */
  static void letNamesBeUtf8(Map<String, String> environment) {
    environment.remove("LC_ALL");
    environment.put("LC_CTYPE", "C.UTF-8");
  }

  /** Whether options of the first JVM were chosen, which ours might contradict. */
  static boolean isChosen(List<String> options) {
    return options.stream().anyMatch(option -> CHOICES.stream().anyMatch(option::startsWith));
  }

  /** The Java that runs this process. */
  static List<String> java() {
    return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  }

  /**
   * Starts it and waits.
   *
   * @return its exit status
   */
  int run() {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      if (isBlind(System.getProperty("sun.jnu.encoding"))) {
        letNamesBeUtf8(builder.environment());
      }
      Process child = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child), "end-relaunched"));
      int status = waitFor(child);
      if (status < SIGNALLED) {
        lacking.ifPresent(ClassArchive::makeLater);
      }
      return status;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command.get(0), e);
    }
  }

  private static int waitFor(Process child) {
    while (true) {
      try {
        return child.waitFor();
      } catch (InterruptedException e) {
        child.destroy();
      }
    }
  }

  /** Asks it to end, and waits until it has told what it kept. */
  private static void end(Process child) {
    child.destroy();
    try {
      child.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      child.destroyForcibly();
    }
  }

  /** The process that started this one; empty where none did. */
  static Optional<Long> childOf() {
    String given = System.getProperty(PROPERTY, "");
    return given.matches("\\d{1,18}") ? Optional.of(Long.parseLong(given)) : Optional.empty();
  }

  /** Ends this process with another. */
  static void endWith(long pid) {
    Thread watch =
        new Thread(
            () -> {
              ProcessHandle.of(pid).ifPresent(it -> it.onExit().join());
              System.exit(ENDED);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
