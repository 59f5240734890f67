package io.precis.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.beam.WorkerThreads;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.read.input.InputFiles;
import io.precis.reuse.EarlierLookup;
import io.precis.reuse.ReusableResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many steps a document takes on one machine: one, however many files hold it. */
class LocalBatchTest {
  private static final int DOCUMENTS = 120;
  private static final int THREADS = 3;
  private static final long MOST_BYTES = 1_000;

  @TempDir private Path folder;
  private final AtomicInteger opened = new AtomicInteger();
  private final Queue<List<DuplicateFiles>> steps = new ConcurrentLinkedQueue<>();

  @Test
  void aDocumentIsOneStepAndAThreadOpensItOnce() throws Exception {
    run(1);
    assertEquals(DOCUMENTS, steps.size());
  }

  @Test
  void documentsTakenTogetherAreOneStep() throws Exception {
    run(2);
    assertEquals(DOCUMENTS / 2, steps.size());
  }

  @Test
  void theLargestDocumentsAreBegunFirstAndOthersInTheirOrder() throws Exception {
    Files.writeString(folder.resolve("book.txt"), "page ".repeat(150));
    Files.writeString(folder.resolve("tome.txt"), "page ".repeat(180));
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "note " + "!".repeat(i % 3) + i);
    }
    List<DuplicateFiles> seen = summarized(1, 1);
    List<String> names = seen.stream().map(each -> each.files().get(0).name()).toList();
    assertEquals(List.of("tome.txt", "book.txt"), names.subList(0, 2));
    List<String> hashes = seen.stream().skip(2).map(DuplicateFiles::sha256).toList();
    assertEquals(hashes.stream().sorted().toList(), hashes);
  }

  /** Every document, once as it is and every second one twice, through steps that are counted. */
  private void run(int together) throws Exception {
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "document " + i);
      if (i % 2 == 0) {
        Files.writeString(folder.resolve("copy of " + i + ".txt"), "document " + i);
      }
    }
    List<DuplicateFiles> seen = summarized(together, THREADS);
    assertEquals(DOCUMENTS, seen.stream().map(DuplicateFiles::sha256).distinct().count());
    assertEquals(DOCUMENTS, seen.size());
    assertEquals(files().size(), seen.stream().mapToInt(each -> each.files().size()).sum());
    assertTrue(opened.get() <= THREADS, opened + " opened");
  }

  /** What is in the folder, in the order in which steps were begun. */
  private List<DuplicateFiles> summarized(int together, int count) throws Exception {
    LocalBatch batch =
        new LocalBatch(
            MOST_BYTES, EarlierLookup.read(ReusableResults.NONE, null), together, this::open);
    try (WorkerThreads threads = new WorkerThreads(count)) {
      batch.run(files(), threads);
    }
    return steps.stream().flatMap(List::stream).toList();
  }

  private List<SourceFile> files() throws IOException {
    return InputFiles.find(List.of(folder.toString())).files();
  }

  private LocalStep open() throws IOException {
    opened.incrementAndGet();
    return groups -> {
      steps.add(groups);
      return List.of();
    };
  }
}
