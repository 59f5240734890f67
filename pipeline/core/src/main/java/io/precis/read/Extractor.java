package io.precis.read;

import io.precis.document.DuplicateFiles;
import io.precis.document.Extraction;
import io.precis.document.Extraction.Rejected;
import io.precis.document.RejectCause;
import io.precis.document.SourceFile;
import io.precis.limit.Guard;
import io.precis.limit.TimeBudget;
import io.precis.mark.MarkedSummary;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.fork.Fork;
import io.precis.read.fork.ForkClassPath;
import io.precis.read.fork.ForkCommand;
import io.precis.read.fork.ForkResult;
import io.precis.read.fork.Tesseract;
import io.precis.read.input.Spool;
import io.precis.read.input.UnreadableSourceException;
import io.precis.scratch.ScratchDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files in separate processes. Thread-safe: as many callers parse at once as the spec has
 * forks, the others wait.
 *
 * <p>A fork starts with the first document that needs it (about a second of processor time), or
 * before it where the caller asks for that, and is started again after a crash. A file whose fork
 * crashed or starved on a busy machine, that changed while it was read, or that could not be opened
 * is tried once more: each may have had a cause outside the file, and what fails is set aside and
 * not tried in every run.
 */
public final class Extractor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);
  private static final String PREFIX = "precis-extract-";

  private final ExtractSpec spec;
  private final ScratchDirectory home;
  private final Spool spool;
  private final List<Fork> forks;
  private final BlockingQueue<Fork> idle;
  private final ExtractionClassifier verdict;

  /** Starts a fork early; null where none was asked for. */
  private Thread starting;

  private Extractor(ExtractSpec spec, ScratchDirectory home, Spool spool, List<Fork> forks) {
    this.spec = spec;
    this.home = home;
    this.spool = spool;
    this.forks = List.copyOf(forks);
    this.idle = new LinkedBlockingQueue<>(forks);
    this.verdict = new ExtractionClassifier(spec);
  }

  /**
   * Makes the private directories; no process is started yet.
   *
   * @throws IOException where the spool directory cannot be written
   * @throws IllegalArgumentException where OCR is asked for and Tesseract is not installed
   */
  public static Extractor open(ExtractSpec spec) throws IOException {
    if (spec.ocr()) {
      Tesseract.require();
    }
    ScratchDirectory scratch =
        spec.spoolDirectory().isEmpty()
            ? ScratchDirectory.create(PREFIX)
            : ScratchDirectory.create(Path.of(spec.spoolDirectory()), PREFIX);
    Path home = scratch.path().toRealPath();
    Path documents = Files.createDirectory(home.resolve("documents"));
    String classPath = ForkClassPath.find(home);
    List<String> isolation = isolation();
    List<Fork> forks = new ArrayList<>();
    for (int i = 0; i < spec.forks(); i++) {
      Path directory = Files.createDirectory(home.resolve("fork-" + i));
      forks.add(Fork.create(spec, directory, documents, classPath, isolation));
    }
    return new Extractor(spec, scratch, new Spool(documents, spec.maxBytes()), forks);
  }

  /**
   * Starts one fork beside the caller's work, for a caller that is sure to have documents; who
   * wants it meanwhile waits for it. Where it does not start, its first document tells.
   */
  public synchronized void startEarly() {
    Fork fork = idle.poll();
    if (fork == null) {
      return; // all are at work
    }
    starting =
        new Thread(
            () -> {
              try {
                fork.start();
              } catch (IOException | IllegalStateException e) {
                LOG.debug("an extraction process did not start early", e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // and ends
              } finally {
                idle.add(fork);
              }
            },
            "start-fork");
    starting.setDaemon(true);
    starting.start();
  }

  private static List<String> isolation() throws IOException {
    try {
      return ForkCommand.isolation();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the extractor was opened", e);
    }
  }

  /**
   * This process's extractor for a spec, opened once and closed when the JVM ends.
   *
   * @throws IOException as {@link #open} does
   */
  public static Extractor shared(ExtractSpec spec) throws IOException {
    return SharedExtractor.get(spec);
  }

  /**
   * Reads one file. What is wrong with the file is in the answer.
   *
   * @throws IOException where our own disk fails
   * @throws InterruptedException where the caller is interrupted; the fork at work is killed
   */
  public Extraction extract(SourceFile file) throws IOException, InterruptedException {
    return extract(file, TimeBudget.of(spec.perDocumentTimeout()));
  }

  /**
   * The same for a caller that goes on with the document.
   *
   * @param time of one try, nothing of it spent; what is left of it is left for other steps
   */
  public Extraction extract(SourceFile file, TimeBudget time)
      throws IOException, InterruptedException {
    Extraction first = extractOnce(file, time);
    if (first instanceof Rejected rejected && rejected.cause().isTransient()) {
      time.restart();
      return extractOnce(file, time);
    }
    return first;
  }

  /**
   * The same of the first file of a group.
   *
   * @return a reject too where the file is not what it was when its group was listed
   */
  public Extraction extract(DuplicateFiles group, TimeBudget time)
      throws IOException, InterruptedException {
    Extraction extraction = extract(group.first(), time);
    boolean changed =
        extraction
            .document()
            .filter(document -> !document.id().sha256().equals(group.sha256()))
            .isPresent();
    return changed
        ? group.rejected(RejectCause.CHANGED, "changed after it was listed")
        : extraction;
  }

  private Extraction extractOnce(SourceFile file, TimeBudget time)
      throws IOException, InterruptedException {
    try (Spool.Copy copy = spool.copy(file)) {
      if (copy.bytes() == 0) {
        return new Rejected(file, copy.sha256(), RejectCause.EMPTY, "0 bytes");
      }
      ForkResult parsed = parse(copy, time);
      if (parsed.starved()) {
        time.restart();
        parsed = parse(copy, time);
      }
      return judged(file, copy, parsed, time);
    } catch (UnreadableSourceException e) {
      return new Rejected(file, "", e.rejectCause(), e.getMessage());
    }
  }

  /** What our readers make of what the fork sent: they run in this process, on hostile text. */
  private Extraction judged(SourceFile file, Spool.Copy copy, ForkResult parsed, TimeBudget time)
      throws IOException {
    return Guard.run(copy.sha256(), time, () -> verdict.of(file, copy, parsed))
        .orElse(failure -> new Rejected(file, copy.sha256(), failure.cause(), failure.detail()));
  }

  private ForkResult parse(Spool.Copy copy, TimeBudget time)
      throws IOException, InterruptedException {
    Fork fork = idle.take();
    try {
      return fork.parse(copy.path().getFileName().toString(), time);
    } finally {
      idle.add(fork);
    }
  }

  /**
   * Writes a summary as PDF, in front of a copy of its source with the cited sentences marked, or
   * alone where the file may not or cannot be copied.
   *
   * @param source the file; empty for none
   * @param sha256 of its bytes when it was summarized; another file is not copied
   * @param time that the summary alone may take; a copy half of it
   * @throws IOException where our own disk fails
   * @throws IllegalStateException where the summary alone could not be written in time
   */
  public byte[] mark(
      Optional<SourceFile> source, String sha256, MarkedSummary summary, Duration time)
      throws IOException, InterruptedException {
    Path named = spool.reserve();
    Path copy = named.resolveSibling(named.getFileName() + ".pdf");
    TimeBudget half = TimeBudget.of(time.dividedBy(2));
    try {
      summary.write(named);
      if (source.isEmpty() || !markCopy(source.get(), sha256, named, half)) {
        Files.deleteIfExists(copy);
        if (!mark("", named, TimeBudget.of(time))) {
          throw new IllegalStateException("no PDF could be written of a summary");
        }
      }
      return Files.readAllBytes(copy);
    } finally {
      Files.deleteIfExists(named);
      Files.deleteIfExists(copy);
    }
  }

  private boolean markCopy(SourceFile source, String sha256, Path named, TimeBudget time)
      throws IOException, InterruptedException {
    try (Spool.Copy file = spool.copy(source)) {
      return file.sha256().equals(sha256)
          && mark(file.path().getFileName().toString(), named, time);
    } catch (UnreadableSourceException e) {
      return false; // it could be read a moment ago; the summary is printed all the same
    }
  }

  private boolean mark(String file, Path summary, TimeBudget time)
      throws IOException, InterruptedException {
    Fork fork = idle.take();
    try {
      return fork.mark(file, summary.getFileName().toString(), time);
    } finally {
      idle.add(fork);
    }
  }

  /** Ends the processes and removes the private directories. */
  @Override
  public synchronized void close() throws IOException {
    if (starting != null) {
      starting.interrupt();
      waitFor(starting);
    }
    for (Fork fork : forks) {
      fork.close();
    }
    home.close();
  }

  private static void waitFor(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // its fork ends with this process
    }
  }
}
