package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.summary.Rewriting;
import io.precis.testing.ChildJvm;
import io.precis.testing.Seeds;
import io.precis.write.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed at random moments, and the one after them. */
@Tag("slow")
class ResumeTest {
  private static final int KILLS = 7;
  private static final int DOCUMENTS = 4;
  private static final int CHAPTERS = 3;

  @TempDir private Path folder;

  @Test
  void whatKilledRunsSavedIsNotMadeAgain() throws Exception {
    Random random = Seeds.randomFor(getClass());
    Path in = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(in.resolve(i + ".md"), String.join("\n", Chapters.of(random, CHAPTERS)));
    }
    long undisturbedNanos = System.nanoTime();
    assertEquals(0, night(in, "calm", 0).waitFor());
    undisturbedNanos = System.nanoTime() - undisturbedNanos;
    Set<String> all = new HashSet<>();
    addFingerprints(folder.resolve("calm/current/rewritings.jsonl"), all);

    for (int kill = 0; kill < KILLS; kill++) {
      kill(night(in, "out", kill), random.nextLong(undisturbedNanos), in);
    }
    boolean published = Files.exists(folder.resolve("out/current"));
    Set<String> saved = saved();
    Nights last = new Nights(in, folder.resolve("out").toString()).rewritten();
    for (int i = 0; i < KILLS; i++) {
      last.sleepThrough();
    }
    BatchResult result = last.run();

    if (published) {
      assertEquals(DOCUMENTS, result.manifest().counts().unchanged());
    } else {
      assertEquals(all.size() - saved.size(), result.report().student().calls());
    }
    Chapters.assertSameFiles(folder.resolve("calm/current"), folder.resolve("out/current"));
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      List<Path> extractors = left.filter(each -> each.toString().contains("extract")).toList();
      assertTrue(extractors.size() <= 1, "copies of documents left behind: " + extractors);
    }
    try (Stream<Path> runs = Files.list(folder.resolve("out/runs"))) {
      assertTrue(runs.allMatch(run -> Files.exists(run.resolve("manifest.json"))), "litter");
    }
  }

  private Process night(Path in, String out, int before) throws IOException {
    return ChildJvm.of(
            KilledNight.class,
            List.of("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp"))),
            in,
            folder.resolve(out),
            before)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("night.log").toFile())
        .start();
  }

  /** Kills a process some time after it began to work, and sees that its children end too. */
  private void kill(Process night, long afterNanos, Path in) throws Exception {
    boolean ended = night.waitFor(afterNanos, TimeUnit.NANOSECONDS);
    List<ProcessHandle> children = night.descendants().toList();
    night.destroyForcibly().waitFor();
    if (ended) {
      assertEquals(0, night.exitValue(), Files.readString(folder.resolve("night.log")));
    }
    for (ProcessHandle child : children) {
      child.onExit().get(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Fingerprints that unfinished runs saved: none is in two runs. */
  private Set<String> saved() throws IOException {
    Set<String> saved = new HashSet<>();
    if (!Files.exists(folder.resolve("out/runs"))) {
      return saved;
    }
    try (Stream<Path> files = Files.walk(folder.resolve("out/runs"))) {
      for (Path file : files.filter(each -> each.toString().contains("/rewritten/")).toList()) {
        if (file.toString().endsWith(".jsonl")) {
          addFingerprints(file, saved);
        }
      }
    }
    return saved;
  }

  private static void addFingerprints(Path file, Set<String> to) throws IOException {
    for (String line : Files.readAllLines(file)) {
      Rewriting made = Json.read(line, Rewriting.class, file.toString());
      boolean first = to.add(made.fingerprint());
      assertFalse(!first && file.toString().contains("/rewritten/"), "made twice: " + file);
    }
  }
}
