package io.precis.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.BatchResult;
import io.precis.batch.BatchRun;
import io.precis.batch.BatchSpec;
import io.precis.batch.Engine;
import io.precis.batch.Progress;
import io.precis.batch.RunSettings;
import io.precis.read.fork.ExtractSpec;
import io.precis.record.Components;
import io.precis.request.SummarySpec;
import io.precis.testing.ChildJvm;
import io.precis.testing.TestData;
import io.precis.write.OutputFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text far larger than the heap, through the whole pipeline. */
@Tag("slow")
class SmallHeapTest {
  private static final long TEXT_BYTES = 200_000_000;
  private static final int MAX_CHARACTERS = 1_000_000;
  private static final String HEAP = "-Xmx160m";
  private static final int PATIENCE_MINUTES = 10;

  @TempDir private Path folder;

  @Test
  void aTextOf200MegabytesIsReadInPartBesideOthers() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.copy(TestData.path("documents/compost.md"), in.resolve("compost.md"));
    write(in.resolve("huge.txt"));
    Path log = folder.resolve("log");
    Process process =
        ChildJvm.of(
                SmallHeapTest.class,
                List.of(HEAP, "-XX:+ExitOnOutOfMemoryError"),
                in,
                folder.resolve("out"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertTrue(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES), "still running");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue(), () -> read(log));
    String records = Files.readString(folder.resolve("out/current/summaries.jsonl"));
    assertTrue(records.contains("compost.md") && records.contains("huge.txt"));
    assertTrue(records.contains("TRUNCATED"));
  }

  private static void write(Path huge) throws IOException {
    String prose = Files.readString(TestData.path("recipes/prose/annual-report.md"));
    try (BufferedWriter out = Files.newBufferedWriter(huge)) {
      for (long written = 0; written < TEXT_BYTES; written += prose.length()) {
        out.write(prose);
      }
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What runs in the small heap: takes the folder of inputs and that of the output. */
  public static void main(String[] args) throws Exception {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setBlockOnRun(false);
    options.setTargetParallelism(2);
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    BatchSpec spec =
        new BatchSpec(
            List.of(args[0]),
            args[1],
            SummarySpec.DEFAULT,
            Components.with(ExtractSpec.defaults(), "maxCharacters", MAX_CHARACTERS)
                .withPerDocumentTimeout(Duration.ofMinutes(PATIENCE_MINUTES)),
            Set.of(OutputFormat.values()),
            true,
            Optional.empty(),
            List.of(),
            BatchSpec.Reuse.NOTHING,
            1,
            "test",
            RunSettings.DEFAULT);
    BatchResult result =
        new BatchRun(spec, Engine.of(options), silent(), Clock.systemUTC()).run().orElseThrow();
    System.exit(result.manifest().counts().rejected());
  }

  private static Progress silent() {
    return new Progress() {
      @Override
      public void listed(int documents) {}

      @Override
      public void at(Counts counts) {}
    };
  }
}
