package io.precis.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.DuplicateFiles;
import io.precis.document.Extraction.Rejected;
import io.precis.document.RejectCause;
import io.precis.document.SourceFile;
import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentProcessorTest {
  private static final DuplicateFiles GROUP =
      DuplicateFiles.of("ab".repeat(32), List.of(new SourceFile("/in/a.txt", "a.txt", 1, 0)));

  private static Rejected rejected(Guard.Work<Optional<DocumentProcessor.Reading>> step)
      throws IOException {
    return DocumentProcessor.guarded(GROUP, TimeBudget.of(Duration.ofMinutes(1)), step)
        .reject()
        .orElseThrow();
  }

  @Test
  void aDefectOfOursCostsOneDocumentAndTellsNoneOfItsText() throws IOException {
    Rejected rejected =
        rejected(
            () -> {
              throw new IllegalStateException("the secret text");
            });
    assertEquals(RejectCause.INTERNAL, rejected.cause());
    assertEquals("a step of this program failed on it", rejected.detail());
    assertEquals(RejectCause.INTERNAL, rejected(DocumentProcessorTest::deep).cause());
    assertEquals(RejectCause.EMPTY, rejected(Optional::empty).cause());
  }

  private static Optional<DocumentProcessor.Reading> deep() {
    return deep().map(reading -> reading);
  }

  @Test
  void memoryThatRunsOutCostsTheDocumentThatAskedForIt() throws IOException {
    Rejected rejected =
        rejected(
            () -> {
              throw new OutOfMemoryError("made up");
            });
    assertEquals(RejectCause.OUT_OF_MEMORY, rejected.cause());
  }
}
