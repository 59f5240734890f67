package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.metrics.Stage;
import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads of our own against a runner: the same nights, the same bytes. */
@Tag("slow")
class LocalRoadTest {
  @TempDir private Path folder;
  private Path in;

  @BeforeEach
  void makeInput() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
  }

  /** Duplicates, rejects, what is set aside, renamed, changed, unchanged and gone. */
  @Test
  void everyNightGivesTheBytesThatARunnerGives() throws Exception {
    for (String name : List.of("compost.md", "library-board.docx", "shiqiao.txt", "marsh.html")) {
      Files.copy(TestData.path("documents/" + name), in.resolve(name));
    }
    Nights local = nights("local").locally();
    Nights runner = nights("runner");
    local.good("mill.txt");
    Files.copy(in.resolve("mill.txt"), in.resolve("copy of mill.txt"));
    local.poison("poison.pdf");
    Files.writeString(in.resolve("blank.txt"), "\n");
    check(local, runner, new Manifest(8, 6, 0));

    Files.writeString(in.resolve("compost.md"), "One more line.\n", StandardOpenOption.APPEND);
    Files.move(in.resolve("marsh.html"), in.resolve("wetland.html"));
    Files.delete(in.resolve("shiqiao.txt"));
    local.poison("more poison.pdf");
    check(local, runner, new Manifest(8, 1, 4));
  }

  private record Manifest(int inputs, int summarized, int unchanged) {}

  private void check(Nights local, Nights runner, Manifest expected) throws Exception {
    try (Stream<Path> files = Files.list(in)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
      }
    }
    BatchResult one = local.run();
    BatchResult other = runner.run();
    assertEquals(other.manifest().counts(), one.manifest().counts());
    assertEquals(other.manifest().rejected(), one.manifest().rejected());
    assertEquals(other.manifest().setAside(), one.manifest().setAside());
    assertEquals(
        expected,
        new Manifest(
            one.manifest().counts().inputs(),
            one.manifest().counts().summarized(),
            one.manifest().counts().unchanged()));
    assertEquals(items(other), items(one), "the same work was counted");
    assertEquals(
        Chapters.files(other.current().orElseThrow()), Chapters.files(one.current().orElseThrow()));
    assertTrue(one.report().stages().stream().allMatch(stage -> stage.seconds() >= 0));
  }

  private static List<String> items(BatchResult result) {
    return result.report().stages().stream()
        .map((Stage.Cost cost) -> cost.stage() + " " + cost.items())
        .toList();
  }

  private Nights nights(String out) {
    return new Nights(in, folder.resolve(out).toString());
  }
}
