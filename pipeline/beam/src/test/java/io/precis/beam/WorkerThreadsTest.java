package io.precis.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.metrics.Counters;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkerThreadsTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 100).boxed().toList();

  @Test
  void resultsStandInTheOrderOfTheItemsAndWhatIsCountedIsTold() throws Exception {
    try (WorkerThreads threads = new WorkerThreads(3)) {
      assertEquals(
          ITEMS.stream().map(i -> i * i).toList(),
          threads.map(
              ITEMS,
              () ->
                  i -> {
                    Counters.NODES.counter().inc();
                    return i * i;
                  }));
      assertEquals(100, Counters.NODES.attempted(threads.metrics()));
      assertEquals(0, Counters.READ.attempted(threads.metrics()));
      assertEquals(List.of(), threads.map(List.<Integer>of(), () -> i -> i));
    }
  }

  @Test
  void aStepThatFailsEndsTheOthersAndIsTold() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    IOException failure = new IOException("no space left on device");
    try (WorkerThreads threads = new WorkerThreads(2)) {
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  threads.map(
                      List.of("wait", "fail"),
                      () ->
                          item -> {
                            if (item.equals("fail")) {
                              waiting.await();
                              throw failure;
                            }
                            waiting.countDown();
                            try {
                              Thread.sleep(600_000);
                            } catch (InterruptedException e) {
                              interrupted.set(true);
                              throw e;
                            }
                            return item;
                          }));
      assertSame(failure, thrown.getCause());
    }
    assertTrue(interrupted.get(), "none is at work any more");
  }
}
