package io.precis.batch.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.MemoryFileSystem;
import io.precis.write.RunStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaseLockTest {
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final RunId RUN = RunId.of(Instant.EPOCH, 1);

  private RunStore store;

  @BeforeEach
  void makeStore() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    store = new RunStore("mem://" + UUID.randomUUID() + "/");
  }

  private LeaseLock take(RunId run) throws Exception {
    return LeaseLock.take(store, run, LEASE, PAUSE);
  }

  @Test
  void aSecondRunIsToldWhoHoldsItSinceWhenAndTheLockIsFreeAfterwards() throws Exception {
    try (LeaseLock first = take(RUN)) {
      first.requireHeld();
      String told =
          assertThrows(RunLock.HeldException.class, () -> take(RunId.of(Instant.EPOCH, 2)))
              .getMessage();
      assertTrue(told.contains(store.base()), told);
      assertTrue(told.contains("run " + RUN) && told.contains("since 20"), told);
      first.requireHeld();
    }
    take(RUN).close();
    assertEquals(List.of(), store.list(), "nothing is left");
  }

  /** Many times four at once: never two hold it, and what they leave is nothing. */
  @Test
  void neverTwoAtOnce() throws Exception {
    int contenders = 4;
    AtomicInteger holders = new AtomicInteger();
    AtomicInteger mostHolders = new AtomicInteger();
    AtomicInteger won = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(contenders);
    try {
      for (int round = 0; round < 100; round++) {
        CyclicBarrier start = new CyclicBarrier(contenders);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < contenders; i++) {
          tasks.add(
              () -> {
                start.await();
                try (LeaseLock lock = take(RUN)) {
                  mostHolders.accumulateAndGet(holders.incrementAndGet(), Math::max);
                  won.incrementAndGet();
                  lock.requireHeld();
                  holders.decrementAndGet();
                } catch (RunLock.HeldException e) {
                  assertTrue(e.getMessage().contains("another run"), e.getMessage());
                }
                return null;
              });
        }
        for (Future<Void> done : threads.invokeAll(tasks)) {
          done.get();
        }
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, mostHolders.get(), "holders at once");
    assertTrue(won.get() >= 50, () -> won + " of 100 rounds had a winner");
    assertEquals(List.of(), store.list());
  }

  @Test
  void theClaimOfADeadHolderIsVoidWhenItsLeaseIsOver() throws Exception {
    try (LeaseLock dead = take(RUN)) {
      MemoryFileSystem.advanceMillis(LEASE.toMillis() - 10_000);
      assertThrows(RunLock.HeldException.class, () -> take(RUN));
      MemoryFileSystem.advanceMillis(20_000);
      try (LeaseLock next = take(RunId.of(Instant.EPOCH, 2))) {
        next.requireHeld();
        String lost = assertThrows(IOException.class, dead::requireHeld).getMessage();
        assertTrue(lost.contains("lock") && lost.contains("nothing is published"), lost);
      }
    }
    assertEquals(List.of(), store.list());
  }

  @Test
  void aHolderThatLivesRenewsItsClaim() throws Exception {
    Duration brief = Duration.ofSeconds(5);
    try (LeaseLock holder = LeaseLock.take(store, RUN, brief, PAUSE)) {
      String first = store.list().get(0).resourceId().toString();
      for (int i = 0; i < 400 && claims().contains(first); i++) {
        Thread.sleep(50);
      }
      assertTrue(!claims().contains(first), "renewed under another name");
      holder.requireHeld();
      assertThrows(RunLock.HeldException.class, () -> LeaseLock.take(store, RUN, brief, PAUSE));
    }
  }

  private List<String> claims() throws IOException {
    return store.list().stream().map(file -> file.resourceId().toString()).toList();
  }
}
