package io.precis.read.fork;

import io.precis.document.RejectCause;
import io.precis.limit.Amount;
import io.precis.limit.TimeBudget;
import io.precis.read.input.FileTrees;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.tika.metadata.Metadata;

/**
 * One process that parses documents and marks copies of PDFs, started at its first document and
 * again after every crash. Not thread-safe.
 */
public final class Fork implements Closeable {
  private final ExtractSpec spec;
  private final Path work;
  private final List<String> command;
  private final Map<String, String> environment;
  private final List<String> passwords;
  private ForkProcess process;

  private Fork(
      ExtractSpec spec,
      Path work,
      List<String> command,
      Map<String, String> environment,
      List<String> passwords) {
    this.spec = spec;
    this.work = work;
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
    this.passwords = List.copyOf(passwords);
  }

  /**
   * A fork that is not started yet.
   *
   * @param home an existing, empty directory of its own
   * @param spool the only directory that it reads documents from
   * @param classPath Tika, its parsers and this package
   * @param isolation what comes before its command
   */
  public static Fork create(
      ExtractSpec spec, Path home, Path spool, String classPath, List<String> isolation)
      throws IOException {
    ForkConfig config = ForkConfig.write(home, spec);
    Path work = Files.createDirectory(home.resolve("tmp"));
    return new Fork(
        spec,
        work,
        ForkCommand.of(isolation, spec, home, config, spool, classPath),
        ForkCommand.environment(spec, System.getenv()),
        Passwords.read(spec.passwordFile()));
  }

  /**
   * Parses one file of the spool.
   *
   * @param file its name inside the spool
   * @param time of the document; what the parse takes is taken off, not what a start takes
   * @throws IllegalStateException where the fork does not start
   */
  public ForkResult parse(String file, TimeBudget time) throws IOException, InterruptedException {
    return ask(new ForkRequest(file, "", passwords), time);
  }

  /**
   * Writes a copy of a file of the spool with its marks: see {@link io.precis.mark.MarkedPdf}.
   *
   * @param file its name inside the spool; empty string for a summary alone
   * @param summary name inside the spool of what is printed and marked
   * @return whether it is there
   */
  public boolean mark(String file, String summary, TimeBudget time)
      throws IOException, InterruptedException {
    return ask(new ForkRequest(file, summary, List.of()), time).failure().isEmpty();
  }

  private ForkResult ask(ForkRequest request, TimeBudget time)
      throws IOException, InterruptedException {
    ForkProcess running = running();
    ForkProcess.Answer<List<Metadata>> answer;
    long start = System.nanoTime();
    try {
      answer = running.ask(request, time.left());
    } catch (InterruptedException e) {
      close();
      throw e;
    }
    time.spend(Duration.ofNanos(System.nanoTime() - start));
    if (answer.value().isPresent()) {
      List<Metadata> parts = answer.value().get();
      return parts.isEmpty()
          ? ForkResult.failed(RejectCause.EMPTY, "no output")
          : ForkResult.of(parts);
    }
    process = null;
    FileTrees.clear(work); // a parser that was killed leaves its temporary files behind
    return answer.timedOut()
        ? timedOut(answer.processor(), time.limit())
        : died(running.exitCode());
  }

  /**
   * Starts its process, unless it runs: the first document need not wait for that then.
   *
   * @throws IllegalStateException where it does not start
   */
  public void start() throws IOException, InterruptedException {
    running();
  }

  private ForkProcess running() throws IOException, InterruptedException {
    if (process != null && (process.files() >= spec.restartAfterFiles() || !process.isAlive())) {
      close();
    }
    if (process == null) {
      process = ForkProcess.start(command, environment, work, ForkMessage.mostBytes(spec));
    }
    return process;
  }

  private ForkResult timedOut(Duration processor, Duration limit) {
    return ForkResult.timedOut(
        "after " + Amount.of(limit), processor.multipliedBy(2).compareTo(limit) < 0);
  }

  private ForkResult died(int exitCode) {
    return exitCode == ForkServer.OUT_OF_MEMORY
        ? ForkResult.failed(RejectCause.OUT_OF_MEMORY, "heap of " + spec.heapMegabytes() + " MiB")
        : ForkResult.failed(RejectCause.CRASH, "the extraction process died");
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
      process = null;
    }
  }
}
