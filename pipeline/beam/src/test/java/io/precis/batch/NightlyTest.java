package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.directory.RetryRequests;
import io.precis.batch.directory.RunId;
import io.precis.batch.input.ModifiedTimeRange;
import io.precis.batch.report.PrometheusText;
import io.precis.batch.report.RunReport;
import io.precis.metrics.Stage;
import io.precis.read.input.FolderRules;
import io.precis.read.input.SourceLocations;
import io.precis.testing.MemoryFileSystem;
import io.precis.testing.Seeds;
import io.precis.write.Json;
import io.precis.write.Manifest;
import io.precis.write.RunReader;
import io.precis.write.RunStore;
import io.precis.write.SetAside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens from one night to the next, on local disks and on an object store. */
@Tag("slow")
class NightlyTest {
  @TempDir private Path folder;
  private Path in;

  @BeforeEach
  void makeInput() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
  }

  private Nights nights(String where) {
    return new Nights(
        in,
        switch (where) {
          case "local" -> folder.resolve("out").toString();
          case "memory" -> "mem://" + in + "/out";
          default -> "versions://" + in + "/out";
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "memory"})
  void aPoisonDocumentCostsOneTryAVersion(String where) throws Exception {
    Nights nights = nights(where);
    nights.good("a.txt");
    nights.poison("b.pdf");

    BatchResult first = nights.run();
    assertEquals(new Manifest.Counts(2, 1, 0, 1, 0, 0), first.manifest().counts());
    assertEquals(2, items(first, Stage.EXTRACT));
    assertEquals(1, entry(nights, first).tries());

    nights.good("c.txt");
    Files.move(in.resolve("b.pdf"), in.resolve("renamed.pdf"));
    BatchResult second = nights.run();
    assertEquals(new Manifest.Counts(3, 1, 0, 0, 1, 1), second.manifest().counts());
    assertEquals(Map.of("CORRUPT", 1), second.manifest().setAside());
    assertEquals(1, items(second, Stage.EXTRACT), "only what is new is read");
    assertEquals(1, entry(nights, second).tries());
    assertEquals(first.run().value(), entry(nights, second).lastTried());
    assertEquals(List.of("renamed.pdf"), entry(nights, second).names());
    assertTrue(file(nights, second, "rejected.jsonl").contains("SET_ASIDE"));
    assertTrue(file(nights, second, "documents.csv").contains("set_aside"));
    assertEquals(0.5, second.report().reuseRatio());

    RetryRequests.ask(nights.output(), List.of(entry(nights, second).id()));
    BatchResult asked = nights.run();
    assertEquals(1, asked.manifest().counts().rejected());
    assertEquals(2, entry(nights, asked).tries());
    assertEquals(0, nights.run().manifest().counts().rejected(), "it was heard once");

    Files.move(in.resolve("renamed.pdf"), folder.resolve("away.pdf"));
    BatchResult absent = nights.run();
    assertEquals(2, entry(nights, absent).tries(), "what is away is not forgotten");
    Files.move(folder.resolve("away.pdf"), in.resolve("back.pdf"));
    assertEquals(1, nights.run().manifest().counts().setAside());

    BatchResult upgraded = nights.program("precis 2").run();
    assertEquals(1, upgraded.manifest().counts().rejected(), "another version tries again");
    assertEquals(3, entry(nights, upgraded).tries());
    assertEquals("precis 2", entry(nights, upgraded).program());
  }

  private static long items(BatchResult result, Stage stage) {
    return result.report().stages().stream()
        .filter(cost -> cost.stage().equals(stage.word()))
        .mapToLong(Stage.Cost::items)
        .sum();
  }

  private static SetAside entry(Nights nights, BatchResult result) throws IOException {
    return Json.read(file(nights, result, RunReader.SET_ASIDE), SetAside.class, "set aside");
  }

  private static String file(Nights nights, BatchResult result, String path) throws IOException {
    try (RunReader reader = RunReader.open(nights.output().run(result.run())).orElseThrow()) {
      return new String(reader.read(path), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "memory"})
  void aRunWithTooManyRejectsOrNoInputMovesNothing(String where) throws Exception {
    Nights nights = nights(where).maxRejected(0.2);
    for (int i = 0; i < 8; i++) {
      nights.good("good" + i + ".txt");
    }
    nights.poison("bad0.pdf");
    nights.poison("bad1.pdf");
    RunId published = nights.run().run();

    nights.poison("bad2.pdf");
    String message = assertThrows(IllegalStateException.class, nights::run).getMessage();
    assertTrue(
        message.startsWith("3 of 11 inputs were rejected, more than --max-rejected (20 %)"),
        message);
    assertTrue(message.contains("set aside by earlier runs: 2 corrupt"), message);
    assertTrue(message.endsWith("nothing was published"), message);
    assertEquals(Optional.of(published), nights.output().current());

    try (var files = Files.list(in)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertEquals(Optional.empty(), nights.tryRun());
    assertEquals(Optional.of(published), nights.output().current());
    assertEquals(List.of(published.value()), nights.finished());
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "memory", "versions"})
  void oldRunsGoButNeverTheCurrentOneNorOneThatIsRead(String where) throws Exception {
    Nights nights = nights(where);
    nights.good("a.txt");
    String first = nights.run().run().value();
    String second = nights.run().run().value();
    nights.settings(
        new RunSettings(
            Optional.empty(),
            ModifiedTimeRange.ALWAYS,
            SourceLocations.HIDDEN,
            FolderRules.DEFAULT,
            2));
    String third = nights.run().run().value();
    assertEquals(List.of(second, third), nights.finished(), "two are kept");

    nights.settings(
        new RunSettings(
            Optional.empty(),
            ModifiedTimeRange.ALWAYS,
            SourceLocations.HIDDEN,
            FolderRules.DEFAULT,
            1));
    if (where.equals("local")) {
      RunStore run = nights.output().run(new RunId(third));
      try (RunReader reader = RunReader.open(run).orElseThrow();
          RunReader again = RunReader.open(run).orElseThrow()) {
        again.close();
        BatchResult fourth = nights.run();
        assertEquals(List.of(second), ids(fourth.old().removed()));
        assertEquals(List.of(third, fourth.run().value()), nights.finished());
        assertEquals(List.of(), reader.findDamage());
      }
    } else {
      String fourth = nights.run().run().value();
      assertEquals(List.of(third, fourth), nights.finished(), "readers cannot be known here");
    }
    BatchResult last = nights.run();
    assertTrue(nights.finished().contains(last.run().value()));
    assertFalse(nights.finished().contains(third));
    assertFalse(
        MemoryFileSystem.OBJECTS.keySet().stream()
            .anyMatch(uri -> uri.contains(in + "/out/runs/" + first)),
        "nothing is left of a run that was removed");
    assertFalse(Files.exists(folder.resolve("out/runs/" + first)));
    if (where.equals("memory")) {
      assertEquals(
          List.of(),
          MemoryFileSystem.OBJECTS.keySet().stream()
              .filter(uri -> uri.contains(in.toString()))
              .filter(uri -> uri.contains("/lock/") || uri.endsWith(".part"))
              .toList(),
          "no claim and no temporary file is left");
    }
  }

  private static List<String> ids(List<RunId> runs) {
    return runs.stream().map(RunId::value).toList();
  }

  @Test
  void everyFlippedOrCutByteIsFoundAndNamed() throws Exception {
    Nights nights = nights("local");
    nights.good("a.txt");
    nights.poison("b.pdf");
    Path run = folder.resolve("out/runs").resolve(nights.run().run().value());
    Random random = Seeds.randomFor(NightlyTest.class);
    List<Path> files;
    try (var tree = Files.walk(run)) {
      files = tree.filter(Files::isRegularFile).filter(file -> !isLock(file)).toList();
    }
    assertTrue(files.size() > 8, files::toString);
    RunStore store = new RunStore(run + "/");
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      for (int n = 0; n < 5 && whole.length > 0; n++) {
        int at = random.nextInt(whole.length);
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, flipped);
        assertNamed(store, run, file, "byte " + at + " flipped");
        Files.write(file, Arrays.copyOf(whole, at));
        assertNamed(store, run, file, "cut at " + at);
      }
      Files.delete(file);
      if (!file.endsWith(Manifest.FILE)) {
        assertNamed(store, run, file, "removed");
      }
      Files.write(file, whole);
    }
    try (RunReader reader = RunReader.open(store).orElseThrow()) {
      assertEquals(List.of(), reader.findDamage());
    }
  }

  private static boolean isLock(Path file) {
    return file.endsWith("reading.lock");
  }

  private static void assertNamed(RunStore store, Path run, Path file, String how)
      throws IOException {
    String found;
    try (RunReader reader = RunReader.open(store).orElseThrow()) {
      found = String.join("\n", reader.findDamage());
    } catch (IOException e) {
      found = e.getMessage();
    }
    String name = run.relativize(file).toString();
    assertTrue(found.contains(name), () -> name + ", " + how);
    assertEquals(1, found.lines().count(), found);
  }

  @Test
  void theNextRunTakesNothingFromADamagedOne() throws Exception {
    Nights nights = nights("local");
    nights.good("a.txt");
    nights.run();
    Path text;
    try (var texts = Files.list(folder.resolve("out/current/text"))) {
      text = texts.findFirst().orElseThrow();
    }
    Files.writeString(text, Files.readString(text).replace("1842", "1942"));
    Exception failure = assertThrows(Exception.class, nights::run);
    assertTrue(allMessages(failure).contains(text.getFileName().toString()), failure::toString);
  }

  private static String allMessages(Throwable failure) {
    StringBuilder messages = new StringBuilder();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      messages.append(at.getMessage()).append('\n');
    }
    return messages.toString();
  }

  @Test
  void theDateIsAParameter() throws Exception {
    Nights nights = nights("local");
    nights.good("a.txt");
    LocalDate day = LocalDate.parse("2026-02-28");
    nights.settings(
        new RunSettings(
            Optional.of(day),
            ModifiedTimeRange.ALWAYS,
            SourceLocations.HIDDEN,
            FolderRules.DEFAULT,
            RunSettings.ALL));
    BatchResult rerun = nights.run();
    assertEquals("20260228T230000Z", rerun.run().value());
    assertEquals("2026-02-28", rerun.manifest().date());
    assertEquals("2026-02-28", rerun.report().date());
    assertTrue(rerun.manifest().started().startsWith("2026-11-20"));
    assertTrue(file(nights, rerun, RunReport.TEXT_FILE).contains("2026-02-28"));
    assertTrue(PrometheusText.published(rerun.report()).contains("date=\"2026-02-28\""));
  }

  @Test
  void nightsShareWhatDidNotChange() throws Exception {
    Nights nights = nights("local");
    nights.good("a.txt");
    BatchResult first = nights.run();
    nights.good("b.txt");
    BatchResult second = nights.run();
    Path before = nights.output().run(first.run()).local().orElseThrow();
    Path after = nights.output().run(second.run()).local().orElseThrow();
    int shared = 0;
    try (Stream<Path> tree = Files.walk(after)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Path same = before.resolve(after.relativize(file));
        shared += Files.exists(same) && Files.isSameFile(file, same) ? 1 : 0;
      }
    }
    assertEquals(5, shared, "the text and the four pages of a.txt");
  }

  @Test
  void aPeriodTakesNothingAway() throws Exception {
    Nights nights = nights("local");
    nights.good("old.txt");
    nights.good("unknown.txt");
    Files.setLastModifiedTime(in.resolve("old.txt"), FileTime.fromMillis(1_000));
    Files.setLastModifiedTime(in.resolve("unknown.txt"), FileTime.fromMillis(1_000));
    Path kept = in.resolveSibling("unknown.txt");
    Files.move(in.resolve("unknown.txt"), kept);
    nights.run();
    Files.move(kept, in.resolve("unknown.txt"));
    nights.good("new.txt");
    Instant since = Instant.ofEpochMilli(1_000_000);
    nights.settings(
        new RunSettings(
            Optional.empty(),
            new ModifiedTimeRange(Optional.of(since), Optional.empty()),
            SourceLocations.HIDDEN,
            FolderRules.DEFAULT,
            RunSettings.ALL));
    BatchResult second = nights.run();
    assertEquals(2, second.manifest().counts().inputs());
    assertEquals(1, second.manifest().counts().unchanged());
  }
}
