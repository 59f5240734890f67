package io.precis.limit;

import io.precis.document.RejectCause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work on one document so that whatever it throws costs that document and no more.
 *
 * <p>What is wrong with our own disk is not the document's fault: an {@link IOException}, checked
 * or not, goes through; so does a machine that gives no more threads. Memory is what the documents
 * in work use together; the one that asks for more than there is gives back what it had.
 */
public final class Guard {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
  private static final int STACK_FRAMES = 12;
  private static final long BYTES_IN_MEGABYTE = 1L << 20;

  /** What people are told; programmers find the rest in the log. */
  private static final String DEFECT = "a step of this program failed on it";

  private Guard() {}

  /**
   * Work on one document.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Why there is nothing.
   *
   * @param detail in words, with limits; never text of the document
   */
  public record Failure(RejectCause cause, String detail) {}

  /**
   * What came of the work: a value or a failure.
   *
   * @param value null where the work failed
   */
  public record Result<T>(T value, Optional<Failure> failure) {
    /** The value, or what {@code otherwise} makes of the failure. */
    public T orElse(Function<Failure, T> otherwise) {
      return failure.map(otherwise).orElse(value);
    }
  }

  /**
   * Runs it.
   *
   * @param document how the log names the document; its hash
   * @param time what the document may still take; what the work takes is taken off
   * @throws IOException where our own disk fails
   */
  public static <T> Result<T> run(String document, TimeBudget time, Work<T> work)
      throws IOException {
    Deadline before = Deadline.in(time.left()).enter();
    long start = System.nanoTime();
    try {
      return new Result<>(work.run(), Optional.empty());
    } catch (DeadlineException e) {
      return failed(new Failure(RejectCause.TIMEOUT, "after " + Amount.of(time.limit())));
    } catch (UncheckedIOException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      if (isOfThreads(e)) {
        throw e;
      }
      return failed(new Failure(RejectCause.OUT_OF_MEMORY, heap()));
    } catch (RuntimeException
        | StackOverflowError
        | LinkageError
        | AssertionError
        | ServiceConfigurationError e) {
      log(document, e);
      return failed(new Failure(RejectCause.INTERNAL, DEFECT));
    } finally {
      Deadline.leave(before);
      time.spend(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private static <T> Result<T> failed(Failure failure) {
    return new Result<>(null, Optional.of(failure));
  }

  private static boolean isOfThreads(OutOfMemoryError e) {
    return e.getMessage() != null && e.getMessage().contains("thread");
  }

  private static String heap() {
    return "this program's heap of "
        + Amount.of(Runtime.getRuntime().maxMemory() / BYTES_IN_MEGABYTE)
        + " MiB";
  }

  /** The log gets the stack but not the message, which may hold the document's text. */
  private static void log(String document, Throwable e) {
    LOG.error(
        "work on document {} failed: {} at {}",
        document,
        e.getClass().getName(),
        Arrays.stream(e.getStackTrace()).limit(STACK_FRAMES).toList());
  }
}
