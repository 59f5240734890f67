package io.precis.read;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time that files of each kind took in vain: a folder of files that each hang until their time
 * is over must not cost a night. Thread-safe.
 */
final class FailedTime {
  /** Tries of full length that one kind may waste. */
  private static final int WASTED_TRIES = 20;

  private final Duration budget;
  private final Map<String, Duration> spent = new ConcurrentHashMap<>();

  private FailedTime(Duration budget) {
    this.budget = budget;
  }

  /**
   * Nothing spent yet.
   *
   * @param limit of one try
   */
  static FailedTime of(Duration limit) {
    return new FailedTime(limit.multipliedBy(WASTED_TRIES));
  }

  /** The time that one kind may take in vain. */
  Duration budget() {
    return budget;
  }

  void add(String kind, Duration time) {
    spent.merge(kind, time, Duration::plus);
  }

  /** Whether files of this kind are not tried any more. */
  boolean isSpent(String kind) {
    return spent.getOrDefault(kind, Duration.ZERO).compareTo(budget) >= 0;
  }
}
