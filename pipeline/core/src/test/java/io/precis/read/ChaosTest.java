package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.precis.document.Extraction;
import io.precis.document.Extraction.Rejected;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.fork.ForkParsers;
import io.precis.read.input.InputFiles;
import io.precis.testing.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents that kill, starve and hang the parser at random: each is accounted for, exactly once.
 */
@Tag("slow")
class ChaosTest {
  private static final int FILES = 24;
  private static final String MOCK = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mock>%s</mock>";
  private static final String TEXT = "<write element=\"p\">" + HostileFiles.PROSE + "</write>";

  /** What a mock document does, how often it is drawn in twenty, and what must become of it. */
  private enum Fate {
    FINE(13, TEXT, "EXTRACTED"),
    FAILS(3, "<throw class=\"java.io.IOException\">CANARY</throw>", "REJECTED CORRUPT"),
    FAILS_LATE(
        2, TEXT + "<throw class=\"java.io.IOException\">CANARY</throw>", "DEGRADED PARSER_FAILED"),
    EXITS(1, "<system_exit/>", "REJECTED CRASH"),
    STARVES(1, "<oom/>", "REJECTED OUT_OF_MEMORY");

    private final int weight;
    private final String body;
    private final String verdict;

    Fate(int weight, String body, String verdict) {
      this.weight = weight;
      this.body = body;
      this.verdict = verdict;
    }

    private static Fate draw(Random random) {
      int at = random.nextInt(20);
      for (Fate fate : values()) {
        at -= fate.weight;
        if (at < 0) {
          return fate;
        }
      }
      throw new IllegalStateException("weights add up to twenty");
    }
  }

  @TempDir private Path directory;

  @BeforeAll
  static void nameTheMock() {
    System.setProperty(ForkParsers.PROPERTY, "org.apache.tika.parser.mock.MockParser");
  }

  @AfterAll
  static void forgetTheMock() {
    System.clearProperty(ForkParsers.PROPERTY);
  }

  @Test
  void everyFileIsAccountedForWhateverItDoesToTheParser() throws Exception {
    Random random = Seeds.randomFor(ChaosTest.class);
    Map<String, Integer> expected = new TreeMap<>();
    for (int i = 0; i < FILES; i++) {
      Fate fate = Fate.draw(random);
      expected.merge(fate.verdict, 1, Integer::sum);
      Files.writeString(directory.resolve("%02d.xml".formatted(i)), MOCK.formatted(fate.body));
    }
    ExtractSpec spec = ExtractSpec.defaults().withForks(2).withHeapMegabytes(96);
    assertEquals(expected, count(extractAll(spec)));
  }

  @Test
  void aDocumentThatHangsIsKilledAndTheNextOneIsRead() throws Exception {
    Files.writeString(
        directory.resolve("0.xml"),
        MOCK.formatted("<hang millis=\"600000\" heavy=\"false\" interruptible=\"false\"/>"));
    Files.writeString(directory.resolve("1.xml"), MOCK.formatted(TEXT));
    ExtractSpec spec = ExtractSpec.defaults().withPerDocumentTimeout(Duration.ofSeconds(15));
    assertEquals(Map.of("REJECTED TIMEOUT", 1, "EXTRACTED", 1), count(extractAll(spec)));
  }

  private static Map<String, Integer> count(List<Extraction> extractions) {
    Map<String, Integer> counts = new TreeMap<>();
    extractions.forEach(one -> counts.merge(HostileCorpusTest.verdict(one), 1, Integer::sum));
    return counts;
  }

  private List<Extraction> extractAll(ExtractSpec spec) throws Exception {
    List<SourceFile> files = InputFiles.find(List.of(directory.toString())).files();
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try (Extractor extractor = Extractor.open(spec)) {
      List<Callable<Extraction>> tasks = new ArrayList<>();
      files.forEach(file -> tasks.add(() -> extractor.extract(file)));
      List<Extraction> done = new ArrayList<>();
      for (Future<Extraction> future : callers.invokeAll(tasks)) {
        Extraction extraction = future.get();
        if (extraction instanceof Rejected rejected) {
          assertFalse(rejected.detail().contains("CANARY"), "messages of parsers quote documents");
        }
        done.add(extraction);
      }
      return done;
    } finally {
      callers.shutdownNow();
    }
  }
}
