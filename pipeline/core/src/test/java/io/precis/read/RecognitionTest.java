package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.precis.document.Document;
import io.precis.document.Flaw;
import io.precis.document.SourceFile;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.fork.Tesseract;
import io.precis.read.input.InputFiles;
import io.precis.testing.Seeds;
import io.precis.testing.TestData;
import java.awt.Font;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many words of scanned pages, and of pages with a bad text layer, are recognized wrongly. */
@Tag("slow")
class RecognitionTest {
  private static final int PAGES = 5;
  private static final int PARAGRAPHS = 3;

  @TempDir private Path directory;

  @Test
  void atMostThreeOfAHundredEnglishWordsAreWrong() throws Exception {
    wrong("eng", "oral-history.txt", StandardCharsets.UTF_8, ScannedPages.latinFont(), 0.03);
  }

  @Test
  void atMostFiveOfAHundredChineseCharactersAreWrong() throws Exception {
    assumeTrue(
        ScannedPages.chineseFont().isPresent(), "no font of this machine has Chinese characters");
    wrong(
        "chi_sim",
        "shiqiao.txt",
        Charset.forName("GB18030"),
        ScannedPages.chineseFont().get(),
        0.05);
  }

  private void wrong(String language, String source, Charset charset, Font font, double most)
      throws Exception {
    assumeTrue(
        Tesseract.isIn(System.getenv().getOrDefault("PATH", "")),
        "no 'tesseract' on the PATH: recognition of scans is not tested");
    assumeTrue(
        List.of(Tesseract.languages().split("\\+")).contains(language),
        "Tesseract has no " + language + ": recognition of it is not tested");
    Random random = Seeds.randomFor(RecognitionTest.class);
    List<String> paragraphs =
        Files.readString(TestData.path("documents/" + source), charset)
            .lines()
            .filter(line -> line.length() > 12)
            .toList();
    int all = 0;
    int wrong = 0;
    ExtractSpec spec =
        ExtractSpec.defaults().withOcr(true).withPerDocumentTimeout(Duration.ofMinutes(10));
    try (Extractor extractor = Extractor.open(spec)) {
      for (int page = 0; page < PAGES; page++) {
        int from = page * PARAGRAPHS % (paragraphs.size() - PARAGRAPHS + 1);
        List<String> written = paragraphs.subList(from, from + PARAGRAPHS);
        Path file = directory.resolve("page-" + page + ".pdf");
        ScannedPages.write(file, written, font, page % 2 == 1, random);
        Document read = read(extractor, file);
        String[] words = words(String.join(" ", written), language);
        all += words.length;
        wrong += distance(words, words(read.text(), language));
      }
    }
    assertTrue(wrong <= most * all, wrong + " of " + all + " are wrong");
  }

  private static Document read(Extractor extractor, Path file)
      throws IOException, InterruptedException {
    SourceFile source = InputFiles.find(List.of(file.toString())).files().get(0);
    var read = extractor.extract(source);
    assertFalse(read.flaws().contains(Flaw.GARBLED), "garbled");
    return read.document().orElseThrow(() -> new AssertionError(read.toString()));
  }

  /** Words in small letters without marks; of a language without spaces, characters. */
  private static String[] words(String text, String language) {
    String plain = text.toLowerCase(java.util.Locale.ROOT);
    return language.equals("eng")
        ? plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ")
        : plain.replaceAll("[^\\p{L}\\p{N}]+", "").split("");
  }

  /** Levenshtein's distance. */
  private static int distance(String[] a, String[] b) {
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int changed = corner + (a[i - 1].equals(b[j - 1]) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length];
  }

  @Test
  void distancesAreThoseOfTheDefinition() {
    assertEquals(0, distance("a b c".split(" "), "a b c".split(" ")));
    assertEquals(2, distance("a b c".split(" "), "b x".split(" ")));
  }
}
