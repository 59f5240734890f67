package io.precis.metrics;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * How far a run is. For people to watch: a step that is repeated counts twice, so accounts are
 * never made of these.
 */
public enum Counters {
  /** Documents read or rejected. */
  READ("documents-read"),
  /** Documents finished or rejected. */
  WRITTEN("documents-written"),
  /** Nodes summarized. */
  NODES("nodes-summarized"),
  /** Passages that the student rewrote. */
  STUDENT_CALLS("student-calls"),
  /** Tokens that it read. */
  STUDENT_TOKENS_IN("student-tokens-in"),
  /** Tokens that it wrote. */
  STUDENT_TOKENS_OUT("student-tokens-out"),
  /** Passages whose rewriting was taken from an earlier run. */
  STUDENT_REUSED("student-reused");

  private static final String NAMESPACE = "precis";

  private final String metric;

  Counters(String metric) {
    this.metric = metric;
  }

  /** The counter for use inside a step. */
  public Counter counter() {
    return Metrics.counter(NAMESPACE, metric);
  }

  /** What all attempts have counted so far; 0 before the first. */
  public long attempted(MetricResults metrics) {
    MetricQueryResults results =
        metrics.queryMetrics(
            MetricsFilter.builder()
                .addNameFilter(MetricNameFilter.named(NAMESPACE, metric))
                .build());
    long sum = 0;
    for (MetricResult<Long> result : results.getCounters()) {
      sum += result.getAttempted();
    }
    return sum;
  }
}
