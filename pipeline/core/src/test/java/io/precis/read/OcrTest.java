package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.precis.document.Document;
import io.precis.document.Extraction;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.fork.Tesseract;
import io.precis.read.input.InputFiles;
import io.precis.testing.TestData;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan, with Tesseract and without. */
@Tag("slow")
class OcrTest {
  private static final int DOTS_PER_INCH = 200;

  /** Words of the source that recognition must find again. */
  private static final double LEAST_FOUND = 0.9;

  @TempDir private Path directory;

  @Test
  void aScanIsReadWhereItIsAskedForAndTesseractIsInstalled() throws Exception {
    assumeTrue(
        Tesseract.isIn(path()), "no 'tesseract' on the PATH: recognition of scans is not tested");
    SourceFile scan = scan();
    try (Extractor plain = Extractor.open(ExtractSpec.defaults());
        Extractor ocr = Extractor.open(ExtractSpec.defaults().withOcr(true))) {
      assertEquals("REJECTED NO_TEXT_LAYER", HostileCorpusTest.verdict(plain.extract(scan)));
      Extraction read = ocr.extract(scan);
      Document document = read.document().orElseThrow(() -> new AssertionError(read.toString()));
      assertEquals(1, document.pages().size());
      assertEquals("en", document.language());
      Set<String> missing = words(original(plain).text());
      int all = missing.size();
      missing.removeAll(words(document.text()));
      assertTrue(
          missing.size() <= (1 - LEAST_FOUND) * all, missing + " of " + all + " words are missing");
    }
  }

  @Test
  void askingForItWithoutTesseractIsRefusedAtOnce() {
    assumeFalse(Tesseract.isIn(path()), "'tesseract' is on the PATH");
    assertThrows(
        IllegalArgumentException.class,
        () -> Extractor.open(ExtractSpec.defaults().withOcr(true)).close());
  }

  private static String path() {
    return System.getenv().getOrDefault("PATH", "");
  }

  private static Document original(Extractor extractor) throws Exception {
    return extractor
        .extract(source(TestData.path("documents/beekeeping.pdf")))
        .document()
        .orElseThrow();
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(List.of(text.split("\\W+")));
  }

  /** The first page of a document as a picture. */
  private SourceFile scan() throws IOException {
    Path file = directory.resolve("scan.pdf");
    try (PDDocument from = Loader.loadPDF(TestData.path("documents/beekeeping.pdf").toFile());
        PDDocument to = new PDDocument()) {
      BufferedImage picture =
          new PDFRenderer(from).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
      PDPage page = new PDPage(from.getPage(0).getMediaBox());
      to.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(to, page)) {
        out.drawImage(
            LosslessFactory.createFromImage(to, picture),
            0,
            0,
            page.getMediaBox().getWidth(),
            page.getMediaBox().getHeight());
      }
      to.save(file.toFile());
    }
    return source(file);
  }

  private static SourceFile source(Path file) throws IOException {
    return InputFiles.find(List.of(file.toString())).files().get(0);
  }
}
