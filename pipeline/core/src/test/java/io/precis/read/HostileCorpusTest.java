package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Extraction;
import io.precis.document.Extraction.Rejected;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.InputFiles;
import io.precis.record.Components;
import io.precis.testing.TestData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every attack ends in the verdict that {@code testdata/hostile/verdicts.csv} states. */
@Tag("slow")
public class HostileCorpusTest {
  private static final ExtractSpec SPEC =
      Components.with(ExtractSpec.defaults(), "maxCharacters", 1_000_000)
          .withPerDocumentTimeout(Duration.ofMinutes(10))
          .withHeapMegabytes(256);

  @TempDir private Path temporary;

  @Test
  void everyAttackEndsInTheVerdictThatIsStated() throws Exception {
    Path files = Files.createDirectory(temporary.resolve("files"));
    Path spool = Files.createDirectory(temporary.resolve("spool"));
    try (ServerSocket canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + canary.getLocalPort() + "/canary";
      new HostileFiles(files, url).write();
      Map<String, String> verdicts = new TreeMap<>();
      try (Extractor extractor = Extractor.open(SPEC.withSpoolDirectory(spool.toString()))) {
        for (SourceFile file : named(files)) {
          Extraction extraction = extractor.extract(file);
          assertNoCanary(extraction);
          assertToldInWords(extraction);
          verdicts.put(file.name(), verdict(extraction));
        }
      }
      assertEquals(expected(), render(verdicts));
      assertNobodyCalled(canary);
    }
    assertEquals(List.of(), list(spool), "the spool is left empty");
    assertEquals(List.of("files", "spool"), list(temporary), "nothing escaped from an archive");
  }

  /** Each file named for itself, so that none is left out for its type. */
  private static List<SourceFile> named(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return InputFiles.find(files.map(Path::toString).sorted().toList()).files();
    }
  }

  private static void assertNoCanary(Extraction extraction) {
    extraction
        .document()
        .ifPresent(
            document ->
                assertFalse(
                    document.text().contains("CANARY"), extraction.source().name() + " is hidden"));
  }

  /** Names of classes are for the log. */
  private static void assertToldInWords(Extraction extraction) {
    if (extraction instanceof Rejected rejected) {
      assertFalse(rejected.detail().matches("(?s).*(Exception|Error)\\b.*"), rejected.detail());
    }
  }

  private static void assertNobodyCalled(ServerSocket canary) throws IOException {
    canary.setSoTimeout(1);
    try {
      canary.accept().close();
      throw new AssertionError("a document made the extractor open a connection");
    } catch (SocketTimeoutException expected) {
      assertTrue(canary.isBound());
    }
  }

  public static String verdict(Extraction extraction) {
    if (extraction instanceof Rejected rejected) {
      return "REJECTED " + rejected.cause();
    }
    return extraction.flaws().isEmpty()
        ? "EXTRACTED"
        : "DEGRADED "
            + String.join(" ", extraction.flaws().stream().map(Enum::name).sorted().toList());
  }

  private static String expected() throws IOException {
    return Files.readString(TestData.path("hostile/verdicts.csv"));
  }

  private static String render(Map<String, String> verdicts) {
    StringBuilder csv = new StringBuilder("file,verdict\n");
    verdicts.forEach((file, verdict) -> csv.append(file).append(',').append(verdict).append('\n'));
    return csv.toString();
  }

  private static List<String> list(Path directory) throws IOException {
    try (Stream<Path> found = Files.list(directory)) {
      return found
          .map(path -> path.getFileName().toString())
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
