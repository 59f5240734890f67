package io.precis.metrics;

import io.precis.summarize.StepClock;
import java.util.Locale;
import org.apache.beam.sdk.metrics.Distribution;
import org.apache.beam.sdk.metrics.DistributionResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * A kind of work whose time is told. Times of workers that work side by side add up, and a step
 * that is repeated counts again.
 */
public enum Stage {
  /** Reading a file through and hashing it. */
  IDENTIFY,
  /** Taking a document over from an earlier run. */
  KEEP,
  /** Extracting a document's text, waiting for a free process included. */
  EXTRACT,
  /** Sentences, topics, chunks, ranks and the tree of one document. */
  RANK,
  /** Choosing sentences at one leaf, or at one document's nodes of a level. */
  SELECT,
  /** One batch of passages through the student. */
  REWRITE,
  /** Assembling and writing one document's files. */
  WRITE;

  private static final String NAMESPACE = "precis-nanoseconds";

  /** The name under which people meet it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Starts the clock inside a step; closing what comes back stops it. */
  public Lap begin() {
    return new Lap(Metrics.distribution(NAMESPACE, word()), System.nanoTime());
  }

  /** The clock of the steps that a document processor times. */
  public static StepClock.Lap begin(StepClock.Step step) {
    return valueOf(step.name()).begin();
  }

  /** Work under way. */
  public static final class Lap implements StepClock.Lap {
    private final Distribution nanoseconds;
    private final long startedNanos;

    private Lap(Distribution nanoseconds, long startedNanos) {
      this.nanoseconds = nanoseconds;
      this.startedNanos = startedNanos;
    }

    @Override
    public void close() {
      nanoseconds.update(System.nanoTime() - startedNanos);
    }
  }

  /**
   * What a stage took.
   *
   * @param stage name
   * @param items pieces of work
   * @param seconds of all workers together
   * @param longestSeconds of one piece
   */
  public record Cost(String stage, long items, double seconds, double longestSeconds) {}

  /** What all attempts have taken so far; zeros before the first. */
  public Cost cost(MetricResults metrics) {
    long items = 0;
    long nanos = 0;
    long longest = 0;
    MetricsFilter filter =
        MetricsFilter.builder().addNameFilter(MetricNameFilter.named(NAMESPACE, word())).build();
    for (MetricResult<DistributionResult> each : metrics.queryMetrics(filter).getDistributions()) {
      DistributionResult attempted = each.getAttempted();
      if (attempted.getCount() > 0) {
        items += attempted.getCount();
        nanos += attempted.getSum();
        longest = Math.max(longest, attempted.getMax());
      }
    }
    return new Cost(word(), items, nanos / 1e9, longest / 1e9);
  }
}
