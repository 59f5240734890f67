package io.precis.beam;

import io.precis.metrics.LocalMetrics;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.beam.sdk.metrics.MetricResults;

/** Threads of this process that do one thing to many items at once, for a runner of one machine. */
public final class WorkerThreads implements AutoCloseable {
  private final int threads;
  private final LocalMetrics metrics = new LocalMetrics();
  private final ExecutorService pool;

  /**
   * @param threads at least 1
   */
  public WorkerThreads(int threads) {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads, WorkerThreads::thread);
  }

  /** What is done to one item. */
  public interface Step<A, B> {
    B apply(A item) throws IOException, InterruptedException;
  }

  /** Makes the step of one thread. */
  public interface StepFactory<A, B> {
    Step<A, B> open() throws IOException;
  }

  /** How many there are. */
  public int count() {
    return threads;
  }

  /** What all threads have counted. */
  public MetricResults metrics() {
    return metrics;
  }

  /**
   * Does a step to every item.
   *
   * @return the results in the order of the items
   * @throws IllegalStateException where a step fails, which ends the others
   */
  public <A, B> List<B> map(List<A> items, StepFactory<A, B> steps) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    AtomicReferenceArray<B> results = new AtomicReferenceArray<>(items.size());
    int workers = Math.min(threads, items.size());
    CompletionService<Void> done = new ExecutorCompletionService<>(pool);
    for (int i = 0; i < workers; i++) {
      done.submit(worker(items, steps, next, results));
    }
    for (int ended = 0; ended < workers; ended++) {
      require(done.take());
    }
    List<B> all = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      all.add(results.get(i));
    }
    return all;
  }

  /** Takes one item after another that no other thread has. */
  private <A, B> Callable<Void> worker(
      List<A> items, StepFactory<A, B> steps, AtomicInteger next, AtomicReferenceArray<B> results) {
    return () -> {
      try (Closeable counting = metrics.countThisThread()) {
        Step<A, B> step = steps.open();
        for (int i = next.getAndIncrement();
            i < items.size() && !Thread.currentThread().isInterrupted();
            i = next.getAndIncrement()) {
          results.set(i, step.apply(items.get(i)));
        }
      }
      return null;
    };
  }

  private static void require(Future<Void> worker) throws InterruptedException {
    try {
      worker.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a step failed: " + e.getCause(), e.getCause());
    }
  }

  /** Ends the threads; when this returns none of them is at work. */
  @Override
  public void close() {
    pool.shutdownNow();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "summarizing");
    thread.setDaemon(true);
    return thread;
  }
}
