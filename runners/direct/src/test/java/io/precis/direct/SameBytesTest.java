package io.precis.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.precis.batch.BatchResult;
import io.precis.batch.BatchRun;
import io.precis.batch.BatchSpec;
import io.precis.batch.Engine;
import io.precis.batch.Progress;
import io.precis.batch.RunSettings;
import io.precis.metrics.Stage;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.SummarySpec;
import io.precis.testing.TestData;
import io.precis.write.OutputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  @Test
  void everyNightGivesTheBytesThatARunnerGives() throws Exception {
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
    check(new Counted(8, 6, 0));

    Files.writeString(in.resolve("compost.md"), "One more line.\n", StandardOpenOption.APPEND);
    Files.move(in.resolve("marsh.html"), in.resolve("wetland.html"));
    Files.delete(in.resolve("shiqiao.txt"));
    Files.writeString(in.resolve("more poison.pdf"), "%PDF-1.7\nnor is this\n");
    check(new Counted(8, 1, 4));
  }

  private record Counted(int inputs, int summarized, int unchanged) {}

  private void check(Counted expected) throws Exception {
    try (Stream<Path> files = Files.list(in)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
      }
    }
    now = now.plusSeconds(3600);
    LocalRunner local = new LocalRunner(2, () -> fail("Beam's runner is not needed"));
    BatchResult one = run(local, "local");
    DirectOptions beam = PipelineOptionsFactory.create().as(DirectOptions.class);
    beam.setBlockOnRun(false);
    BatchResult other = run(Engine.of(beam), "beam");
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
    assertEquals(files(other.current().orElseThrow()), files(one.current().orElseThrow()));
    assertTrue(one.report().stages().stream().allMatch(stage -> stage.seconds() >= 0));
  }

  private static List<String> items(BatchResult result) {
    return result.report().stages().stream()
        .map((Stage.Cost cost) -> cost.stage() + " " + cost.items())
        .toList();
  }

  private BatchResult run(Engine engine, String out) throws Exception {
    BatchSpec spec =
        new BatchSpec(
            List.of(in.toString()),
            folder.resolve(out).toString(),
            SummarySpec.DEFAULT,
            ExtractSpec.defaults(),
            EnumSet.allOf(OutputFormat.class),
            true,
            Optional.empty(),
            List.of(),
            BatchSpec.Reuse.UNCHANGED,
            0.5,
            "precis",
            RunSettings.DEFAULT);
    return new BatchRun(spec, engine, new Silent(), Clock.fixed(now, ZoneOffset.UTC))
        .run()
        .orElseThrow();
  }

  /** Files that tell when and how a run went. */
  private static final Set<String> OF_THE_RUN =
      Set.of("manifest.json", "report.json", "report.txt", "run.html", "summaries.avro");

  private static Map<String, String> files(Path run) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = run.toRealPath();
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!OF_THE_RUN.contains(name) && !name.startsWith(".")) {
          files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  private static final class Silent implements Progress {
    @Override
    public void listed(int documents) {}

    @Override
    public void at(Counts counts) {}
  }
}
