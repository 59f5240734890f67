package io.precis.write.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.fork.ExtractSpec;
import io.precis.request.Style;
import io.precis.request.SummarySpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.text.TextDocuments;
import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryFilesTest {
  private static final byte[] MADE = "{}\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private RunStore work;
  private SummaryFiles files;
  private DocumentRecord record;

  @BeforeEach
  void summarize() {
    RunStore run = new RunStore(folder + "/").below("run");
    work = run.below(RunPaths.WORK);
    files = new SummaryFiles(run, work, Set.of(), Style.PARAGRAPH, ExtractSpec.defaults());
    record =
        LocalSummarizer.extractive(SummarySpec.DEFAULT)
            .summarize(TextDocuments.of("mill.txt", "The mill was built by hand in 1842.", "en"))
            .orElseThrow();
  }

  /** Whoever finds a record of a killed run takes what the student made to be there too. */
  @Test
  void noRecordIsThereBeforeItsRewritings() throws Exception {
    Files.createDirectories(rewritings().resolve("in the way"));
    assertThrows(IOException.class, () -> files.keep(record, MADE));
    assertFalse(work.exists(RunPaths.record(record.id())));
  }

  @Test
  void aRecordIsKeptWithItsRewritings() throws Exception {
    files.keep(record, MADE);
    assertTrue(work.exists(RunPaths.record(record.id())));
    assertArrayEquals(MADE, Files.readAllBytes(rewritings()));
  }

  @Test
  void whereTheStudentMadeNothingThereIsTheRecordAlone() throws Exception {
    files.keep(record, new byte[0]);
    assertTrue(work.exists(RunPaths.record(record.id())));
    assertFalse(Files.exists(rewritings()));
  }

  private Path rewritings() {
    return folder.resolve("run/" + RunPaths.WORK).resolve(RunPaths.rewritings(record.id()));
  }
}
