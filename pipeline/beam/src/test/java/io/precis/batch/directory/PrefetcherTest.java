package io.precis.batch.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrefetcherTest {
  private static final int AHEAD = 4;

  @Test
  void keepsTheOrderAndTheBoundHoweverLongEachTakes() throws IOException {
    Random random = Seeds.randomFor(PrefetcherTest.class);
    List<Integer> wanted = IntStream.range(0, 100).boxed().toList();
    List<Integer> millis = wanted.stream().map(i -> random.nextInt(4)).toList();
    AtomicInteger begun = new AtomicInteger();
    List<Integer> got = new ArrayList<>();
    try (Prefetcher<Integer, Integer> read =
        new Prefetcher<>(
            wanted,
            AHEAD,
            one -> {
              begun.incrementAndGet();
              pause(millis.get(one));
              return one;
            })) {
      for (int i = 0; i < wanted.size(); i++) {
        got.add(read.next());
        assertTrue(begun.get() <= got.size() - 1 + AHEAD, begun + " begun at " + got.size());
      }
      assertThrows(NoSuchElementException.class, read::next);
    }
    assertEquals(wanted, got);
  }

  @Test
  void readsAsManyAtATimeAsItMay() throws IOException {
    CyclicBarrier together = new CyclicBarrier(AHEAD);
    try (Prefetcher<Integer, Integer> read =
        new Prefetcher<>(
            IntStream.range(0, AHEAD).boxed().toList(),
            AHEAD,
            one -> {
              meet(together);
              return one;
            })) {
      for (int i = 0; i < AHEAD; i++) {
        assertEquals(i, read.next());
      }
    }
  }

  @Test
  void failsWhereAReaderFails() throws IOException {
    IOException gone = new FileNotFoundException("gone");
    try (Prefetcher<Integer, Integer> read =
        new Prefetcher<>(
            List.of(0, 1),
            AHEAD,
            one -> {
              if (one == 1) {
                throw gone;
              }
              return one;
            })) {
      assertEquals(0, read.next());
      assertSame(gone, assertThrows(IOException.class, read::next));
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void meet(CyclicBarrier together) throws IOException {
    try {
      together.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IOException("not all were read at a time", e);
    }
  }
}
