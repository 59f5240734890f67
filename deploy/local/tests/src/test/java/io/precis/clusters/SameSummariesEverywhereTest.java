package io.precis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flink and Spark, as separate processes, write the bytes that the direct runner writes. Submitted
 * as users do: {@code flink run} and {@code spark-submit}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameSummariesEverywhereTest {
  private static final Path ROOT = Path.of(System.getProperty("precis.root"));
  private static final String VERSION = System.getProperty("precis.version");
  private static final int SOME_REJECTED = 3;
  private static final List<Integer> PARALLELISMS = List.of(1, 2, 6);

  @TempDir Path scratch;
  private Path inputs;
  private Output expected;

  @BeforeAll
  void runDirectly() throws IOException, InterruptedException {
    inputs = Files.createDirectory(scratch.resolve("in"));
    Documents.write(inputs, 20260101L);
    Path output = scratch.resolve("direct");
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-jar"));
    command.add(ROOT.resolve("runners/direct/target/precis.jar").toString());
    command.addAll(summarize("direct", output, 2));
    Command direct = new Command(Map.of(), scratch.resolve("direct.log"));
    assertEquals(SOME_REJECTED, direct.run(command), direct.said());
    expected = Output.read(output);
    assertEquals(Documents.FILES, expected.count("inputs"));
    assertEquals(Documents.BROKEN, expected.count("rejected"));
    assertFalse(expected.files().isEmpty());
  }

  @Test
  void flink() throws IOException, InterruptedException {
    Path home = ROOT.resolve("deploy/local/flink");
    Map<String, String> environment =
        Map.of(
            "STATE", scratch.resolve("flink-state").toString(),
            "REST_PORT", freePort(),
            "RPC_PORT", freePort(),
            "SLOTS", "3",
            "APPLICATION", application("flink"));
    compare(
        "flink",
        home,
        environment,
        List.of(
            home.resolve("flink.sh").toString(),
            "run",
            ROOT.resolve("runners/flink/target/precis-flink-" + VERSION + ".jar").toString()));
  }

  @Test
  void spark() throws IOException, InterruptedException {
    Path home = ROOT.resolve("deploy/local/spark");
    Map<String, String> environment =
        Map.of(
            "STATE", scratch.resolve("spark-state").toString(),
            "PORT", freePort(),
            "WEB_PORT", freePort());
    compare(
        "spark",
        home,
        environment,
        List.of(
            home.resolve("spark-submit.sh").toString(),
            "--conf",
            "spark.executor.memory=600m",
            application("spark")));
  }

  private void compare(
      String runner, Path home, Map<String, String> environment, List<String> submit)
      throws IOException, InterruptedException {
    Command command = new Command(environment, scratch.resolve(runner + ".log"));
    String cluster = home.resolve("cluster.sh").toString();
    assertEquals(0, command.run(List.of(cluster, "start")), command.said());
    try {
      for (int parallelism : PARALLELISMS) {
        Path output = scratch.resolve(runner + "-" + parallelism);
        List<String> job = new ArrayList<>(submit);
        job.addAll(summarize(runner, output, parallelism));
        assertEquals(SOME_REJECTED, command.run(job), command.said());
        assertSame(Output.read(output), runner + " at parallelism " + parallelism);
      }
    } finally {
      command.run(List.of(cluster, "stop"));
    }
  }

  private void assertSame(Output got, String where) {
    assertEquals(expected.files().keySet(), got.files().keySet(), where);
    expected.files().forEach((name, text) -> assertEquals(text, got.files().get(name), name));
    for (String account : List.of("counts", "rejected", "flaws", "pages", "sentences")) {
      assertEquals(expected.manifest().get(account), got.manifest().get(account), where);
    }
  }

  private List<String> summarize(String runner, Path output, int parallelism) {
    return List.of(
        "summarize",
        inputs.toString(),
        "--output",
        output.toString(),
        "--runner",
        runner,
        "--parallelism",
        Integer.toString(parallelism),
        "--fork-heap",
        "256");
  }

  private static String application(String runner) {
    String name = "precis-" + runner + "-" + VERSION + "-application.jar";
    return ROOT.resolve("runners").resolve(runner).resolve("target").resolve(name).toString();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
