package io.precis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A cluster of separate processes on this machine, and the ways in which its users submit to it.
 * What it starts, {@link #stop} ends.
 */
abstract class Cluster {
  private final String name;
  private final Path state;
  private final Map<String, String> environment;
  private final Command command;

  /**
   * @param name of the runner and of its folder
   * @param scratch an existing folder of the test's own
   * @param settings environment of the scripts
   */
  Cluster(String name, Path scratch, Map<String, String> settings) {
    this.name = name;
    this.state = scratch.resolve(name + "-state");
    this.environment = new HashMap<>(settings);
    environment.put("STATE", state.toString());
    this.command = new Command(environment, scratch.resolve(name + ".log"));
  }

  /** What {@code --runner} takes. */
  final String name() {
    return name;
  }

  final Path home() {
    return Jars.ROOT.resolve("deploy/local").resolve(name);
  }

  /** A setting that the scripts are given. */
  final String setting(String key) {
    return environment.get(key);
  }

  final void start() throws IOException, InterruptedException {
    script("start");
  }

  /** Runs the cluster's script with one word, which must go well. */
  final void script(String word) throws IOException, InterruptedException {
    assertEquals(
        0, command.run(List.of(home().resolve("cluster.sh").toString(), word)), command.said());
  }

  /** The cluster's own way: {@code flink run} or {@code spark-submit}. */
  abstract List<String> submission(List<String> arguments);

  /** The command {@code precis} with a master's address. */
  abstract List<String> direct(List<String> arguments);

  /** What a worker's Java is given, in the order in which it looks for a class. */
  abstract String classPath();

  /** A process that does a job's work at the moment; empty where there is none yet. */
  abstract List<ProcessHandle> workers() throws IOException;

  /** The process that leads a job, of those that the submission did not start. */
  abstract ProcessHandle leader(Process submission) throws IOException;

  /** After a worker was killed: the cluster is as large as it was. */
  abstract void replaceWorker() throws IOException, InterruptedException;

  /** Submits and waits; the result is the exit status. */
  final int run(List<String> arguments) throws IOException, InterruptedException {
    return command.run(submission(arguments));
  }

  final Command command() {
    return command;
  }

  /** Settings, and what the cluster's processes said, those of its jobs among them. */
  final List<Path> logs() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : Stream.of("conf", "log", "work").map(state::resolve).toList()) {
      if (Files.exists(folder)) {
        try (Stream<Path> tree = Files.walk(folder)) {
          tree.filter(Files::isRegularFile).filter(file -> !isJar(file)).forEach(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isJar(Path file) {
    return file.toString().endsWith(".jar");
  }

  /** Numbers of the processes that the script started under a name, the latest last. */
  final List<ProcessHandle> started(String prefix) throws IOException {
    List<ProcessHandle> found = new ArrayList<>();
    for (String line : Files.readAllLines(state.resolve("pids"))) {
      String[] words = line.split(" ");
      if (words[1].startsWith(prefix)) {
        ProcessHandle.of(Long.parseLong(words[0])).ifPresent(found::add);
      }
    }
    return found;
  }

  final void stop() throws IOException, InterruptedException {
    command.run(List.of(home().resolve("cluster.sh").toString(), "stop"));
  }

  static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
