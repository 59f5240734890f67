package io.precis.write.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.SourceFile;
import io.precis.mark.MarkedPdf;
import io.precis.mark.MarkedSummary;
import io.precis.mark.MarkedSummary.Mark;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.Style;
import io.precis.request.SummarySpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.summary.SummarySentence;
import io.precis.testing.DevelopmentData;
import io.precis.testing.Seeds;
import io.precis.testing.TestData;
import io.precis.write.report.Records;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfReportTest {
  @TempDir private Path folder;

  /** Each highlight covers the letters of its sentence, and few others. */
  @Test
  void highlightsCoverTheirSentences() throws IOException, InterruptedException {
    assertCovered(TestData.path("documents"), 30);
  }

  @Test
  @Tag("slow")
  void highlightsCoverTheirSentencesInFilesOfManyMakers() throws IOException, InterruptedException {
    assertCovered(DevelopmentData.require("documents"), 30);
  }

  private void assertCovered(Path documents, int least) throws IOException, InterruptedException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(documents)) {
      files = tree.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    List<String> faults = new ArrayList<>();
    int highlights = 0;
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      for (Path file : files) {
        Optional<MarkedSummary> summary = summary(extractor, file);
        Path target = folder.resolve("copy.pdf");
        if (summary.isPresent() && MarkedPdf.write(Optional.of(file), summary.get(), target)) {
          highlights += check(file, summary.get(), target, faults);
        }
      }
    }
    assertEquals(List.of(), faults, highlights + " highlights in " + files.size() + " PDFs");
    assertTrue(highlights >= least, "highlights: " + highlights);
  }

  private static Optional<MarkedSummary> summary(Extractor extractor, Path file)
      throws IOException, InterruptedException {
    SourceFile source =
        new SourceFile(file.toString(), file.getFileName().toString(), Files.size(file), 0);
    Optional<Document> document = extractor.extract(source).document();
    return document
        .flatMap(each -> LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(each))
        .map(
            record ->
                PdfReport.of(record, Style.PARAGRAPH, Optional.empty(), document.get().text()));
  }

  private static int check(Path file, MarkedSummary summary, Path copy, List<String> faults)
      throws IOException {
    Map<String, List<Integer>> inside = new HashMap<>();
    try (PDDocument pdf = Loader.loadPDF(copy.toFile())) {
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation each : page.getAnnotations()) {
          if (each instanceof PDAnnotationHighlight highlight) {
            inside
                .computeIfAbsent(highlight.getContents(), note -> new ArrayList<>())
                .addAll(Covered.by(highlight, page));
          }
        }
      }
    }
    int found = 0;
    for (Mark mark : summary.marks()) {
      List<Integer> covered = inside.get(mark.note());
      if (covered == null) {
        continue;
      }
      found++;
      int want = letters(mark.quote()).size();
      int have = common(letters(mark.quote()), covered);
      if (have < 0.97 * want) {
        faults.add(file.getFileName() + ": " + have + " of " + want + ": " + mark.quote());
      }
      if (covered.size() > 1.1 * want + 4) {
        faults.add(
            file.getFileName() + ": " + covered.size() + " for " + want + ": " + mark.quote());
      }
    }
    long marked = summary.marks().stream().filter(mark -> mark.page() > 0).count();
    if (found < marked) {
      faults.add(file.getFileName() + ": " + found + " of " + marked + " sentences are marked");
    }
    return found;
  }

  private static List<Integer> letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .boxed()
        .toList();
  }

  /** How many letters two texts have in common, whatever their order. */
  private static int common(List<Integer> want, List<Integer> have) {
    Map<Integer, Integer> left = new HashMap<>();
    have.forEach(letter -> left.merge(letter, 1, Integer::sum));
    int common = 0;
    for (int letter : want) {
      if (left.merge(letter, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return common;
  }

  /** The letters whose middle lies in a quadrilateral of a highlight, by PDFBox's own reckoning. */
  private static final class Covered extends PDFTextStripper {
    private final PDAnnotationHighlight highlight;
    private final PDPage page;
    private final List<Integer> letters = new ArrayList<>();

    private Covered(PDAnnotationHighlight highlight, PDPage page) throws IOException {
      this.highlight = highlight;
      this.page = page;
      setSuppressDuplicateOverlappingText(true);
    }

    static List<Integer> by(PDAnnotationHighlight highlight, PDPage page) throws IOException {
      Covered covered = new Covered(highlight, page);
      try (PDDocument one = new PDDocument()) {
        one.addPage(page);
        covered.writeText(one, Writer.nullWriter());
      }
      return covered.letters;
    }

    @Override
    protected void writePage() {
      charactersByArticle.forEach(article -> article.forEach(this::see));
    }

    private void see(TextPosition text) {
      float size =
          (float) Math.hypot(text.getTextMatrix().getShearX(), text.getTextMatrix().getScaleY());
      float rise = 0.25f * Math.max(size, text.getHeightDir());
      float upX = size == 0 ? 0 : text.getTextMatrix().getShearX() / size;
      float upY = size == 0 ? 1 : text.getTextMatrix().getScaleY() / size;
      float x =
          (text.getTextMatrix().getTranslateX() + text.getEndX()) / 2
              + rise * upX
              + page.getCropBox().getLowerLeftX();
      float y =
          (text.getTextMatrix().getTranslateY() + text.getEndY()) / 2
              + rise * upY
              + page.getCropBox().getLowerLeftY();
      float[] quads = highlight.getQuadPoints();
      for (int i = 0; i + 8 <= quads.length; i += 8) {
        if (isInside(quads, i, x, y)) {
          letters.addAll(PdfReportTest.letters(text.getUnicode()));
          return;
        }
      }
    }

    /** Whether a point lies in a rectangle of upper left, upper right, lower left, lower right. */
    private static boolean isInside(float[] q, int at, float x, float y) {
      float along = share(q, at, at + 2, x, y);
      float down = share(q, at, at + 4, x, y);
      return along >= 0 && along <= 1 && down >= 0 && down <= 1;
    }

    private static float share(float[] q, int from, int to, float x, float y) {
      float dx = q[to] - q[from];
      float dy = q[to + 1] - q[from + 1];
      return ((x - q[from]) * dx + (y - q[from + 1]) * dy) / (dx * dx + dy * dy);
    }
  }

  @Test
  void whatCannotBeCopiedIsSummarizedAlone() throws IOException {
    Random random = Seeds.randomFor(getClass());
    List<DocumentRecord> records =
        List.of(
            Records.of("m.txt", Records.prose(random, 4), "en").record(),
            Records.of("石桥.txt", "石桥镇的桥很老，水位是三点五米。".repeat(9), "zh").record());
    for (DocumentRecord record : records) {
      MarkedSummary summary = PdfReport.of(record, Style.BULLETS, Optional.empty(), "");
      Path target = folder.resolve("alone.pdf");
      assertFalse(MarkedPdf.write(Optional.empty(), summary, target));
      byte[] first = Files.readAllBytes(target);
      MarkedPdf.write(Optional.empty(), summary, target);
      assertArrayEquals(first, Files.readAllBytes(target), "the same bytes for the same summary");
      try (PDDocument pdf = Loader.loadPDF(first)) {
        String text = letters(new PDFTextStripper().getText(pdf)).toString();
        for (SummarySentence sentence : record.root().sentences()) {
          String want = letters(sentence.text()).toString();
          assertTrue(text.contains(want.substring(1, want.length() - 1)), sentence.text());
        }
      }
    }
  }

  @Test
  void hostileTextIsPrinted() throws IOException {
    Random random = Seeds.randomFor(getClass());
    for (int i = 0; i < 5; i++) {
      DocumentRecord record =
          Records.hostile(Records.of("a.txt", Records.prose(random, 2), "en").record(), random);
      MarkedSummary summary = PdfReport.of(record, Style.PARAGRAPH, Optional.empty(), "");
      Path file = folder.resolve("summary.json");
      summary.write(file);
      assertEquals(summary, MarkedSummary.read(file));
      assertFalse(MarkedPdf.write(Optional.empty(), summary, folder.resolve("hostile.pdf")));
    }
  }
}
