package io.precis.beam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.precis.document.Extraction;
import io.precis.document.Extraction.Extracted;
import io.precis.document.RejectCause;
import io.precis.document.SourceFile;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.InputFiles;
import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Inputs by URI, on a file system that only Beam knows. */
@Tag("slow")
class BeamFilesTest {
  private static final String ROOT = "mem://bucket/remote-inputs/";

  @BeforeAll
  static void putFiles() throws Exception {
    FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    put(ROOT + "compost.md", Files.readAllBytes(TestData.path("documents/compost.md")));
    put(
        ROOT + "below/two-walks.epub",
        Files.readAllBytes(TestData.path("documents/two-walks.epub")));
    put(ROOT + ".hidden.md", "# hidden".getBytes(StandardCharsets.UTF_8));
  }

  private static void put(String uri, byte[] bytes) throws IOException {
    ResourceId file = FileSystems.matchNewResource(uri, false);
    try (WritableByteChannel out = FileSystems.create(file, "application/octet-stream")) {
      out.write(ByteBuffer.wrap(bytes));
    }
  }

  private static List<String> names(String... inputs) throws Exception {
    return InputFiles.find(List.of(inputs)).files().stream().map(SourceFile::name).toList();
  }

  @Test
  void foldersGlobsAndSingleFilesAreListed() throws Exception {
    assertEquals(List.of("below/two-walks.epub", "compost.md"), names(ROOT));
    assertEquals(List.of("compost.md"), names(ROOT + "*.md"));
    assertEquals(List.of("two-walks.epub"), names(ROOT + "below/two-walks.epub"));
    assertEquals(List.of("below/two-walks.epub", "compost.md"), names(ROOT, ROOT + "*.md"));
  }

  @Test
  void whatIsNotThereAndWhatIsHiddenIsTold() throws Exception {
    InputFiles found = InputFiles.find(List.of(ROOT + "none-*.pdf"));
    assertEquals(List.of(), found.files());
    assertEquals(InputFiles.Reason.NO_MATCH, found.skipped().get(0).reason());
    assertEquals(
        InputFiles.Reason.HIDDEN, InputFiles.find(List.of(ROOT)).skipped().get(0).reason());
  }

  @Test
  void theyAreReadAsLocalFilesAre() throws Exception {
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      for (SourceFile remote : InputFiles.find(List.of(ROOT)).files()) {
        String local = TestData.path("documents").resolve(fileName(remote)).toString();
        assertEquals(
            read(extractor, InputFiles.find(List.of(local)).files().get(0)),
            read(extractor, remote));
      }
    }
  }

  @Test
  void aFileThatIsGoneByNowIsUnreadable() throws Exception {
    SourceFile gone = new SourceFile(ROOT + "gone.md", "gone.md", 10, 1);
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      Extraction.Rejected rejected =
          assertInstanceOf(Extraction.Rejected.class, extractor.extract(gone));
      assertEquals(RejectCause.UNREADABLE, rejected.cause());
    }
  }

  private static String fileName(SourceFile file) {
    return file.uri().substring(file.uri().lastIndexOf('/') + 1);
  }

  private static String read(Extractor extractor, SourceFile file) throws Exception {
    return assertInstanceOf(Extracted.class, extractor.extract(file)).read().text();
  }
}
