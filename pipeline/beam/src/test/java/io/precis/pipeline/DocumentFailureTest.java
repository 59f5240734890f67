package io.precis.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.precis.document.Metadata;
import io.precis.limit.Deadline;
import io.precis.limit.Guard;
import io.precis.summary.DocumentHead;
import io.precis.summary.NodeSummary;
import io.precis.summary.about.About;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a step after reading throws costs the document, and says so. */
class DocumentFailureTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** Says what became of it. */
  private record Sink(RuntimeException thrown) implements DocumentSink<String> {
    @Override
    public String finish(DocumentHead head, Iterable<NodeSummary> nodes) throws IOException {
      nodes.iterator();
      if (thrown != null) {
        throw thrown;
      }
      return "finished";
    }

    @Override
    public String reject(DocumentHead head, Guard.Failure failure) {
      return failure.cause() + " " + failure.detail();
    }
  }

  @Test
  void aDocumentWhoseWriterThrowsIsRejected() throws Exception {
    assertEquals("finished", new Sink(null).finishGuarded(head(), LIMIT, List::of));
    assertEquals(
        "INTERNAL a step of this program failed on it",
        new Sink(new IllegalStateException("text")).finishGuarded(head(), LIMIT, List::of));
    assertEquals(
        "INTERNAL a step of this program failed on it",
        new Sink(null)
            .finishGuarded(
                head(),
                LIMIT,
                () -> {
                  throw new ArithmeticException("text");
                }));
    assertThrows(
        IOException.class,
        () ->
            new Sink(null)
                .finishGuarded(
                    head(),
                    LIMIT,
                    () -> {
                      throw new IOException("full");
                    }));
  }

  /** What the steps before took is part of the document's time. */
  @Test
  void theTimeOfADocumentIsOneForAllSteps() throws Exception {
    DocumentSink<String> asking =
        new DocumentSink<>() {
          @Override
          public String reject(DocumentHead head, Guard.Failure failure) {
            return failure.cause() + " " + failure.detail();
          }

          @Override
          public String finish(DocumentHead head, Iterable<NodeSummary> nodes) {
            Deadline.current().check();
            return "finished";
          }
        };
    assertEquals(
        "finished",
        asking.finishGuarded(head().withSpentMillis(LIMIT.toMillis() / 2), LIMIT, List::of));
    assertEquals(
        "TIMEOUT after 1 minute",
        asking.finishGuarded(head().withSpentMillis(LIMIT.toMillis()), LIMIT, List::of));
  }

  private static DocumentHead head() {
    return new DocumentHead(
        "ab".repeat(32),
        List.of("a.txt"),
        "a-abababab",
        List.of(),
        List.of(),
        1,
        new Metadata("text/plain", "", List.of(), List.of(), "", "", 0),
        "",
        "en",
        List.of(),
        new DocumentHead.Size(1, 1, 1, 0, 0),
        List.of(),
        List.of(),
        List.of(),
        new About("", "", "", "", "", List.of(), "", List.of()),
        List.of(),
        List.of(),
        List.of(),
        0);
  }
}
