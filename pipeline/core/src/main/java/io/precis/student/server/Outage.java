package io.precis.student.server;

import java.time.Duration;

/**
 * Whether a server is taken for dead: after some calls in a row without an answer nothing is asked
 * for a while, so that a run is not spent waiting. Thread-safe.
 */
final class Outage {
  private static final int DEAD_CALLS = 3;
  private static final Duration PAUSE = Duration.ofSeconds(60);

  private int deadInARow;
  private long until;

  synchronized boolean isOn() {
    return deadInARow >= DEAD_CALLS && System.nanoTime() - until < 0;
  }

  synchronized void note(boolean dead) {
    deadInARow = dead ? deadInARow + 1 : 0;
    if (dead) {
      until = System.nanoTime() + PAUSE.toNanos();
    }
  }
}
