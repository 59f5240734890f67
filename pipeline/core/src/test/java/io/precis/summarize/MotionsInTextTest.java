package io.precis.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.read.ReadText;
import io.precis.request.SummarySpec;
import io.precis.summary.DocumentRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class MotionsInTextTest {
  /**
   * Each motion is printed with what became of it, in whatever words others have had too. Half of
   * the text may be printed: the questions make room.
   */
  @Test
  void everyMotionIsPrintedWithItsResult() {
    String minutes =
        "# Minutes of the council\n\n"
            + "The council met on 4 March in the town hall.\n\n"
            + "That we pass By-Law 33, being a by-law to provide for fees of the mill.\n\n"
            + "Carried.\n\n"
            + "That we approve the insurance of the fire brigade for another year.\n\n"
            + "Carried.\n\n"
            + "That we sell the old bridge to the neighbouring town for 900 dollars.\n\n"
            + "Defeated.\n\n"
            + "Is the road to the quarry mended? ".repeat(8)
            + "\n";
    DocumentRecord record =
        ReadText.read("text/markdown", minutes)
            .flatMap(
                document -> LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document))
            .orElseThrow();
    String summary = record.summary();
    assertEquals(3, summary.split("Carried\\.", -1).length, summary);
    assertTrue(summary.contains("for 900 dollars. Defeated."), summary);
  }
}
