package io.precis.batch.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.beam.WriteCondition;
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

class ConditionalLockTest {
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final RunId RUN = RunId.of(Instant.EPOCH, 1);
  private static final RunId OTHER = RunId.of(Instant.EPOCH, 2);

  private RunStore store;

  @BeforeEach
  void makeStore() {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    store = new RunStore("versions://" + UUID.randomUUID() + "/");
  }

  private ConditionalLock take(RunId run) throws Exception {
    return ConditionalLock.take(store, run, LEASE);
  }

  @Test
  void whetherConditionsAreKeptIsTried() throws Exception {
    assertTrue(ConditionalLock.isKept(store));
    assertFalse(ConditionalLock.isKept(new RunStore("mem://" + UUID.randomUUID() + "/")));
    assertEquals(List.of(), store.list());
  }

  @Test
  void aSecondRunIsToldWhoHoldsItSinceWhenAndTheLockIsFreeAfterwards() throws Exception {
    try (ConditionalLock first = take(RUN)) {
      first.requireHeld();
      String told = assertThrows(RunLock.HeldException.class, () -> take(OTHER)).getMessage();
      assertTrue(told.contains(store.base()), told);
      assertTrue(told.contains("run " + RUN) && told.contains("since 20"), told);
      first.requireHeld();
    }
    take(RUN).close();
    assertEquals(List.of(), store.list(), "nothing is left");
  }

  /** Of all that come at the same moment exactly one has it, a dead one's lock there or not. */
  @Test
  void exactlyOneHasIt() throws Exception {
    int contenders = 4;
    ExecutorService threads = Executors.newFixedThreadPool(contenders);
    try {
      for (int round = 0; round < 50; round++) {
        ConditionalLock dead = round % 2 == 0 ? null : take(RUN);
        MemoryFileSystem.advanceMillis(2 * LEASE.toMillis());
        CyclicBarrier start = new CyclicBarrier(contenders);
        AtomicInteger won = new AtomicInteger();
        List<ConditionalLock> holders = new ArrayList<>();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < contenders; i++) {
          tasks.add(
              () -> {
                start.await();
                try {
                  ConditionalLock lock = take(OTHER);
                  won.incrementAndGet();
                  synchronized (holders) {
                    holders.add(lock);
                  }
                } catch (RunLock.HeldException e) {
                  assertTrue(e.getMessage().contains("another run"), e.getMessage());
                }
                return null;
              });
        }
        for (Future<Void> done : threads.invokeAll(tasks)) {
          done.get();
        }
        assertEquals(1, won.get());
        holders.get(0).requireHeld();
        if (dead != null) {
          dead.close();
          holders.get(0).requireHeld();
        }
        holders.get(0).close();
        assertEquals(List.of(), store.list());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theLockOfADeadHolderIsVoidWhenItsLeaseIsOver() throws Exception {
    try (ConditionalLock dead = take(RUN)) {
      MemoryFileSystem.advanceMillis(LEASE.toMillis() - 10_000);
      assertThrows(RunLock.HeldException.class, () -> take(OTHER));
      MemoryFileSystem.advanceMillis(20_000);
      try (ConditionalLock next = take(OTHER)) {
        next.requireHeld();
        String lost = assertThrows(IOException.class, dead::requireHeld).getMessage();
        assertTrue(lost.contains("run " + OTHER) && lost.contains("nothing is published"), lost);
      }
    }
    assertEquals(List.of(), store.list());
  }

  @Test
  void aHolderThatLivesRenewsIt() throws Exception {
    Duration brief = Duration.ofSeconds(5);
    try (ConditionalLock holder = ConditionalLock.take(store, RUN, brief)) {
      String first = store.version("lock/holder.json").orElseThrow();
      for (int i = 0; i < 400 && isThere(first); i++) {
        Thread.sleep(50);
      }
      assertFalse(isThere(first), "another version");
      holder.requireHeld();
    }
  }

  private boolean isThere(String version) throws IOException {
    return store.version("lock/holder.json").orElse("").equals(version);
  }

  /** The gap that a lease leaves: a run that stands still between its last look and the end. */
  @Test
  void aRunThatAnotherOvertookIsNotPublished() throws Exception {
    OutputDirectory output = OutputDirectory.open(store.base());
    OutputDirectory.Pointer before = output.pointer();
    output.publish(OTHER, before);
    String refused =
        assertThrows(IOException.class, () -> output.publish(RUN, before)).getMessage();
    assertTrue(refused.contains("another run was published"), refused);
    assertEquals(OTHER, output.current().orElseThrow());
    output.publish(OTHER, before); // its own answer was lost
    output.publish(RUN, output.pointer());
    assertEquals(RUN, output.current().orElseThrow());
  }

  @Test
  void aConditionOfNothingIsNone() {
    assertThrows(IllegalArgumentException.class, () -> WriteCondition.unchanged(""));
  }
}
