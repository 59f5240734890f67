package io.precis.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.precis.beam.RecordCoder;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.SourceLocations;
import io.precis.request.Style;
import io.precis.request.SummarySpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.text.TextDocuments;
import io.precis.write.Json;
import io.precis.write.OutputFormat;
import io.precis.write.RecordPlace;
import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import io.precis.write.report.document.SummaryFiles;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyUnchangedRecordsTest {
  private static final Map<String, String> TOLD = Collections.synchronizedMap(new TreeMap<>());

  @TempDir private Path folder;

  /** One without nodes has no root, which no page can be written of. */
  @Test
  void aRecordOfWhichNoPageCanBeWrittenCostsItsDocumentAlone() throws Exception {
    TOLD.clear();
    RunStore earlier = new RunStore(folder + "/").below("earlier");
    List<PartitionByEarlierRun.Known> known = new ArrayList<>();
    for (String name : List.of("good.txt", "poison.txt", "sound.txt")) {
      known.add(known(earlier, name));
    }
    RunStore run = new RunStore(folder + "/").below("run");
    Pipeline pipeline = Pipeline.create();
    pipeline
        .apply(Create.of(known).withCoder(RecordCoder.of(PartitionByEarlierRun.Known.class)))
        .apply(
            new CopyUnchangedRecords(
                new UnchangedRecords(
                    List.of(new ReusableRecords(earlier, "index", false)),
                    new SummaryFiles(
                        run,
                        run.below(RunPaths.WORK),
                        Set.of(OutputFormat.MD),
                        Style.PARAGRAPH,
                        ExtractSpec.defaults()),
                    SourceLocations.HIDDEN,
                    null,
                    Duration.ofMinutes(1))))
        .apply(ParDo.of(new Tell()));
    pipeline.run().waitUntilFinish();
    assertEquals(
        Map.of(
            "good.txt",
            "SUMMARIZED ",
            "poison.txt",
            "REJECTED INTERNAL",
            "sound.txt",
            "SUMMARIZED "),
        Map.copyOf(TOLD));
  }

  private static PartitionByEarlierRun.Known known(RunStore earlier, String name) throws Exception {
    DocumentRecord record =
        LocalSummarizer.extractive(SummarySpec.DEFAULT)
            .summarize(
                TextDocuments.of(name, "The mill called " + name + " was built by hand.", "en"))
            .orElseThrow();
    ObjectNode json = (ObjectNode) new ObjectMapper().readTree(Json.line(record));
    if (name.equals("poison.txt")) {
      json.putArray("nodes");
    }
    byte[] line = json.toString().getBytes(StandardCharsets.UTF_8);
    earlier.write(RunPaths.WORK + "/" + RunPaths.record(record.id()), line);
    RecordPlace place =
        RecordPlace.of(
            record, RecordPlace.Stretch.of(0, line), "", RecordPlace.Stretch.of(0, new byte[0]));
    return new PartitionByEarlierRun.Known(
        DuplicateFiles.of(record.id(), List.of(new SourceFile(name, name, 1, 0))),
        new PartitionByEarlierRun.Place(0, place));
  }

  private static final class Tell extends DoFn<Outcome, Void> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element Outcome outcome) {
      TOLD.put(outcome.names().get(0), outcome.status() + " " + outcome.cause());
    }
  }
}
