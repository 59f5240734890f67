package io.precis.limit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time that work on one document may take, asked by the loops that go through its text.
 *
 * <p>A deadline belongs to the thread that works on the document: {@link Guard} starts it, {@link
 * #current} finds it wherever the work has got to. Where none was started, the current one never
 * passes. Not thread-safe.
 *
 * <p>It also counts the steps it was told of, which is how tests tell that work grows with the text
 * and no faster.
 */
public final class Deadline {
  /** The clock is read once in so many steps. */
  static final int STRIDE = 1_000;

  private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

  private final LongSupplier nanoTime;
  private final long start;
  private final long limit;

  /** Steps up to the last time that the clock was asked. */
  private long asked;

  private long unasked;

  private Deadline(LongSupplier nanoTime, long limit) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.limit = limit;
  }

  /** A deadline that passes {@code limit} from now. */
  static Deadline in(Duration limit) {
    return in(limit, System::nanoTime);
  }

  /**
   * The same by another clock.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  static Deadline in(Duration limit, LongSupplier nanoTime) {
    return new Deadline(requireNonNull(nanoTime, "nanoTime is null"), limit.toNanos());
  }

  /** One that never passes, and counts. */
  static Deadline never() {
    return new Deadline(() -> 0, Long.MAX_VALUE);
  }

  /** That of the work that this thread does. */
  public static Deadline current() {
    Deadline current = CURRENT.get();
    return current == null ? never() : current;
  }

  /** Makes this the current one, and tells which was. */
  Deadline enter() {
    Deadline before = CURRENT.get();
    CURRENT.set(this);
    return before;
  }

  /** Makes {@code before} the current one again. */
  static void leave(Deadline before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }

  /**
   * One step of a loop: a character, a word, a pair.
   *
   * @throws DeadlineException where the time is over
   */
  public void step() {
    step(1);
  }

  /**
   * So many steps at once.
   *
   * @throws DeadlineException where the time is over
   */
  public void step(long count) {
    unasked += count;
    if (unasked >= STRIDE) {
      asked += unasked;
      unasked = 0;
      check();
    }
  }

  /**
   * Asks the clock.
   *
   * @throws DeadlineException where the time is over
   */
  public void check() {
    if (nanoTime.getAsLong() - start > limit) {
      throw new DeadlineException();
    }
  }

  /** Steps told so far. */
  public long steps() {
    return asked + unasked;
  }

  /**
   * The same text for a pattern to run over: every character that the pattern looks at is a step,
   * so that one which runs away is stopped.
   */
  public CharSequence over(CharSequence text) {
    return new DeadlineText(text.toString(), this);
  }
}
