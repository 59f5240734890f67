package io.precis.clusters;

import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every cluster must do: write the bytes that one machine writes, whoever is killed on the
 * way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClusterContract {
  private static final List<Integer> PARALLELISMS = List.of(1, 2, 6);
  private static final int GOLDEN_DOCUMENTS = 23;

  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");

  /** Linux on x86-64 and arm64, as the makers of libraries spell them. */
  private static final Pattern CLUSTERS_NATIVE =
      Pattern.compile("(?i).*[/_-](linux|epoll)[/_-](x64|x86[_-]64|aarch_?64|arm64)(/.*|\\.so)");

  private static final String BY_STUDENT = "\"SHORTENED\"";

  /** How often a worker is killed; each costs a job. */
  private static final int KILLS = Integer.getInteger("clusters.kills", 2);

  private Path scratch;
  private Night few;
  private Night rewritten;
  private Cluster cluster;
  private Random random;

  /**
   * Inputs, and what one machine makes of them.
   *
   * @param inputs files and folders
   */
  record Night(List<Path> inputs, Output expected) {}

  /** A cluster that was not started. */
  abstract Cluster cluster(Path scratch) throws IOException;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    scratch = folder;
    random = seeded();
    Path made = Files.createDirectory(scratch.resolve("in"));
    Documents.write(made, 20260101L);
    few = directly(new Job(List.of(made), scratch.resolve("direct"), 2), Documents.FILES);
    cluster = cluster(scratch);
    cluster.start();
  }

  private Night directly(Job job, int files) throws IOException, InterruptedException {
    Command direct = new Command(Map.of(), scratch.resolve("direct.log"));
    assertEquals(Job.SOME_REJECTED, direct.run(job.directly()), direct.said());
    Output made = Output.read(job.output());
    assertEquals(files, made.count("inputs"));
    assertEquals(Documents.BROKEN, made.count("rejected"));
    assertFalse(made.files().isEmpty());
    return new Night(job.inputs(), made);
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
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

  final Cluster cluster() {
    return cluster;
  }

  /** A run over a few documents. */
  final Job job(String name) {
    return new Job(few.inputs(), scratch.resolve(name), 2);
  }

  /** A run over a few documents, which the student in the jar rewrites. */
  final Job hybridJob(String name) {
    return new Job(few.inputs(), scratch.resolve(name), 2, List.of("--mode", "hybrid"));
  }

  @Test
  void theApplicationCarriesTheNativesOfClustersOnly() throws IOException {
    try (ZipFile jar = new ZipFile(Jars.application(cluster.name()))) {
      List<String> natives =
          jar.stream().map(ZipEntry::getName).filter(NATIVE.asMatchPredicate()).toList();
      assertFalse(natives.isEmpty());
      assertEquals(
          List.of(), natives.stream().filter(not(CLUSTERS_NATIVE.asMatchPredicate())).toList());
    }
  }

  /** Which XML parser reads is decided by the class path: clusters bring another. */
  @Test
  void nothingIsFetchedOnItsClassPath() throws IOException, InterruptedException {
    String classPath = Jars.coreTests() + ":" + cluster.classPath();
    Path empty = Files.createDirectory(scratch.resolve("fetch"));
    Command attack = new Command(Map.of(), scratch.resolve("fetch.log"));
    List<String> read = new ArrayList<>(List.of(Jars.java()));
    read.addAll(Jars.SHORT_LIVED);
    read.addAll(List.of("-cp", classPath, "io.precis.read.attack.FetchAttacks", empty.toString()));
    assertEquals(0, attack.run(read), attack.said());
  }

  @Test
  void summariesAreTheSameAtEveryParallelism() throws IOException, InterruptedException {
    List<Path> inputs = new ArrayList<>(few.inputs());
    inputs.add(Jars.ROOT.resolve("testdata/documents"));
    Night all =
        directly(
            new Job(inputs, scratch.resolve("direct-golden"), 2),
            Documents.FILES + GOLDEN_DOCUMENTS);
    for (int parallelism : PARALLELISMS) {
      Job job = new Job(all.inputs(), scratch.resolve("parallel-" + parallelism), parallelism);
      runs(cluster.submission(job.arguments(cluster.name())), job, all);
    }
  }

  @Test
  void aStudentRewritesTheSame() throws IOException, InterruptedException {
    Job job = hybridJob("hybrid");
    runsHybrid(cluster.submission(job.arguments(cluster.name())), job);
  }

  @Test
  void theCommandSubmitsByItself() throws IOException, InterruptedException {
    Job job = job("by-master");
    runs(cluster.direct(job.arguments(cluster.name())), job);
  }

  @Test
  void theTerminalSaysHowItGoesAndWhatBecameOfIt() throws IOException, InterruptedException {
    int before = said().length();
    runs(job("terminal"));
    String said = said().substring(before);
    for (String line : List.of("Found ", " done (read ", "summarized", "Read them in ")) {
      assertTrue(said.contains(line), "no '" + line + "' in what was said: " + said);
    }
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
      System.err.println(where);
      if (inTime && !workers.isEmpty()) {
        kill(workers.get(random.nextInt(workers.size())));
        cluster.replaceWorker();
      }
      assertEquals(Job.SOME_REJECTED, cluster.command().await(submission), this::said);
      assertSame(few.expected(), Output.read(job.output()), where);
    }
  }

  @Test
  void aKilledLeaderLeavesNothingVisibleAndTheNextRunCompletes() throws Exception {
    Moment moment = new Moment(random.nextInt(Documents.DIFFERENT));
    Job job = job("leader-killed");
    Process submission = begin(job);
    assertTrue(moment.await(submission, job.output()), "the job was over at " + moment);
    kill(cluster.leader(submission));
    assertNotEquals(Job.SOME_REJECTED, cluster.command().await(submission));
    assertFalse(Files.exists(job.output().resolve("current")), "killed at " + moment);
    cluster.stop();
    cluster.start();
    runs(job);
  }

  @Test
  void documentsThatBreakTheParserAreCountedByCause() throws Exception {
    Path folder = Files.createDirectory(scratch.resolve("chaos-in"));
    Map<String, Integer> rejected = ChaosDocuments.write(folder, random);
    Job job =
        new Job(
            List.of(folder),
            scratch.resolve("chaos"),
            2,
            List.of("--max-rejected", "100", "--timeout", "30"));
    assertEquals(Job.SOME_REJECTED, cluster.run(job.arguments(cluster.name())), this::said);
    Map<String, Integer> counted = new TreeMap<>();
    Output output = Output.read(job.output());
    output
        .manifest()
        .get("rejected")
        .fields()
        .forEachRemaining(cause -> counted.put(cause.getKey(), cause.getValue().asInt()));
    assertEquals(rejected, counted);
    int failed = rejected.values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(failed, output.count("rejected"));
    try (var files = Files.list(folder)) {
      assertEquals(files.count(), output.count("inputs"));
    }
  }

  /** Runs a job over a few documents as users do. */
  final void runs(Job job) throws IOException, InterruptedException {
    runs(cluster.submission(job.arguments(cluster.name())), job, few);
  }

  /** Runs a job over a few documents. */
  final void runs(List<String> submission, Job job) throws IOException, InterruptedException {
    runs(submission, job, few);
  }

  /** Runs a {@link #hybridJob}. */
  final void runsHybrid(List<String> submission, Job job) throws IOException, InterruptedException {
    runs(submission, job, rewritten());
  }

  private Night rewritten() throws IOException, InterruptedException {
    if (rewritten == null) {
      rewritten = directly(hybridJob("direct-hybrid"), Documents.FILES);
      assertTrue(
          rewritten.expected().files().values().stream()
              .anyMatch(text -> text.contains(BY_STUDENT)),
          "nothing was rewritten");
    }
    return rewritten;
  }

  private void runs(List<String> submission, Job job, Night night)
      throws IOException, InterruptedException {
    assertEquals(Job.SOME_REJECTED, cluster.command().run(submission), this::said);
    String where = job.output().getFileName().toString();
    assertSame(night.expected(), Output.read(job.output()), where);
  }

  private Process begin(Job job) throws IOException {
    return cluster.command().begin(cluster.submission(job.arguments(cluster.name())));
  }

  private static void kill(ProcessHandle process) throws Exception {
    assertTrue(process.destroyForcibly(), "cannot kill " + process.pid());
    process.onExit().get();
  }

  private String said() {
    try {
      return cluster.command().said();
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void assertSame(Output expected, Output got, String where) {
    assertEquals(expected.files().keySet(), got.files().keySet(), where);
    expected.files().forEach((name, text) -> assertEquals(text, got.files().get(name), name));
    for (String account : List.of("counts", "rejected", "flaws", "pages", "sentences")) {
      assertEquals(expected.manifest().get(account), got.manifest().get(account), where);
    }
  }
}
