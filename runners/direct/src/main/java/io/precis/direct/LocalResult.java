package io.precis.direct;

import io.precis.beam.LocalTransform;
import io.precis.beam.WorkerThreads;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.joda.time.Duration;

/** A local transform under way. */
final class LocalResult implements PipelineResult {
  private final FutureTask<Void> work;
  private final MetricResults metrics;

  private LocalResult(FutureTask<Void> work, MetricResults metrics) {
    this.work = work;
    this.metrics = metrics;
  }

  /** Begins. */
  static LocalResult start(LocalTransform transform, int threads) {
    WorkerThreads workers = new WorkerThreads(threads);
    FutureTask<Void> work =
        new FutureTask<>(
            () -> {
              try (workers) {
                transform.runOn(workers);
              }
              return null;
            });
    Thread driver = new Thread(work, "local-runner");
    driver.setDaemon(true);
    driver.start();
    return new LocalResult(work, workers.metrics());
  }

  @Override
  public State getState() {
    if (!work.isDone()) {
      return State.RUNNING;
    }
    try {
      return waitUntilFinish();
    } catch (PipelineExecutionException e) {
      return State.FAILED;
    }
  }

  @Override
  public State cancel() {
    work.cancel(true);
    return getState();
  }

  @Override
  public State waitUntilFinish() {
    return waitUntilFinish(Duration.millis(Long.MAX_VALUE));
  }

  /**
   * Waits.
   *
   * @return null where it is not at its end in time
   * @throws PipelineExecutionException where it failed
   */
  @Override
  public State waitUntilFinish(Duration most) {
    try {
      work.get(most.getMillis(), TimeUnit.MILLISECONDS);
      return State.DONE;
    } catch (TimeoutException e) {
      return null;
    } catch (CancellationException e) {
      return State.CANCELLED;
    } catch (ExecutionException e) {
      throw new PipelineExecutionException(e.getCause());
    } catch (InterruptedException e) {
      work.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a run was under way", e);
    }
  }

  @Override
  public MetricResults metrics() {
    return metrics;
  }
}
