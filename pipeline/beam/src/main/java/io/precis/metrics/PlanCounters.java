package io.precis.metrics;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Distribution;
import org.apache.beam.sdk.metrics.DistributionResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;

/** What a run would do. A step that a runner repeats counts twice: a plan is no account. */
public enum PlanCounters {
  /** Files that no earlier run knows by name or content. */
  FILES_NEW,
  /** Files whose name an earlier run knows with another content. */
  FILES_CHANGED,
  /** Files that are taken as they are. */
  FILES_UNCHANGED,
  /** Files that failed before and are not tried. */
  FILES_SET_ASIDE,
  /** Files that will be rejected. */
  FILES_REJECTED,
  /** Documents to summarize. */
  DOCUMENTS,
  /** Pages of these. */
  PAGES,
  /** Sentences of these. */
  SENTENCES,
  /** Leaves of the merge trees. */
  CHUNKS,
  /** Nodes of the merge trees, leaves among them. */
  NODES,
  /** Passages to rewrite. */
  CALLS,
  /** Passages whose rewriting an earlier run made. */
  CALLS_REUSED,
  /** Tokens that the student will read. */
  TOKENS_IN,
  /** Words that it is to write. */
  WORDS_OUT,
  /** Passages rewritten to see how long that takes. */
  SAMPLE_CALLS,
  /** Words that these were to have. */
  SAMPLE_WORDS_OUT,
  /** What they took. */
  SAMPLE_NANOSECONDS;

  private static final String NAMESPACE = "precis-plan";
  private static final String LEVELS = "LEVELS";

  /** The counter for use inside a step. */
  public Counter counter() {
    return Metrics.counter(NAMESPACE, name());
  }

  /** Levels of each document's merge tree, leaves among them, for use inside a step. */
  public static Distribution levels() {
    return Metrics.distribution(NAMESPACE, LEVELS);
  }

  /** Most levels of any tree; 0 where there is none. */
  public static long mostLevels(MetricResults metrics) {
    long most = 0;
    for (MetricResult<DistributionResult> result :
        metrics.queryMetrics(filter(LEVELS)).getDistributions()) {
      most = Math.max(most, result.getAttempted().getMax());
    }
    return most;
  }

  private static MetricsFilter filter(String name) {
    return MetricsFilter.builder().addNameFilter(MetricNameFilter.named(NAMESPACE, name)).build();
  }

  /** What was counted; 0 where nothing was. */
  public long total(MetricResults metrics) {
    long sum = 0;
    for (MetricResult<Long> result : metrics.queryMetrics(filter(name())).getCounters()) {
      sum += result.getAttempted();
    }
    return sum;
  }
}
