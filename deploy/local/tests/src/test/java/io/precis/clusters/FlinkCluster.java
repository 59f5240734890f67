package io.precis.clusters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two TaskManagers of three slots, with the application on the cluster's own class path. */
final class FlinkCluster extends Cluster {
  /**
   * @param more environment of all its processes
   */
  FlinkCluster(Path scratch, Map<String, String> more) throws IOException {
    super("flink", scratch, settings(more));
  }

  private static Map<String, String> settings(Map<String, String> more) throws IOException {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("REST_PORT", freePort());
    settings.put("RPC_PORT", freePort());
    settings.put("SLOTS", "3");
    settings.put("APPLICATION", Jars.application("flink") + ":" + Jars.mockParser());
    settings.put("JAVA_TOOL_OPTIONS", Jars.withMockParser());
    return settings;
  }

  @Override
  List<String> submission(List<String> arguments) {
    return submission(Jars.small("flink"), arguments);
  }

  /** With the jar that brings everything, and a class loader of its own in every TaskManager. */
  List<String> whole(List<String> arguments) {
    return submission(Jars.application("flink"), arguments);
  }

  private List<String> submission(String jar, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(home().resolve("flink.sh").toString()));
    command.addAll(List.of("run", jar));
    command.addAll(arguments);
    return command;
  }

  @Override
  List<String> direct(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(Jars.java(), "-Xmx512m"));
    command.addAll(Jars.SHORT_LIVED);
    command.addAll(List.of("-cp", classPath(), "io.precis.cli.Precis"));
    command.addAll(arguments);
    command.addAll(List.of("--master", "127.0.0.1:" + setting("REST_PORT")));
    return command;
  }

  @Override
  String classPath() {
    return Jars.application("flink") + ":" + home().resolve("target/lib/*");
  }

  @Override
  List<ProcessHandle> workers() throws IOException {
    return started("taskmanager");
  }

  @Override
  ProcessHandle leader(Process submission) throws IOException {
    return started("jobmanager").get(0);
  }

  @Override
  void replaceWorker() throws IOException, InterruptedException {
    script("add");
  }
}
