package io.precis.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.batch.BatchResult;
import io.precis.batch.BatchRun;
import io.precis.batch.BatchSpec;
import io.precis.batch.Engine;
import io.precis.batch.Progress;
import io.precis.batch.RunSettings;
import io.precis.beam.SourceFileCoder;
import io.precis.document.Extraction;
import io.precis.document.SourceFile;
import io.precis.onnx.Device;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.Length;
import io.precis.request.Mode;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.student.bundle.BundleSource;
import io.precis.student.bundle.EmbeddedStudent;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.summary.SummarySentence;
import io.precis.testing.TestData;
import io.precis.write.Json;
import io.precis.write.OutputFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline against the plain road to the same answer, and against itself. */
@Tag("slow")
class PipelineMatchesLocalTest {
  private static final List<String> NAMES =
      List.of("compost.md", "library-board.docx", "shiqiao.txt", "marsh.html");

  @TempDir Path folder;

  @Test
  void extractiveRecordsAreTheSameOnBothRoadsAndAtAnyParallelism() throws Exception {
    Map<String, DocumentRecord> one = run(SummarySpec.DEFAULT, Optional.empty(), 1, "one");
    Map<String, DocumentRecord> three = run(SummarySpec.DEFAULT, Optional.empty(), 3, "three");
    assertEquals(one, three);
    assertEquals(NAMES.size(), one.size());
    checkAgainstLocal(one, LocalSummarizer.extractive(SummarySpec.DEFAULT));
    one.values().forEach(PipelineMatchesLocalTest::checkEvidence);
  }

  @Test
  void hybridRecordsAreTheSameOnBothRoads() throws Exception {
    SummarySpec hybrid = SummarySpec.DEFAULT.withMode(Mode.HYBRID);
    StudentSpec student =
        StudentSpec.of(BundleSource.embedded(EmbeddedStudent.WRITER), Device.CPU, 1, 2);
    Map<String, DocumentRecord> piped = run(hybrid, Optional.of(student), 2, "hybrid");
    checkAgainstLocal(piped, LocalSummarizer.with(hybrid, student));
    piped.values().forEach(PipelineMatchesLocalTest::checkEvidence);
    DocumentRecord chinese = piped.get("shiqiao.txt");
    assertEquals("extractive", chinese.provenance().mode());
    assertTrue(chinese.provenance().modeReason().contains("zh"));
  }

