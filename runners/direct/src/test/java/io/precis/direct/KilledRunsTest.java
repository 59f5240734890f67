package io.precis.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.BatchResult;
import io.precis.metrics.Stage;
import io.precis.request.Mode;
import io.precis.summary.Rewriting;
import io.precis.testing.ChildJvm;
import io.precis.testing.Seeds;
import io.precis.testing.TestData;
import io.precis.write.Json;
import io.precis.write.RunPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs of the local runner that are killed when some documents are finished, and the one after
 * them: nothing is read twice, the student is asked nothing twice, the bytes are those of a run
 * that nobody killed.
 */
@Tag("slow")
class KilledRunsTest {
  private static final int KILLS = 2;
  private static final Instant START = Instant.parse("2026-11-20T22:00:00Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"EXTRACTIVE", "HYBRID"})
  void whatKilledRunsFinishedIsNotDoneAgain(Mode mode) throws Exception {
    Random random = Seeds.randomFor(getClass());
    Path in = Files.createDirectory(folder.resolve("in"));
    List<Path> documents;
    try (Stream<Path> files = Files.list(TestData.path("documents"))) {
      documents = files.filter(KilledRunsTest::isText).sorted().toList();
    }
    for (Path document : documents) {
      Files.copy(document, in.resolve(document.getFileName()));
    }
    BatchResult calm =
        new Night(in, folder.resolve("calm"), mode)
            .run(KilledRun.runner(), START.plus(Duration.ofHours(KILLS)));
    Path out = folder.resolve("out");
    for (int kill = 0; kill < KILLS; kill++) {
      killWhenFinished(
          1 + random.nextInt(3 + kill), in, out, mode, START.plusSeconds(3600L * kill));
    }
    Set<String> finished = finished(out);
    Set<String> saved = fingerprints(out.resolve("runs"));
    int published = Files.exists(out.resolve("current")) ? documents.size() : 0;

    BatchResult last =
        new Night(in, out, mode).run(KilledRun.runner(), START.plus(Duration.ofHours(KILLS)));

    assertTrue(finished.size() + published > 0, "nothing was killed late enough");
    long known = Math.max(finished.size(), published);
    assertEquals(documents.size() - known, items(last, Stage.EXTRACT), "documents read");
    assertEquals(documents.size() - known, items(last, Stage.RANK), "documents ranked");
    if (published == 0) {
      assertEquals(calm.report().student().calls() - saved.size(), last.report().student().calls());
    }
    assertEquals(
        Night.files(calm.current().orElseThrow()), Night.files(last.current().orElseThrow()));
  }

  private static boolean isText(Path file) {
    return Stream.of(".txt", ".md", ".html", ".eml").anyMatch(file.toString()::endsWith);
  }

  private static long items(BatchResult result, Stage stage) {
    return result.report().stages().stream()
        .filter(cost -> cost.stage().equals(stage.word()))
        .mapToLong(Stage.Cost::items)
        .sum();
  }

  /** Kills a run that has so many documents finished, unless it comes to its end before. */
  private void killWhenFinished(int documents, Path in, Path out, Mode mode, Instant started)
      throws Exception {
    Path log = folder.resolve("run.log");
    Process run =
        ChildJvm.of(KilledRun.class, in, out, mode, started)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int before = finished(out).size();
    while (run.isAlive() && finished(out).size() < before + documents) {
      Thread.sleep(5);
    }
    List<ProcessHandle> children = run.descendants().toList();
    boolean ended = !run.isAlive();
    run.destroyForcibly().waitFor();
    assertTrue(!ended || run.exitValue() == 0, () -> read(log));
    for (ProcessHandle child : children) {
      child.onExit().join();
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Documents whose records lie in runs that are not published. */
  private static Set<String> finished(Path out) throws IOException {
    Set<String> finished = new HashSet<>();
    for (Path file : below(out.resolve("runs"))) {
      if (file.getParent().endsWith(Path.of(RunPaths.WORK, RunPaths.RECORDS))
          && file.toString().endsWith(".json")) {
        finished.add(file.getFileName().toString());
      }
    }
    return finished;
  }

  private static Set<String> fingerprints(Path runs) throws IOException {
    Set<String> saved = new HashSet<>();
    for (Path file : below(runs)) {
      if (file.getParent().endsWith(Path.of(RunPaths.WORK, "rewritten"))
          && file.toString().endsWith(".jsonl")) {
        for (String line : Files.readAllLines(file)) {
          saved.add(Json.read(line, Rewriting.class, file.toString()).fingerprint());
        }
      }
    }
    return saved;
  }

  /** While a run writes, files come and go. */
  private static List<Path> below(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList();
    } catch (UncheckedIOException e) {
      return List.of();
    }
  }
}
