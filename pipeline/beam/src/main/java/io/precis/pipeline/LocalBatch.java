package io.precis.pipeline;

import io.precis.beam.WorkerThreads;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.read.input.FileIdentity;
import io.precis.reuse.EarlierLookup;
import io.precis.summary.Outcome;
import io.precis.summary.OutcomeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * How threads of one process do a graph without a student: they call the classes of its steps, once
 * a document.
 */
public final class LocalBatch {
  private final long maxBytes;
  private final EarlierLookup earlier;
  private final Supplier<WriteExtractive> write;

  LocalBatch(long maxBytes, EarlierLookup earlier, Supplier<WriteExtractive> write) {
    this.maxBytes = maxBytes;
    this.earlier = earlier;
    this.write = write;
  }

  /**
   * Does it.
   *
   * @return one outcome a document, in no order that means anything
   * @throws IllegalStateException where a step fails on what is no document's fault
   */
  public List<Outcome> run(List<SourceFile> files, WorkerThreads threads)
      throws InterruptedException {
    List<FileIdentity> identities =
        threads.map(files, () -> file -> DeduplicateFiles.identify(file, maxBytes));
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, List<SourceFile>> contents = new TreeMap<>();
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
    outcomes.addAll(threads.map(groups(contents), this::step));
    return outcomes;
  }

  private static List<DuplicateFiles> groups(Map<String, List<SourceFile>> contents) {
    return contents.entrySet().stream()
        .map(same -> new DuplicateFiles(same.getKey(), same.getValue()))
        .toList();
  }

  private WorkerThreads.Step<DuplicateFiles, Outcome> step() throws IOException {
    WriteExtractive step = write.get();
    step.open();
    return group -> {
      Optional<Outcome> known = earlier.outcome(group);
      return known.isPresent() ? known.get() : step.outcome(group);
    };
  }
}
