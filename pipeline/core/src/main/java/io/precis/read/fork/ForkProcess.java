package io.precis.read.fork;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.metadata.Metadata;

/**
 * The process of a fork while it runs. It is given as little as can be: the environment that it is
 * told, a folder of its own to work in, and what it says on standard error is not read.
 */
public final class ForkProcess implements Closeable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration END = Duration.ofSeconds(10);

  /**
   * A process that dies as it starts, or cannot be made, on a machine short of memory for a moment,
   * is tried again.
   */
  private static final int STARTS = 2;

  private final Process process;
  private final DataInputStream answers;
  private final DataOutputStream requests;
  private final long mostBytes;
  private final ExecutorService reader;
  private int files;

  private ForkProcess(Process process, long mostBytes) {
    this.process = process;
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.mostBytes = mostBytes;
    this.reader =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "precis-fork-reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts a fork and waits until it is ready.
   *
   * @param folder it works in
   * @param mostBytes of an answer
   * @throws IllegalStateException where it does not start
   */
  static ForkProcess start(
      List<String> command, Map<String, String> environment, Path folder, long mostBytes)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return start(builder::start, mostBytes);
  }

  /** Starts a process, or says why there is none. */
  interface Starter {
    Process start() throws IOException;
  }

  static ForkProcess start(Starter starter, long mostBytes)
      throws IOException, InterruptedException {
    for (int left = STARTS - 1; ; left--) {
      try {
        ForkProcess fork = new ForkProcess(starter.start(), mostBytes);
        if (fork.isReady()) {
          return fork;
        }
        if (left == 0) {
          throw new IllegalStateException(
              "the extraction process does not start: exit status " + fork.exitCode());
        }
      } catch (IOException e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  /** Whether it is; a process that is not is at its end. */
  private boolean isReady() throws InterruptedException {
    boolean ready = false;
    try {
      Answer<Integer> answer = await(answers::readUnsignedByte, START);
      if (answer.timedOut()) {
        throw new IllegalStateException(
            "the extraction process is not ready after " + START.toSeconds() + " s");
      }
      ready = answer.value().filter(kind -> kind == ForkMessage.READY).isPresent();
      return ready;
    } finally {
      if (!ready) {
        close();
      }
    }
  }

  /**
   * What came of a wait.
   *
   * @param value empty where none came
   * @param timedOut whether none came in time; else the process died or sent what is no answer
   * @param processor time of a processor that it used while an answer did not come; that of the
   *     whole wait where it cannot be told
   */
  record Answer<T>(Optional<T> value, boolean timedOut, Duration processor) {}

  /** Asks for a file and waits. Where no answer comes, the process is at its end. */
  Answer<List<Metadata>> ask(ForkRequest request, Duration limit) throws InterruptedException {
    files++;
    Answer<List<Metadata>> answer =
        await(
            () -> {
              ForkMessage.write(requests, request);
              return new ForkMessage.Reader(answers, mostBytes).parts();
            },
            limit);
    if (answer.value().isEmpty()) {
      close();
    }
    return answer;
  }

  /** Files that were asked for. */
  int files() {
    return files;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** How the process ended; only where it is at its end. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  private Optional<Duration> processorTime() {
    return process.info().totalCpuDuration();
  }

  private <T> Answer<T> await(Callable<T> talk, Duration limit) throws InterruptedException {
    Duration before = processorTime().orElse(Duration.ZERO);
    Future<T> answer = reader.submit(talk);
    boolean done = false;
    try {
      T value = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      done = true;
      return new Answer<>(Optional.of(value), false, Duration.ZERO);
    } catch (ExecutionException e) {
      process.waitFor(1, TimeUnit.SECONDS); // it may be dying: let it say why
      return new Answer<>(Optional.empty(), false, Duration.ZERO);
    } catch (TimeoutException e) {
      return new Answer<>(Optional.empty(), true, processorTime().orElse(limit).minus(before));
    } finally {
      if (!done) {
        process.destroyForcibly();
      }
    }
  }

  /** Kills the process and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly();
    reader.shutdownNow();
    try {
      process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
