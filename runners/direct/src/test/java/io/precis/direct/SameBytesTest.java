package io.precis.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.precis.batch.BatchResult;
import io.precis.batch.Engine;
import io.precis.metrics.Stage;
import io.precis.request.Mode;
import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The local runner against Beam's: the same nights, the same bytes. */
@Tag("slow")
class SameBytesTest {
  @TempDir private Path folder;
  private Path in;
  private Instant now = Instant.parse("2026-11-20T22:00:00Z");

  @BeforeEach
  void makeInput() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
  }

  /** Duplicates, rejects, what is set aside, renamed, changed, unchanged and gone. */
  @ParameterizedTest
  @EnumSource(names = {"EXTRACTIVE", "HYBRID"})
  void everyNightGivesTheBytesThatARunnerGives(Mode mode) throws Exception {
    for (String name : List.of("compost.md", "library-board.docx", "shiqiao.txt", "marsh.html")) {
      Files.copy(TestData.path("documents/" + name), in.resolve(name));
    }
    Files.writeString(
        in.resolve("mill.txt"),
        "The mill was built in 1842 and ground flour for six villages. Its wheel turned for ninety"
            + " years without a stop. In 1931 a flood carried the weir away.\n");
    Files.copy(in.resolve("mill.txt"), in.resolve("copy of mill.txt"));
    Files.writeString(in.resolve("poison.pdf"), "%PDF-1.7\nnothing that follows is one\n");
    Files.writeString(in.resolve("blank.txt"), "\n");
    check(mode, new Counted(8, 6, 0));

    Files.writeString(in.resolve("compost.md"), "One more line.\n", StandardOpenOption.APPEND);
    Files.move(in.resolve("marsh.html"), in.resolve("wetland.html"));
    Files.delete(in.resolve("shiqiao.txt"));
    Files.writeString(in.resolve("more poison.pdf"), "%PDF-1.7\nnor is this\n");
    check(mode, new Counted(8, 1, 4));
  }

  private record Counted(int inputs, int summarized, int unchanged) {}

  private void check(Mode mode, Counted expected) throws Exception {
    try (Stream<Path> files = Files.list(in)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
      }
    }
    now = now.plusSeconds(3600);
    LocalRunner local = new LocalRunner(2, () -> fail("Beam's runner is not needed"));
    BatchResult one = new Night(in, folder.resolve("local"), mode).run(local, now);
    DirectOptions beam = PipelineOptionsFactory.create().as(DirectOptions.class);
    beam.setBlockOnRun(false);
    BatchResult other = new Night(in, folder.resolve("beam"), mode).run(Engine.of(beam), now);
    assertEquals(other.manifest().counts(), one.manifest().counts());
    assertEquals(other.manifest().rejected(), one.manifest().rejected());
    assertEquals(other.manifest().setAside(), one.manifest().setAside());
    assertEquals(
        expected,
        new Counted(
            one.manifest().counts().inputs(),
            one.manifest().counts().summarized(),
            one.manifest().counts().unchanged()));
    assertEquals(items(other), items(one), "the same work was counted");
    assertEquals(
        Night.files(other.current().orElseThrow()), Night.files(one.current().orElseThrow()));
    assertEquals(other.report().student(), one.report().student(), "so was the student's");
    assertTrue(one.report().stages().stream().allMatch(stage -> stage.seconds() >= 0));
  }

  /** Batches of the student are cut otherwise. */
  private static List<String> items(BatchResult result) {
    return result.report().stages().stream()
        .filter(cost -> !cost.stage().equals(Stage.REWRITE.word()))
        .map((Stage.Cost cost) -> cost.stage() + " " + cost.items())
        .toList();
  }
}
