package io.precis.batch.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.summary.Printed;
import io.precis.write.Manifest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTextTest {
  private static String report(Map<String, Integer> postponed) {
    return ReportText.of(
        new RunReport(
            RunReport.SCHEMA,
            "20261123T201500Z",
            "2026-11-23",
            "precis",
            "2026-11-23T20:15:00Z",
            "2026-11-23T20:15:12.345Z",
            12.345,
            new Manifest.Counts(1_300, 58, 0, 1_242, 0, 0),
            58,
            Map.of("TIMEOUT", 1_242),
            postponed,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Printed.NONE,
            0,
            0,
            0,
            0,
            new RunReport.StudentWork(0, 0, 0, 0),
            List.of()));
  }

  @Test
  void filesThatWaitAreNamedByTheirKind() {
    String text = report(Map.of(".pdf", 1_234, ".docx", 5));
    assertTrue(
        text.contains(
            "\nwait for the next run: files of their kind took too long\n"
                + "  .docx                       5\n"
                + "  .pdf                    1,234\n"),
        text);
  }

  @Test
  void nothingIsSaidWhereNoneWaits() {
    assertFalse(report(Map.of()).contains("wait"), report(Map.of()));
  }
}
