package io.precis.clusters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two Workers of one core; an application has an executor on each. */
final class SparkCluster extends Cluster {
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  /**
   * @param more environment of all its processes
   */
  SparkCluster(Path scratch, Map<String, String> more) throws IOException {
    super("spark", scratch, settings(more));
  }

  private static Map<String, String> settings(Map<String, String> more) throws IOException {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("PORT", freePort());
    settings.put("WEB_PORT", freePort());
    return settings;
  }

  @Override
  List<String> submission(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(home().resolve("spark-submit.sh").toString()));
    command.addAll(List.of("--conf", "spark.executor.memory=600m"));
    String options = String.join(" ", Jars.SHORT_LIVED) + " " + Jars.withMockParser();
    command.addAll(List.of("--conf", "spark.executor.extraJavaOptions=" + options));
    command.addAll(List.of("--jars", Jars.mockParser()));
    command.add(Jars.application("spark"));
    command.addAll(arguments);
    return command;
  }

  @Override
  List<String> direct(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(home().resolve("precis.sh").toString()));
    command.add(Jars.application("spark"));
    command.addAll(arguments);
    command.addAll(List.of("--master", "spark://127.0.0.1:" + setting("PORT")));
    return command;
  }

  @Override
  String classPath() {
    return home().resolve("target/jars/*") + ":" + Jars.application("spark");
  }

  @Override
  List<ProcessHandle> workers() throws IOException {
    return started("worker").stream()
        .flatMap(ProcessHandle::children)
        .filter(child -> child.info().commandLine().orElse("").contains(EXECUTOR))
        .toList();
  }

  @Override
  ProcessHandle leader(Process submission) {
    return submission.toHandle();
  }

  /** A Worker starts another executor by itself. */
  @Override
  void replaceWorker() {}
}
