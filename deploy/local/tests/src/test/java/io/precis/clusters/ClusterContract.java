package io.precis.clusters;

import static java.util.function.Predicate.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What every cluster must do: write the bytes that one machine writes, whoever is killed on the
 * way.
 */
abstract class ClusterContract extends OnCluster {
  private static final List<Integer> PARALLELISMS = List.of(1, 2, 6);
  private static final int GOLDEN_DOCUMENTS = 23;

  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");

  /** Linux on x86-64 and arm64, as the makers of libraries spell them. */
  private static final Pattern CLUSTERS_NATIVE =
      Pattern.compile("(?i).*[/_-](linux|epoll)[/_-](x64|x86[_-]64|aarch_?64|arm64)(/.*|\\.so)");

  private static final String BY_STUDENT = "\"SHORTENED\"";

  private Output expected;
  private Output rewritten;

  @BeforeAll
  final void askOneMachine() throws IOException, InterruptedException {
    expected = directly(job("direct"), Documents.FILES);
  }

  @Override
  final Map<String, String> environment() {
    return Map.of();
  }

  @Override
  final Job job(String name) {
    return job(name, List.of());
  }

  /** A {@link #job} whose sentences the student in the jar rewrites. */
  final Job hybridJob(String name) {
    return job(name, List.of("--mode", "hybrid"));
  }

  private Job job(String name, List<String> more) {
    return new Job(List.of(documents().toString()), new Folder(scratch().resolve(name)), 2, more);
  }

  @Override
  final Output expected() {
    return expected;
  }

  @Test
  void theApplicationCarriesTheNativesOfClustersOnly() throws IOException {
    try (ZipFile jar = new ZipFile(Jars.application(cluster().name()))) {
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
    String classPath = Jars.coreTests() + ":" + cluster().classPath();
    Path empty = Files.createDirectory(scratch().resolve("fetch"));
    Command attack = new Command(Map.of(), scratch().resolve("fetch.log"));
    List<String> read = new ArrayList<>(List.of(Jars.java()));
    read.addAll(Jars.SHORT_LIVED);
    read.addAll(List.of("-cp", classPath, "io.precis.read.attack.FetchAttacks", empty.toString()));
    assertEquals(0, attack.run(read), attack.said());
  }

  @Test
  void summariesAreTheSameAtEveryParallelism() throws IOException, InterruptedException {
    List<String> inputs =
        List.of(documents().toString(), Jars.ROOT.resolve("testdata/documents").toString());
    Output all =
        directly(
            new Job(inputs, scratch().resolve("direct-golden"), 2),
            Documents.FILES + GOLDEN_DOCUMENTS);
    for (int parallelism : PARALLELISMS) {
      Job job = new Job(inputs, scratch().resolve("parallel-" + parallelism), parallelism);
      runs(cluster().submission(job.arguments(cluster().name())), job, all);
    }
  }

  @Test
  void aStudentRewritesTheSame() throws IOException, InterruptedException {
    Job job = hybridJob("hybrid");
    runsHybrid(cluster().submission(job.arguments(cluster().name())), job);
  }

  @Test
  void theCommandSubmitsByItself() throws IOException, InterruptedException {
    Job job = job("by-master");
    runs(cluster().direct(job.arguments(cluster().name())), job, expected());
  }

  /** How far it is, it says every few seconds: {@code ProgressPollerTest}; this may take one. */
  @Test
  void theTerminalSaysWhatWasFoundAndWhatBecameOfIt() throws IOException, InterruptedException {
    int before = said().length();
    runs(job("terminal"));
    String said = said().substring(before);
    for (String line : List.of("Found ", "summarized", "Read them in ")) {
      assertTrue(said.contains(line), "no '" + line + "' in what was said: " + said);
    }
  }

  @Test
  void aKilledLeaderLeavesNothingVisibleAndTheNextRunCompletes() throws Exception {
    Moment moment = new Moment(random().nextInt(Documents.DIFFERENT));
    Job job = job("leader-killed");
    Process submission = begin(job);
    assertTrue(moment.await(submission, job.output()), "the job was over at " + moment);
    kill(cluster().leader(submission));
    assertNotEquals(Job.SOME_REJECTED, cluster().command().await(submission));
    assertEquals(Optional.empty(), job.output().current(), "killed at " + moment);
    cluster().stop();
    cluster().start();
    runs(job);
  }

  @Test
  void documentsThatBreakTheParserAreCountedByCause() throws Exception {
    Path folder = Files.createDirectory(scratch().resolve("chaos-in"));
    Map<String, Integer> rejected = ChaosDocuments.write(folder, random());
    Job job =
        new Job(
            List.of(folder.toString()),
            new Folder(scratch().resolve("chaos")),
            2,
            List.of("--max-rejected", "100", "--timeout", "30"));
    assertEquals(Job.SOME_REJECTED, cluster().run(job.arguments(cluster().name())), this::said);
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

  /** Runs a {@link #hybridJob}. */
  final void runsHybrid(List<String> submission, Job job) throws IOException, InterruptedException {
    runs(submission, job, rewritten());
  }

  private Output rewritten() throws IOException, InterruptedException {
    if (rewritten == null) {
      rewritten = directly(hybridJob("direct-hybrid"), Documents.FILES);
      assertTrue(
          rewritten.files().values().stream().anyMatch(text -> text.contains(BY_STUDENT)),
          "nothing was rewritten");
    }
    return rewritten;
  }
}
