package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.precis.batch.directory.QuarantineList;
import io.precis.batch.directory.RunId;
import io.precis.batch.input.InputListing;
import io.precis.batch.report.RunCost;
import io.precis.batch.report.RunReport;
import io.precis.document.Document;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.SummarySpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.summary.OutcomeFactory;
import io.precis.summary.Written;
import io.precis.text.TextDocuments;
import io.precis.write.Json;
import io.precis.write.OutputFormat;
import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPublisherTest {
  @TempDir private Path folder;

  /** Its record was written and cannot be read: in no file of the run, and counted. */
  @Test
  void aRecordThatCannotBePutWithTheOthersCostsItsDocumentAlone() throws Exception {
    RunId id = new RunId("20261123T201500Z");
    RunStore run = new RunStore(folder + "/").below("run");
    RunStore work = run.below(RunPaths.WORK);
    List<SourceFile> inputs = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Document document =
          TextDocuments.of(name, "The mill called " + name + " was built in 1842 by hand.", "en");
      DocumentRecord record =
          LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document).orElseThrow();
      String line = name.equals("b.txt") ? "{\"schema\": [" : Json.line(record);
      work.write(RunPaths.record(record.id()), line);
      Written page = run.write(RunPaths.markdown(record), "# " + name);
      inputs.add(new SourceFile(name, name, 1, 0));
      outcomes.add(OutcomeFactory.of(record, List.of(page)));
    }

    RunPublisher.Gathered gathered =
        new RunPublisher(spec(), id, run, work, Clock.systemUTC())
            .gather(
                Instant.EPOCH,
                new InputListing(inputs, List.of(), List.of()),
                outcomes,
                QuarantineList.none(),
                new RunCost(List.of(), new RunReport.StudentWork(0, 0, 0, 0)));

    assertEquals(Map.of("INTERNAL", 1), gathered.manifest().rejected());
    assertEquals(2, gathered.manifest().counts().summarized());
    String lost = outcomes.get(1).id();
    assertFalse(Files.readString(folder.resolve("run/summaries.jsonl")).contains(lost));
    assertEquals(
        List.of(),
        gathered.manifest().files().stream()
            .map(Written::path)
            .filter(path -> path.contains(lost.substring(0, 16)))
            .toList());
    assertFalse(Files.exists(folder.resolve("run").resolve(outcomes.get(1).files().get(0).path())));
  }

  private static BatchSpec spec() {
    return new BatchSpec(
        List.of("in"),
        "out",
        SummarySpec.DEFAULT,
        ExtractSpec.defaults(),
        EnumSet.allOf(OutputFormat.class),
        false,
        Optional.empty(),
        List.of(),
        BatchSpec.Reuse.NOTHING,
        1,
        "precis",
        RunSettings.DEFAULT);
  }
}
