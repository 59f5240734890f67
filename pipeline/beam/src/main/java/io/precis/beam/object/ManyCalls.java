package io.precis.beam.object;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A call an object, some at a time, for stores that have none for many objects. */
public final class ManyCalls {
  private static final int AT_ONCE = 16;

  private ManyCalls() {}

  /** What is done to one object. */
  public interface Call {
    void on(ObjectId object) throws IOException;
  }

  /**
   * Makes all of them, or those before one that fails.
   *
   * @throws IOException of the first object that has one
   */
  public static void each(List<ObjectId> objects, Call call) throws IOException {
    if (objects.size() == 1) {
      call.on(objects.get(0));
      return;
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.min(AT_ONCE, Math.max(1, objects.size())));
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (ObjectId object : objects) {
        calls.add(
            threads.submit(
                () -> {
                  call.on(object);
                  return null;
                }));
      }
      for (Future<?> each : calls) {
        await(each);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(Future<?> call) throws IOException {
    try {
      call.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException trouble) {
        throw trouble;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
