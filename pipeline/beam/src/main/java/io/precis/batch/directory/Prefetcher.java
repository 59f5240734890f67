package io.precis.batch.directory;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads in a given order, some of it ahead: what lies on an object store is waited for together and
 * not one by one. Not safe for use by more than one thread.
 *
 * @param <T> what to read
 * @param <R> what was read
 */
public final class Prefetcher<T, R> implements AutoCloseable {
  private final Iterator<T> wanted;
  private final int ahead;
  private final Reader<T, R> reader;
  private final Deque<Future<R>> begun = new ArrayDeque<>();
  private final ExecutorService threads;

  /** Reads one thing; is called from several threads. */
  public interface Reader<T, R> {
    R read(T wanted) throws IOException;
  }

  /**
   * @param ahead most things that are held or being read at a time, at least 1
   */
  public Prefetcher(List<T> wanted, int ahead, Reader<T, R> reader) {
    this.wanted = wanted.iterator();
    this.ahead = ahead;
    this.reader = reader;
    this.threads = Executors.newFixedThreadPool(ahead, Prefetcher::thread);
  }

  /**
   * The next thing, in the order of the list.
   *
   * @throws IOException where it cannot be read, as its reader threw it
   * @throws java.util.NoSuchElementException where there is none
   */
  public R next() throws IOException {
    while (begun.size() < ahead && wanted.hasNext()) {
      T one = wanted.next();
      begun.add(threads.submit(() -> reader.read(one)));
    }
    try {
      return begun.remove().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading ahead");
    }
  }

  /** Gives up what is being read. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "read-ahead");
    thread.setDaemon(true);
    return thread;
  }
}
