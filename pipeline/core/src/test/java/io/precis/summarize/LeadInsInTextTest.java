package io.precis.summarize;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.ReadText;
import io.precis.request.SummarySpec;
import io.precis.summary.DocumentRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class LeadInsInTextTest {
  /** The text of a summary has no headings, but a prohibition is none without its lead-in. */
  @Test
  void whatForbidsStandsInTheTextOfTheSummary() {
    String policy =
        "# Use of the mill\n\n"
            + "The miller looks after the gates of the dam.\n\n"
            + "Visitors shall not:\n\n"
            + "* Open the gates of the dam at night without the miller.\n"
            + "* Remove the books of the mill from the house of the miller.\n";
    DocumentRecord record =
        ReadText.read("text/markdown", policy)
            .flatMap(
                document -> LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document))
            .orElseThrow();
    String summary = record.summary();
    int forbidden = summary.indexOf("Open the gates");
    assertTrue(forbidden < 0 || summary.indexOf("Visitors shall not: ") + 20 == forbidden, summary);
    assertTrue(summary.contains("Visitors shall not: "), summary);
  }
}