  @Test
  void theTransformInAPipelineOfOthersGivesTheSameRecords() throws Exception {
    List<SourceFile> files = new ArrayList<>();
    for (String name : NAMES) {
      Path file = TestData.path("documents/" + name);
      files.add(new SourceFile(file.toString(), name, Files.size(file), 0));
    }
    LocalSummarizer local = LocalSummarizer.extractive(SummarySpec.DEFAULT);
    List<String> expected = new ArrayList<>();
    for (SourceFile file : files) {
      Extraction extraction = Extractor.shared(ExtractSpec.defaults()).extract(file);
      expected.add(Json.line(local.summarize(extraction.document().orElseThrow()).orElseThrow()));
    }
    Pipeline pipeline = Pipeline.create();
    PCollection<String> records =
        pipeline
            .apply(Create.of(files).withCoder(SourceFileCoder.of()))
            .apply(SummarizeDocuments.create())
            .get(SummarizeDocuments.SUMMARIES)
            .apply(MapElements.into(TypeDescriptors.strings()).via(Json::line));
    PAssert.that(records).containsInAnyOrder(expected);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void theSameBytesUnderTwoNamesAreOneDocument() throws Exception {
    Path in = Files.createDirectory(folder.resolve("twins"));
    Files.copy(TestData.path("documents/compost.md"), in.resolve("b.md"));
    Files.copy(TestData.path("documents/compost.md"), in.resolve("a.md"));
    Files.writeString(in.resolve("blank.txt"), "\n");
    BatchResult result = batch(in, SummarySpec.DEFAULT, Optional.empty(), 2, "twins-out");
    assertEquals(3, result.manifest().counts().inputs());
    assertEquals(2, result.manifest().counts().summarized());
    assertEquals(1, result.manifest().counts().rejected());
    assertEquals(Map.of("EMPTY", 1), result.manifest().rejected());
    assertEquals(List.of("a.md", "b.md"), records(result).get("a.md").names());
  }

  @Test
  void whatDidNotChangeIsTakenAsItIsAndGivesTheSameBytes() throws Exception {
    Path in = Files.createDirectory(folder.resolve("nightly-in"));
    for (String each : NAMES) {
      Files.copy(TestData.path("documents/" + each), in.resolve(each));
    }
    BatchResult first = batch(in, SummarySpec.DEFAULT, Optional.empty(), 2, "nightly");
    assertEquals(0, first.manifest().counts().unchanged());
    Files.writeString(
        in.resolve("compost.md"),
        "\nOne more line, which is new this night.\n",
        StandardOpenOption.APPEND);
    Files.move(in.resolve("marsh.html"), in.resolve("wetland.html"));
    BatchResult second = batch(in, SummarySpec.DEFAULT, Optional.empty(), 2, "nightly");
    assertEquals(3, second.manifest().counts().unchanged());
    assertEquals(1, second.manifest().counts().summarized());
    BatchResult fresh = batch(in, SummarySpec.DEFAULT, Optional.empty(), 2, "fresh");
    assertEquals(summaries(fresh), summaries(second), "byte for byte a full run's");
    BatchResult longer =
        batch(in, SummarySpec.DEFAULT.withLength(Length.LONG), Optional.empty(), 2, "nightly");
    assertEquals(0, longer.manifest().counts().unchanged(), "another recipe");
  }

  private static String summaries(BatchResult result) throws Exception {
    return Files.readString(result.current().orElseThrow().resolve("summaries.jsonl"));
  }

  private Map<String, DocumentRecord> run(
      SummarySpec spec, Optional<StudentSpec> student, int parallelism, String name)
      throws Exception {
    Path in = Files.createDirectory(folder.resolve(name + "-in"));
    for (String each : NAMES) {
      Files.copy(TestData.path("documents/" + each), in.resolve(each));
      Files.setLastModifiedTime(in.resolve(each), FileTime.fromMillis(0));
    }
    return records(batch(in, spec, student, parallelism, name));
  }

  private BatchResult batch(
      Path in, SummarySpec spec, Optional<StudentSpec> student, int parallelism, String name)
      throws Exception {
    DirectOptions options = PipelineOptionsFactory.create().as(DirectOptions.class);
    options.setBlockOnRun(false);
    options.setTargetParallelism(parallelism);
    BatchSpec batch =
        new BatchSpec(
            List.of(in.toString()),
            folder.resolve(name).toString(),
            spec,
            ExtractSpec.defaults(),
            Set.of(OutputFormat.MD),
            true,
            student,
            List.of(),
            BatchSpec.Reuse.UNCHANGED,
            1,
            "precis",
            RunSettings.DEFAULT);
    return new BatchRun(batch, Engine.of(options), new Silent(), Clock.systemUTC())
        .run()
        .orElseThrow();
  }

  private static Map<String, DocumentRecord> records(BatchResult result) throws Exception {
    Map<String, DocumentRecord> records = new TreeMap<>();
    Path summaries = result.current().orElseThrow().resolve("summaries.jsonl");
    for (String line : Files.readAllLines(summaries, StandardCharsets.UTF_8)) {
      DocumentRecord record = Json.read(line, DocumentRecord.class, "summaries.jsonl");
      records.put(record.names().get(0), record);
    }
    return records;
  }

  private static void checkAgainstLocal(Map<String, DocumentRecord> piped, LocalSummarizer local)
      throws Exception {
    Extractor extractor = Extractor.shared(ExtractSpec.defaults());
    for (String name : NAMES) {
      Path file = TestData.path("documents/" + name);
      Extraction extraction =
          extractor.extract(new SourceFile(file.toString(), name, Files.size(file), 0));
      DocumentRecord expected = local.summarize(extraction.document().orElseThrow()).orElseThrow();
      assertEquals(Json.line(expected), Json.line(piped.get(name)), name);
    }
  }

  /** Every citation names characters of the text that hold the sentence whose hash it gives. */
  private static void checkEvidence(DocumentRecord record) {
    List<SummarySentence> sentences = new ArrayList<>();
    record.nodes().forEach(node -> sentences.addAll(node.sentences()));
    assertTrue(!sentences.isEmpty(), record.id());
    for (SummarySentence sentence : sentences) {
      sentence
          .evidence()
          .forEach(
              citation -> {
                assertTrue(citation.start() < citation.end());
                assertTrue(citation.end() <= record.length().characters());
                assertEquals(32, HexFormat.of().parseHex(citation.sha256()).length);
              });
    }
  }

  private static final class Silent implements Progress {
    @Override
    public void listed(int documents) {}

    @Override
    public void at(Counts counts) {}
  }
}
