package io.precis.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.precis.beam.LocalTransform;
import io.precis.beam.WorkerThreads;
import io.precis.metrics.Counters;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.beam.sdk.Pipeline.PipelineExecutionException;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineResult.State;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PDone;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;

class LocalRunnerTest {
  private static final LocalRunner RUNNER =
      new LocalRunner(2, () -> fail("no options of Beam's runner are needed"));

  /** Work of a test. */
  private interface Work {
    void on(WorkerThreads threads) throws IOException, InterruptedException;
  }

  private static final class Known extends PTransform<PBegin, PDone> implements LocalTransform {
    private static final long serialVersionUID = 1L;
    private final transient Work work;

    Known(Work work) {
      this.work = work;
    }

    @Override
    public void runOn(WorkerThreads threads) throws IOException, InterruptedException {
      work.on(threads);
    }

    @Override
    public PDone expand(PBegin begin) {
      throw new AssertionError("what the runner knows is not expanded");
    }
  }

  @Test
  void whatItKnowsItDoesAndCounts() {
    PipelineResult result =
        RUNNER.run(
            new Known(
                threads ->
                    threads.map(
                        List.of(1, 2, 3),
                        () ->
                            n -> {
                              Counters.NODES.counter().inc(n);
                              return n;
                            })));
    assertEquals(State.DONE, result.waitUntilFinish());
    assertEquals(State.DONE, result.getState());
    assertEquals(6, Counters.NODES.attempted(result.metrics()));
  }

  @Test
  void whatFailsIsThrownWhereItIsWaitedFor() {
    IOException failure = new IOException("no space left on device");
    PipelineResult result =
        RUNNER.run(
            new Known(
                threads -> {
                  throw failure;
                }));
    assertSame(
        failure,
        assertThrows(PipelineExecutionException.class, result::waitUntilFinish).getCause());
    assertEquals(State.FAILED, result.getState());
  }

  @Test
  void whatIsUnderWayCanBeCancelled() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    PipelineResult result =
        RUNNER.run(
            new Known(
                threads -> {
                  begun.countDown();
                  new CountDownLatch(1).await();
                }));
    begun.await();
    assertEquals(State.RUNNING, result.getState());
    assertEquals(null, result.waitUntilFinish(Duration.millis(1)));
    assertEquals(State.CANCELLED, result.cancel());
  }

  @Test
  void anythingElseIsForBeam() {
    PipelineOptions options = new DirectBackend().options(1, "");
    PTransform<PBegin, ?> numbers = Create.of(1, 2, 3);
    assertEquals(State.DONE, new LocalRunner(1, () -> options).run(numbers).waitUntilFinish());
    assertEquals(
        State.DONE, LocalRunner.fromOptions(options).run(numbers, options).waitUntilFinish());
  }
}
