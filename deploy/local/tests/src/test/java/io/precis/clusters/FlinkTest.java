package io.precis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Flink, as separate processes. */
class FlinkTest extends ClusterContract {
  private static final int JOBS = 5;
  private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");
  private static final long MOST_GROWTH_KIB = 8 * 1024;
  private FlinkCluster flink;

  @Override
  Cluster cluster(Path scratch, Map<String, String> environment) throws IOException {
    flink = new FlinkCluster(scratch, environment);
    return flink;
  }

  /** Each has a class loader of its own, beside the one of the cluster, and needs the natives. */
  @Test
  void theWholeApplicationIsAJobTooAndMoreThanOnce() throws IOException, InterruptedException {
    for (int i = 0; i < 2; i++) {
      Job job = hybridJob("whole-" + i);
      runsHybrid(flink.whole(job.arguments("flink")), job);
    }
  }

  @Test
  void aSessionRunsManyJobsInTheSameSpace() throws IOException, InterruptedException {
    long loadersBefore = jobLoaders(); // a job of the whole application leaves one behind
    List<Long> used = new ArrayList<>();
    for (int i = 0; i < JOBS; i++) {
      runs(job("session-" + i));
      used.add(metaspaceKib());
    }
    System.err.println("metaspace of all TaskManagers after each job, KiB: " + used);
    long growth = used.get(JOBS - 1) - used.get(1);
    assertTrue(growth < MOST_GROWTH_KIB, "metaspace grew: " + used);
    long loaders = jobLoaders();
    assertTrue(loaders <= loadersBefore, "class loaders of jobs that have ended: " + loaders);
  }

  private long metaspaceKib() throws IOException, InterruptedException {
    long kib = 0;
    for (ProcessHandle worker : flink.workers()) {
      ask(worker, "GC.run");
      Matcher found = METASPACE.matcher(ask(worker, "GC.heap_info"));
      assertTrue(found.find(), "no metaspace in the answer of " + worker.pid());
      kib += Long.parseLong(found.group(1));
    }
    return kib;
  }

  private long jobLoaders() throws IOException, InterruptedException {
    long loaders = 0;
    for (ProcessHandle worker : flink.workers()) {
      loaders +=
          ask(worker, "VM.classloader_stats")
              .lines()
              .filter(line -> line.contains("ChildFirstClassLoader"))
              .count();
    }
    return loaders;
  }

  private static String ask(ProcessHandle process, String question)
      throws IOException, InterruptedException {
    String jcmd = Path.of(Jars.java()).resolveSibling("jcmd").toString();
    Process asked =
        new ProcessBuilder(jcmd, Long.toString(process.pid()), question)
            .redirectErrorStream(true)
            .start();
    try (InputStream said = asked.getInputStream()) {
      String answer = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, asked.waitFor(), answer);
      return answer;
    }
  }
}
