package io.precis.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Document;
import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.read.ReadText;
import io.precis.request.SummarySpec;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The time of a document is over at once: every step in the main process notices. */
@Tag("slow")
class DeadlineHoldsTest {
  private static final Duration NONE = Duration.ofNanos(1);
  private static final String PROSE = "The council met in Harrow on Monday to talk. ".repeat(100);

  private static String outcome(Guard.Work<?> work) throws IOException {
    return Guard.run("id", TimeBudget.of(NONE), () -> "done " + work.run())
        .orElse(failure -> failure.cause() + " " + failure.detail());
  }

  @Test
  void readersAskTheDeadline() throws IOException {
    for (String type : new String[] {"text/plain", "text/markdown", "text/html"}) {
      assertEquals("TIMEOUT after 0 milliseconds", outcome(() -> ReadText.read(type, PROSE)));
    }
  }

  @Test
  void splittingAndRankingAskTheDeadline() throws IOException {
    Document document = ReadText.read("text/plain", PROSE).orElseThrow();
    LocalSummarizer summarizer = LocalSummarizer.extractive(SummarySpec.DEFAULT);
    assertEquals("TIMEOUT after 0 milliseconds", outcome(() -> summarizer.parts(document)));
  }
}
