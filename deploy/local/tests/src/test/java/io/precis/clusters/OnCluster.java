package io.precis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A cluster, started once for a class of tests, and a few documents for its runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnCluster {
  /** How often a worker is killed; each costs a job. */
  private static final int KILLS = Integer.getInteger("clusters.kills", 2);

  private Path scratch;
  private Path documents;
  private Cluster cluster;
  private Random random;

  /** A cluster that was not started, whose processes have a given environment besides. */
  abstract Cluster cluster(Path scratch, Map<String, String> environment) throws IOException;

  /** What all processes that run the program find in their environment besides. */
  abstract Map<String, String> environment();

  /** A run over a few documents, to an output of this name. */
  abstract Job job(String name);

  /** What a {@link #job} must leave. */
  abstract Output expected();

  @BeforeAll
  final void start(@TempDir Path folder) throws IOException, InterruptedException {
    scratch = folder;
    random = seeded();
    documents = Files.createDirectory(scratch.resolve("in"));
    Documents.write(documents, 20260101L);
    cluster = cluster(scratch, environment());
    cluster.start();
  }

  @AfterAll
  final void stop() throws IOException, InterruptedException {
    if (cluster != null) {
      cluster.stop();
    }
  }

  private Random seeded() {
    String fixed = System.getProperty("tests.seed");
    long seed = fixed != null ? Long.parseUnsignedLong(fixed, 16) : new SecureRandom().nextLong();
    System.err.println(getClass().getSimpleName() + ": -Dtests.seed=" + Long.toHexString(seed));
    return new Random(seed);
  }

  /** The first night of one machine. */
  final Output directly(Job job, int files) throws IOException, InterruptedException {
    Output made = directly(job);
    assertEquals(files, made.count("inputs"));
    assertEquals(Documents.BROKEN, made.count("rejected"));
    assertFalse(made.files().isEmpty());
    return made;
  }

  /** Any night of one machine. */
  final Output directly(Job job) throws IOException, InterruptedException {
    Command direct = new Command(environment(), scratch.resolve("direct.log"));
    assertEquals(Job.SOME_REJECTED, direct.run(job.directly()), direct.said());
    return Output.read(job.output());
  }

  final Path scratch() {
    return scratch;
  }

  /** The folder of the few documents. */
  final Path documents() {
    return documents;
  }

  final Cluster cluster() {
    return cluster;
  }

  final Random random() {
    return random;
  }

  @Test
  void aKilledWorkerCostsNothingButTime() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      Moment moment = new Moment(1 + random.nextInt(2 * Documents.DIFFERENT));
      Job job = job("worker-killed-" + kill);
      Process submission = begin(job);
      boolean inTime = moment.await(submission, job.output());
      List<ProcessHandle> workers = cluster.workers();
      String where = "killed at " + moment + ", in time: " + inTime;
      System.err.println(getClass().getSimpleName() + ": " + where);
      if (inTime && !workers.isEmpty()) {
        kill(workers.get(random.nextInt(workers.size())));
        cluster.replaceWorker();
      }
      assertEquals(Job.SOME_REJECTED, cluster.command().await(submission), this::said);
      expected().assertSame(Output.read(job.output()), where);
    }
  }

  /** Runs a {@link #job} as users do. */
  final void runs(Job job) throws IOException, InterruptedException {
    runs(cluster.submission(job.arguments(cluster.name())), job, expected());
  }

  final void runs(List<String> submission, Job job, Output expected)
      throws IOException, InterruptedException {
    assertEquals(Job.SOME_REJECTED, cluster.command().run(submission), this::said);
    expected.assertSame(Output.read(job.output()), job.output().address());
  }

  final Process begin(Job job) throws IOException {
    return cluster.command().begin(cluster.submission(job.arguments(cluster.name())));
  }

  static void kill(ProcessHandle process) throws Exception {
    assertTrue(process.destroyForcibly(), "cannot kill " + process.pid());
    process.onExit().get();
  }

  /** Everything that submissions printed so far. */
  final String said() {
    try {
      return cluster.command().said();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
