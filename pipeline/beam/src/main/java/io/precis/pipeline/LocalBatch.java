package io.precis.pipeline;

import io.precis.beam.WorkerThreads;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.metrics.Stage;
import io.precis.pipeline.node.SharedRewritings;
import io.precis.read.input.FileIdentity;
import io.precis.reuse.EarlierLookup;
import io.precis.reuse.ReusableResults;
import io.precis.reuse.Rewritings;
import io.precis.summary.Outcome;
import io.precis.summary.OutcomeFactory;
import io.precis.write.report.document.SummaryFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How threads of one process do the graph of a batch: they call the classes of its steps. A
 * document's files are written before the next documents are read.
 */
public final class LocalBatch {
  /**
   * Each thread gets so many lots at least: no other waits long for it at the end, and a quarter of
   * a run tells how long the rest takes.
   */
  private static final int LOTS_A_THREAD = 16;

  private final long maxBytes;
  private final EarlierLookup earlier;
  private final int together;
  private final Opener opener;

  /** Makes the step of one thread. */
  interface Opener {
    LocalStep open() throws IOException;
  }

  /**
   * @param together documents that one thread takes at once, at most; at least 1
   */
  LocalBatch(long maxBytes, EarlierLookup earlier, int together, Opener opener) {
    this.maxBytes = maxBytes;
    this.earlier = earlier;
    this.together = together;
    this.opener = opener;
  }

  /**
   * What {@link WriteSummaries} does, set up for threads of this process.
   *
   * @param earlier what need not be done again
   */
  public static LocalBatch of(SummarySettings settings, SummaryFiles files, ReusableResults earlier)
      throws IOException {
    EarlierLookup known = EarlierLookup.read(earlier, settings.unchanged(files, earlier));
    long mostBytes = settings.extract().maxBytes();
    if (!settings.usesStudent()) {
      return new LocalBatch(
          mostBytes,
          known,
          1,
          () -> {
            WriteExtractive step = WriteExtractive.of(settings, files);
            step.open();
            return step;
          });
    }
    ReadSettings reading = settings.reading(settings.failures(files));
    SharedRewritings rewritings = new SharedRewritings(Rewritings.from(earlier.rewritings()));
    return new LocalBatch(
        mostBytes,
        known,
        WriteRewritten.MOST_DOCUMENTS,
        () -> WriteRewritten.of(settings, reading.open(), rewritings, files));
  }

  /**
   * Does it.
   *
   * @return one outcome a document, in no order that means anything
   * @throws IllegalStateException where a step fails on what is no document's fault
   */
  public List<Outcome> run(List<SourceFile> files, WorkerThreads threads)
      throws InterruptedException {
    List<FileIdentity> identities = threads.map(files, () -> this::identify);
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, List<SourceFile>> contents = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      SourceFile file = files.get(i);
      Optional<Outcome> rejected =
          identities.get(i).rejected().map(each -> OutcomeFactory.of(each, List.of(file.name())));
      if (rejected.isPresent()) {
        outcomes.add(rejected.get());
      } else {
        contents.computeIfAbsent(identities.get(i).sha256(), id -> new ArrayList<>()).add(file);
      }
    }
    int lot = Math.min(together, 1 + contents.size() / (LOTS_A_THREAD * threads.count()));
    List<DuplicateFiles> ordered = largestFirst(DuplicateFiles.all(contents), threads.count());
    threads.map(lots(ordered, lot), this::step).forEach(outcomes::addAll);
    return outcomes;
  }

  /**
   * A book among notes is begun first: last, it would keep one thread busy while all others wait.
   * Those of ordinary size keep their order, so that the first quarter of a run tells of the rest.
   */
  private static List<DuplicateFiles> largestFirst(List<DuplicateFiles> all, int threads) {
    long share = all.stream().mapToLong(LocalBatch::bytes).sum() / (LOTS_A_THREAD * threads);
    Comparator<DuplicateFiles> order =
        Comparator.comparingLong(each -> bytes(each) > share ? -bytes(each) : 0);
    return all.stream().sorted(order).toList();
  }

  private static long bytes(DuplicateFiles group) {
    return Math.max(0, group.first().bytes());
  }

  private FileIdentity identify(SourceFile file) {
    try (Stage.Lap lap = Stage.IDENTIFY.begin()) {
      return FileIdentity.of(file, maxBytes);
    }
  }

  private static <T> List<List<T>> lots(List<T> all, int size) {
    List<List<T>> lots = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      lots.add(all.subList(from, Math.min(from + size, all.size())));
    }
    return lots;
  }

  private WorkerThreads.Step<List<DuplicateFiles>, List<Outcome>> step() throws IOException {
    LocalStep step = opener.open();
    return groups -> {
      List<Outcome> outcomes = new ArrayList<>();
      List<DuplicateFiles> unknown = new ArrayList<>();
      for (DuplicateFiles group : groups) {
        Optional<Outcome> known = earlier.outcome(group);
        known.ifPresentOrElse(outcomes::add, () -> unknown.add(group));
      }
      outcomes.addAll(step.outcomes(unknown));
      return outcomes;
    };
  }
}
