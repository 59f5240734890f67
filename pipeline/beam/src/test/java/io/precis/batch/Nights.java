package io.precis.batch;

import io.precis.batch.directory.OutputDirectory;
import io.precis.document.SourceFile;
import io.precis.onnx.Device;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.Mode;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.EmbeddedStudent;
import io.precis.write.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Runs night after night over a folder; each starts an hour after the one before. */
public final class Nights {
  /** No night is to depend on what else the machine does. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path in;
  private final String out;
  private Instant now = Instant.parse("2026-11-20T22:00:00Z");
  private RunSettings settings = RunSettings.DEFAULT;
  private String program = "precis 1";
  private double maxRejected = 0.5;
  private Optional<StudentSpec> student = Optional.empty();
  private BatchSpec.Reuse reuse = BatchSpec.Reuse.UNCHANGED;

  public Nights(Path in, String out) {
    this.in = in;
    this.out = out;
  }

  Nights program(String other) {
    program = other;
    return this;
  }

  Nights settings(RunSettings other) {
    settings = other;
    return this;
  }

  Nights maxRejected(double share) {
    maxRejected = share;
    return this;
  }

  /** Hybrid mode with the embedded student. */
  Nights rewritten() {
    student =
        Optional.of(
            StudentSpec.of(BundleSource.embedded(EmbeddedStudent.WRITER), Device.CPU, 1, 1));
    return this;
  }

  /** Hybrid mode with a student of the test's own. */
  Nights rewrittenBy(StudentSpec other) {
    student = Optional.of(other);
    return this;
  }

  Nights anew() {
    reuse = BatchSpec.Reuse.NOTHING;
    return this;
  }

  /** A document that reads well, a paragraph of its own. */
  public void good(String name) throws IOException {
    Files.writeString(
        in.resolve(name),
        "The mill called "
            + name
            + " was built in 1842 and ground flour for six villages. Its wheel turned for ninety"
            + " years without a stop. In 1931 a flood carried the weir away, and the owners could"
            + " not pay for another. The county bought the building and made a museum of it.\n");
  }

  /** A document that no version reads. */
  void poison(String name) throws IOException {
    Files.writeString(in.resolve(name), "%PDF-1.7\nnothing that follows " + name + " is one\n");
  }

  /** Lets a night pass. */
  void sleepThrough() {
    now = now.plusSeconds(3600);
  }

  public BatchResult run() throws Exception {
    return tryRun().orElseThrow();
  }

  Optional<BatchResult> tryRun() throws Exception {
    sleepThrough();
    return new BatchRun(
            spec(), Engine.of(options()), new Silent(), Clock.fixed(now, ZoneOffset.UTC))
        .run();
  }

  Plan plan() throws IOException {
    return new PlanRun(spec(), options(), new Silent()).run().orElseThrow();
  }

  private static DirectOptions options() {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setBlockOnRun(false);
    options.setTargetParallelism(2);
    return options;
  }

  private BatchSpec spec() {
    return new BatchSpec(
        List.of(in.toString()),
        out,
        SummarySpec.DEFAULT.withMode(student.isPresent() ? Mode.HYBRID : Mode.EXTRACTIVE),
        ExtractSpec.defaults().withPerDocumentTimeout(PATIENCE),
        EnumSet.allOf(OutputFormat.class),
        true,
        student,
        List.of(),
        reuse,
        maxRejected,
        program,
        settings);
  }

  public OutputDirectory output() {
    return OutputDirectory.existing(out);
  }

  List<String> finished() throws IOException {
    List<String> ids = new ArrayList<>();
    output().finishedRuns().forEach(id -> ids.add(id.value()));
    return ids;
  }

  private static final class Silent implements Progress {
    @Override
    public void listed(int documents) {}

    @Override
    public void at(Counts counts) {}
  }

  public static SourceFile changedAt(long millis) {
    return new SourceFile("/in/a", "a", 1, millis);
  }
}
