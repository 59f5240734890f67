package io.precis.batch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.metrics.Stage;
import io.precis.summary.Printed;
import io.precis.write.Manifest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads what is written as node_exporter and {@code promtool check metrics} do. */
class PrometheusTextTest {
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-z_:][a-z0-9_:]*)(\\{((?:[a-z_][a-z0-9_]*=\"(?:[^\"\\\\\n"
              + "]|\\\\[\\\\\"n])*\",?)+)\\})? (-?[0-9.]+(?:[eE][-+]?[0-9]+)?)");

  private static RunReport report(String program) {
    return new RunReport(
        RunReport.SCHEMA,
        "20261123T201500Z",
        "2026-11-23",
        program,
        "2026-11-23T20:15:00Z",
        "2026-11-23T20:15:12.345Z",
        12.345,
        new Manifest.Counts(10, 4, 1, 2, 2, 1),
        7,
        Map.of("CORRUPT", 1, "EMPTY", 1),
        Map.of(),
        Map.of("TIMEOUT", 1),
        Map.of(),
        Map.of("TRUNCATED", 1),
        Map.of(),
        Printed.NONE,
        40,
        869,
        117,
        2 / 7.0,
        new RunReport.StudentWork(30, 10, 4_000, 1_000),
        List.of(new Stage.Cost("extract", 9, 1e-5, 0.25), new Stage.Cost("write", 7, 3, 2)));
  }

  @Test
  void whatIsWrittenIsValid() {
    String text = PrometheusText.published(report("precis \"0.1\\0\n\""));
    check(text);
    assertTrue(text.contains("\nprecis_run_rejected_files{cause=\"corrupt\"} 1\n"), text);
    assertTrue(text.contains("\nprecis_run_files{account=\"set_aside\"} 1\n"), text);
    assertTrue(text.contains("\nprecis_run_student_reuse_ratio 0.25\n"), text);
    assertTrue(text.contains("\nprecis_run_stage_seconds{stage=\"write\"} 3\n"), text);
    assertTrue(text.contains("\nprecis_run_success 1\n"), text);
    assertFalse(text.contains("skipped"), "a family without a sample is left out");
  }

  @Test
  void aFailureTellsWhenTheLastSuccessWas() {
    String text =
        PrometheusText.failed(1, Instant.parse("2026-11-24T01:00:00Z"), "2026-11-23T20:15:12Z");
    check(text);
    assertTrue(text.contains("\nprecis_run_success 0\n"), text);
    assertTrue(text.contains("\nprecis_run_exit_status 1\n"), text);
    assertTrue(text.contains("\nprecis_run_last_published_timestamp_seconds 1795464912\n"), text);
    check(PrometheusText.failed(4, Instant.EPOCH, ""));
  }

  private static void check(String text) {
    assertTrue(text.endsWith("\n"), "the last line has its end");
    Set<String> families = new HashSet<>();
    Set<String> series = new HashSet<>();
    String family = "";
    String helped = "";
    for (String line : text.split("\n")) {
      if (line.startsWith("# HELP ")) {
        helped = line.split(" ")[2];
        assertTrue(line.length() > "# HELP  ".length() + helped.length(), "a help text");
      } else if (line.startsWith("# TYPE ")) {
        family = line.split(" ")[2];
        assertEquals(helped, family, "help comes before type");
        assertEquals("gauge", line.split(" ")[3]);
        assertTrue(families.add(family), () -> "once only: " + line);
        assertFalse(family.endsWith("_total"), "gauges are no totals");
      } else {
        Matcher sample = SAMPLE.matcher(line);
        assertTrue(sample.matches(), () -> "no sample, or one with a stamp: " + line);
        assertEquals(family, sample.group(1), "samples stand below their family");
        assertTrue(series.add(line.substring(0, line.lastIndexOf(' '))), () -> "twice: " + line);
      }
    }
    assertFalse(series.isEmpty());
  }
}
