package io.precis.batch.report;

import io.precis.batch.input.InputListing;
import io.precis.metrics.Stage;
import io.precis.summary.Printed;
import io.precis.write.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an operator wants to know of a run: {@value #JSON_FILE} in the run's directory, as text in
 * {@value #TEXT_FILE}, and for Prometheus in {@link PrometheusText}.
 *
 * @param schema {@value #SCHEMA}
 * @param run id
 * @param date day that the run stands for, ISO 8601
 * @param program name and version
 * @param started ISO 8601, UTC
 * @param finished when the last record was put in its place; ISO 8601, UTC
 * @param seconds between the two
 * @param counts input files by account
 * @param documents distinct documents that have a summary
 * @param rejected input files by cause
 * @param postponed input files that wait for the next run because files of their kind have cost too
 *     much time in vain, by what their names end with
 * @param setAside input files that were not tried, by the cause that an earlier run gave
 * @param skipped what was left out of the inputs, by reason
 * @param flaws documents by flaw
 * @param otherModes documents that were summarized in another mode than was asked for, by the
 *     reason
 * @param printed how all summary sentences came about
 * @param pages of all documents
 * @param sentences of all documents
 * @param nodes summaries at every level
 * @param reuseRatio share of the files with a summary that was taken from an earlier run; 0 where
 *     there are none
 * @param student what it did in this run
 * @param stages what they took, in the order of the work, without those that nothing went through
 */
public record RunReport(
    String schema,
    String run,
    String date,
    String program,
    String started,
    String finished,
    double seconds,
    Manifest.Counts counts,
    int documents,
    Map<String, Integer> rejected,
    Map<String, Integer> postponed,
    Map<String, Integer> setAside,
    Map<String, Integer> skipped,
    Map<String, Integer> flaws,
    Map<String, Integer> otherModes,
    Printed printed,
    long pages,
    long sentences,
    long nodes,
    double reuseRatio,
    StudentWork student,
    List<Stage.Cost> stages) {
  public static final String SCHEMA = "precis-report/1";
  public static final String JSON_FILE = "report.json";
  public static final String TEXT_FILE = "report.txt";

  public RunReport {
    rejected = new TreeMap<>(rejected);
    postponed = new TreeMap<>(postponed);
    setAside = new TreeMap<>(setAside);
    skipped = new TreeMap<>(skipped);
    flaws = new TreeMap<>(flaws);
    otherModes = new TreeMap<>(otherModes);
    stages = List.copyOf(stages);
  }

  /**
   * What the student did.
   *
   * @param calls passages that it rewrote
   * @param reused passages whose rewriting was taken from an earlier run
   * @param tokensIn that it read
   * @param tokensOut that it wrote
   */
  public record StudentWork(long calls, long reused, long tokensIn, long tokensOut) {
    /** Share of the passages that were not rewritten again; 0 where there are none. */
    public double reuseRatio() {
      return share(reused, calls + reused);
    }
  }

  public static RunReport of(
      Manifest manifest, OutcomeTally accounts, InputListing inputs, RunCost spent) {
    Manifest.Counts counts = manifest.counts();
    Duration took =
        Duration.between(Instant.parse(manifest.started()), Instant.parse(manifest.finished()));
    return new RunReport(
        SCHEMA,
        manifest.run(),
        manifest.date(),
        manifest.program(),
        manifest.started(),
        manifest.finished(),
        took.toMillis() / 1000.0,
        counts,
        accounts.documents(),
        manifest.rejected(),
        accounts.postponed(),
        manifest.setAside(),
        inputs.leftOutByReason(),
        manifest.flaws(),
        accounts.otherModes(),
        accounts.printed(),
        manifest.pages(),
        manifest.sentences(),
        accounts.nodes(),
        share(counts.unchanged(), counts.summarized() + counts.degraded() + counts.unchanged()),
        spent.student(),
        spent.stages());
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
