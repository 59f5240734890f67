package io.precis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.document.Extraction.Rejected;
import io.precis.document.RejectCause;
import io.precis.document.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
  private static final FileGroup GROUP =
      new FileGroup("ab".repeat(32), List.of(new SourceFile("/in/a.txt", "a.txt", 1, 0)));

  private static Rejected rejected(Supplier<Optional<DocumentReader.Reading>> step) {
    return DocumentReader.guarded(GROUP, step).reject().orElseThrow();
  }

  @Test
  void aDefectOfOursCostsOneDocumentAndTellsNoneOfItsText() {
    Rejected rejected =
        rejected(
            () -> {
              throw new IllegalStateException("the secret text");
            });
    assertEquals(RejectCause.INTERNAL, rejected.cause());
    assertEquals("IllegalStateException", rejected.detail());
    assertEquals(RejectCause.INTERNAL, rejected(DocumentReaderTest::deep).cause());
    assertEquals(RejectCause.EMPTY, rejected(Optional::empty).cause());
  }

  private static Optional<DocumentReader.Reading> deep() {
    return deep().map(reading -> reading);
  }

  @Test
  void memoryThatRunsOutIsNoFaultOfTheDocument() {
    assertThrows(
        OutOfMemoryError.class,
        () ->
            rejected(
                () -> {
                  throw new OutOfMemoryError("made up");
                }));
  }
}
