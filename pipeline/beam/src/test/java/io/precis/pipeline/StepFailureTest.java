package io.precis.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.beam.RecordCoder;
import io.precis.compress.SentenceEditor;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.FileIdentity;
import io.precis.read.input.SourceLocations;
import io.precis.request.Style;
import io.precis.request.SummarySpec;
import io.precis.summarize.ChunkWindow;
import io.precis.summarize.ModePolicy;
import io.precis.summarize.ProvenanceFactory;
import io.precis.summary.Outcome;
import io.precis.write.RunStore;
import io.precis.write.report.document.SummaryFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a step does on one document costs that document and no other. */
class StepFailureTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Map<String, String> TOLD = Collections.synchronizedMap(new TreeMap<>());

  @TempDir private Path folder;

  @BeforeEach
  void forget() {
    TOLD.clear();
  }

  /** The whole way of a document without a student. */
  @Test
  void aDocumentThatIsNotWrittenLeavesTheOthersAlone() throws Exception {
    List<DuplicateFiles> groups = new ArrayList<>();
    for (String name : List.of("good.txt", "poison.txt")) {
      Path file =
          Files.writeString(
              folder.resolve(name),
              "The mill called "
                  + name
                  + " was built in 1842 and ground flour for six villages. Its wheel turned for"
                  + " ninety years without a stop.\n");
      SourceFile source = new SourceFile(file.toString(), name, Files.size(file), 0);
      groups.add(
          DuplicateFiles.of(FileIdentity.of(source, Integer.MAX_VALUE).sha256(), List.of(source)));
    }
    RunStore run = new RunStore(folder + "/").below("run");
    SummaryFiles files =
        new SummaryFiles(run, run.below("work"), Set.of(), Style.PARAGRAPH, ExtractSpec.defaults());
    ReadSettings settings =
        new ReadSettings(
            SummarySpec.DEFAULT,
            ExtractSpec.defaults(),
            ModePolicy.extractive(),
            ChunkWindow.usual(),
            List.of(),
            SourceLocations.HIDDEN,
            FailedTime.of(LIMIT),
            null);
    WriteDocument write =
        new WriteDocument(
            new ProvenanceFactory(
                "precis", SummarySpec.DEFAULT, ModePolicy.extractive(), "", "", List.of()),
            files);
    Pipeline pipeline = Pipeline.create();
    pipeline
        .apply(Create.of(groups).withCoder(RecordCoder.of(DuplicateFiles.class)))
        .apply(ParDo.of(new WriteExtractive(settings, write, poisoned(), LIMIT)))
        .setCoder(RecordCoder.of(Outcome.class))
        .apply(ParDo.of(new Tell()));
    pipeline.run().waitUntilFinish();
    assertEquals(
        Map.of("good.txt", "SUMMARIZED ", "poison.txt", "REJECTED INTERNAL"), Map.copyOf(TOLD));
  }

  private static SentenceEditor poisoned() {
    return (sentence, language, tied) -> {
      if (sentence.contains("poison")) {
        throw new IllegalStateException("poison");
      }
      return List.of();
    };
  }

  private static final class Tell extends DoFn<Outcome, Void> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Outcome outcome) {
      TOLD.put(outcome.names().get(0), outcome.status() + " " + outcome.cause());
    }
  }
}
