package io.precis.direct;

import io.precis.batch.BatchResult;
import io.precis.batch.BatchRun;
import io.precis.batch.BatchSpec;
import io.precis.batch.Engine;
import io.precis.batch.Progress;
import io.precis.batch.RunSettings;
import io.precis.onnx.Device;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.Mode;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.EmbeddedStudent;
import io.precis.write.OutputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A run over a folder, and what it leaves.
 *
 * @param mode extractive, or hybrid with the tagger of the jar
 */
record Night(Path in, Path out, Mode mode) {
  /** Files that tell when and how a run went. */
  private static final Set<String> OF_THE_RUN =
      Set.of("manifest.json", "report.json", "report.txt", "run.html", "summaries.avro");

  BatchResult run(Engine engine, Instant started) throws Exception {
    BatchSpec spec =
        new BatchSpec(
            List.of(in.toString()),
            out.toString(),
            SummarySpec.DEFAULT.withMode(mode),
            ExtractSpec.defaults().withPerDocumentTimeout(Duration.ofMinutes(10)),
            EnumSet.allOf(OutputFormat.class),
            true,
            mode.usesStudent() ? Optional.of(tagger()) : Optional.empty(),
            List.of(),
            BatchSpec.Reuse.UNCHANGED,
            0.5,
            "precis",
            RunSettings.DEFAULT);
    return new BatchRun(spec, engine, new Silent(), Clock.fixed(started, ZoneOffset.UTC))
        .run()
        .orElseThrow();
  }

  private static StudentSpec tagger() {
    return StudentSpec.of(BundleSource.embedded(EmbeddedStudent.TAGGER), Device.CPU, 1, 1);
  }

  /** Every file of a run that does not tell of the run, with its bytes as characters, by path. */
  static Map<String, String> files(Path run) throws IOException {
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
