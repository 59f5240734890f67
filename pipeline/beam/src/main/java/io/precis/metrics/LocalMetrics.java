package io.precis.metrics;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.metrics.BoundedTrie;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Distribution;
import org.apache.beam.sdk.metrics.DistributionResult;
import org.apache.beam.sdk.metrics.Gauge;
import org.apache.beam.sdk.metrics.MetricFiltering;
import org.apache.beam.sdk.metrics.MetricKey;
import org.apache.beam.sdk.metrics.MetricName;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.MetricsContainer;
import org.apache.beam.sdk.metrics.MetricsEnvironment;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.metrics.StringSet;

/** Counters and distributions of threads that no runner counts for. Thread-safe. */
public final class LocalMetrics extends MetricResults {
  private final Map<MetricName, Cell> counters = new ConcurrentHashMap<>();
  private final Map<MetricName, Cell> distributions = new ConcurrentHashMap<>();

  /** What this thread counts until the result is closed is counted here. */
  public Closeable countThisThread() {
    return MetricsEnvironment.scopedMetricsContainer(new Container());
  }

  @Override
  public MetricQueryResults queryMetrics(MetricsFilter filter) {
    return MetricQueryResults.create(
        matching(counters, filter).entrySet().stream()
            .map(each -> result(each.getKey(), each.getValue().result().getSum()))
            .toList(),
        matching(distributions, filter).entrySet().stream()
            .map(each -> result(each.getKey(), each.getValue().result()))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Map<MetricKey, Cell> matching(Map<MetricName, Cell> cells, MetricsFilter filter) {
    Map<MetricKey, Cell> found = new ConcurrentHashMap<>();
    cells.forEach(
        (name, cell) -> {
          MetricKey key = MetricKey.create(null, name);
          if (MetricFiltering.matches(filter, key)) {
            found.put(key, cell);
          }
        });
    return found;
  }

  private static <T> MetricResult<T> result(MetricKey key, T attempted) {
    return MetricResult.attempted(key, attempted);
  }

  /** Sum, number, least and most of what was added. */
  private static final class Cell implements Counter, Distribution {
    private final MetricName name;
    private long sum;
    private long count;
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;

    Cell(MetricName name) {
      this.name = name;
    }

    synchronized DistributionResult result() {
      return DistributionResult.create(sum, count, min, max);
    }

    @Override
    public synchronized void update(long moreSum, long moreCount, long least, long most) {
      sum += moreSum;
      count += moreCount;
      min = Math.min(min, least);
      max = Math.max(max, most);
    }

    @Override
    public void update(long value) {
      update(value, 1, value, value);
    }

    @Override
    public void inc() {
      inc(1);
    }

    @Override
    public void inc(long n) {
      update(n);
    }

    @Override
    public void dec() {
      inc(-1);
    }

    @Override
    public void dec(long n) {
      inc(-n);
    }

    @Override
    public MetricName getName() {
      return name;
    }
  }

  private final class Container implements MetricsContainer {
    private static final long serialVersionUID = 1L;

    @Override
    public Counter getCounter(MetricName name) {
      return counters.computeIfAbsent(name, Cell::new);
    }

    @Override
    public Distribution getDistribution(MetricName name) {
      return distributions.computeIfAbsent(name, Cell::new);
    }

    @Override
    public Gauge getGauge(MetricName name) {
      throw new UnsupportedOperationException("no gauges are kept");
    }

    @Override
    public StringSet getStringSet(MetricName name) {
      throw new UnsupportedOperationException("no sets are kept");
    }

    @Override
    public BoundedTrie getBoundedTrie(MetricName name) {
      throw new UnsupportedOperationException("no tries are kept");
    }
  }
}
