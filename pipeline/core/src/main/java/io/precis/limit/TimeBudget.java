package io.precis.limit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The time that one document may take, spent by one step after another wherever each runs. What
 * passes between steps, such as a wait for a free process, costs nothing. Not thread-safe.
 */
public final class TimeBudget {
  private final Duration limit;
  private Duration spent;
  private Duration earlierTries = Duration.ZERO;

  private TimeBudget(Duration limit, Duration spent) {
    this.limit = requireNonNull(limit, "limit is null");
    this.spent = requireNonNull(spent, "spent is null");
  }

  /** Nothing spent yet. */
  public static TimeBudget of(Duration limit) {
    return new TimeBudget(limit, Duration.ZERO);
  }

  /** The same where an earlier step, perhaps on another machine, has spent some. */
  public TimeBudget after(Duration other) {
    return new TimeBudget(limit, spent.plus(other));
  }

  /** All of it. */
  public Duration limit() {
    return limit;
  }

  /** What is gone. */
  public Duration spent() {
    return spent;
  }

  /** What all tries took together. */
  public Duration ofAllTries() {
    return earlierTries.plus(spent);
  }

  /** What is left; zero where more was spent than there was. */
  public Duration left() {
    Duration left = limit.minus(spent);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Takes off what a step took. */
  public void spend(Duration time) {
    spent = spent.plus(time);
  }

  /** The document is tried once more, from its beginning. */
  public void restart() {
    earlierTries = earlierTries.plus(spent);
    spent = Duration.ZERO;
  }
}
