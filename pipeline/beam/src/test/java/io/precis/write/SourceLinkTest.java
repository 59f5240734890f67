package io.precis.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.SourceLocations;
import io.precis.request.SummarySpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.testing.DevelopmentData;
import io.precis.testing.Seeds;
import io.precis.text.TextDocuments;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceLinkTest {
  private static final String TEXT =
      "The ferry - built at Kiel, it is said - ran for sixty years & carried the mail of eleven"
          + " islands. It was sold in 1961.";

  private final Random random = Seeds.randomFor(getClass());
  @TempDir private Path folder;

  @Test
  void filesOfAnyNameAreLinkedAndFoundAgain() {
    for (int i = 0; i < 500; i++) {
      String name = name();
      String url = url(SourceLocations.READ, "/in dir/" + name, name);
      assertEquals("/in dir/" + name, URI.create(url).getPath());
      SourceLink link = SourceLink.absolute(record(url), TEXT).orElseThrow();
      assertEquals(url, link.file());
      String served = url(SourceLocations.below("https://example.org/a"), "/in/" + name, name);
      assertEquals("/a/" + name, URI.create(served).getPath());
    }
  }

  /** Names that mean something to shells, URLs, Markdown and HTML; dots alone are no name. */
  private String name() {
    String characters = "ab c#?%&+'\"<>()[]{}|\\^`*_~$!,;:=@é字😀\u202E";
    StringBuilder name = new StringBuilder("x");
    for (int i = random.nextInt(12); i > 0; i--) {
      int at = random.nextInt(characters.codePointCount(0, characters.length()));
      name.appendCodePoint(characters.codePointAt(characters.offsetByCodePoints(0, at)));
    }
    return name.append(".pdf").toString().replace('\\', '-');
  }

  @Test
  void whatLiesTogetherIsLinkedRelatively() throws IOException {
    Path run = Files.createDirectories(folder.resolve("out/runs/20260101T000000Z"));
    Path beside = folder.resolve("docs/a b.txt");
    String url = url(SourceLocations.READ, beside.toString(), "a b.txt");
    String link = SourceLink.from(Optional.of(run), record(url), TEXT).orElseThrow().file();
    assertEquals("../../../../docs/a%20b.txt", link);
    assertEquals(beside, run.resolve("html").resolve("../../../../docs/a b.txt").normalize());
    String far = url(SourceLocations.READ, "/elsewhere/a.txt", "a.txt");
    assertEquals(far, SourceLink.from(Optional.of(run), record(far), TEXT).orElseThrow().file());
  }

  @Test
  void nothingButFilesAndPagesOfTheWebIsLinked() {
    for (String url :
        List.of(
            "javascript:alert(1)",
            "JavaScript://x/%0Aalert(1)",
            "data:text/html,x",
            "s3://a/b",
            "",
            "file:///a b",
            "https://a/\"onclick",
            "vbscript://x")) {
      assertTrue(SourceLink.absolute(record(url), TEXT).isEmpty(), url);
    }
    for (String base :
        List.of("javascript://x", "ftp://x", "docs", "", "https://x/?a", "mailto:a")) {
      assertThrows(IllegalArgumentException.class, () -> SourceLocations.below(base), base);
    }
    assertEquals(List.of(), SourceLocations.HIDDEN.of(group("/in/secret/plan.txt", "plan.txt")));
  }

  @Test
  void aLongSentenceIsFoundByItsEndsAndAShortOneByItsWords() {
    DocumentRecord record = record("https://example.org/a.txt");
    SourceLink link = SourceLink.absolute(record, TEXT).orElseThrow();
    assertEquals(
        "https://example.org/a.txt#:~:text=The%20ferry%20%2D%20built%20at%20Kiel%2C%20it%20is,"
            + "carried%20the%20mail%20of%20eleven%20islands.",
        link.at(new Citation(0, 0, 0, 0, TEXT.indexOf(" It was"), "")));
    assertEquals(
        "https://example.org/a.txt#:~:text=It%20was%20sold%20in%201961.",
        link.at(new Citation(1, 0, 0, TEXT.indexOf("It was"), TEXT.length(), "")));
  }

  @Test
  void aSentenceOnBrokenLinesIsFoundByWordsOfOneLineEach() {
    String text =
        "The\nferry was built at Kiel\nand sold.  It carried\n  the mail of eleven islands.";
    DocumentRecord record = record("https://example.org/a.txt");
    SourceLink link = SourceLink.absolute(record, text).orElseThrow();
    assertEquals(
        "https://example.org/a.txt#:~:text=ferry%20was%20built%20at%20Kiel,and%20sold.",
        link.at(new Citation(0, 0, 0, 0, text.indexOf("  It"), "")));
    assertEquals(
        "https://example.org/a.txt#:~:text=the%20mail%20of%20eleven%20islands.",
        link.at(new Citation(1, 0, 0, text.indexOf("It"), text.length(), "")));
  }

  @Test
  void aLinkBeginsWithALineWhoseWordsStandNowhereBefore() {
    String text =
        "In 1901,\nthe council closed the quay\nfor good.\nIn 1902,\nthe council closed the quay\n"
            + "once more.";
    DocumentRecord record = record("https://example.org/a.txt");
    SourceLink link = SourceLink.absolute(record, text).orElseThrow();
    int second = text.indexOf("In 1902");
    assertEquals(
        "https://example.org/a.txt#:~:text=the%20council%20closed%20the%20quay,for%20good.",
        link.at(new Citation(0, 0, 0, 0, second - 1, "")));
    assertEquals(
        "https://example.org/a.txt#:~:text=In%201902%2C,once%20more.",
        link.at(new Citation(1, 0, 0, second, text.length(), "")));
  }

  /** Every link into a PDF leads to a page that holds the sentence, at least how it begins. */
  @Test
  @Tag("slow")
  void pagesOfPdfsHoldTheirSentences() throws IOException, InterruptedException {
    Path documents = DevelopmentData.require("documents");
    List<Path> files;
    try (Stream<Path> tree = Files.walk(documents)) {
      files = tree.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
    List<String> missed = new ArrayList<>();
    int links = 0;
    try (Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      for (Path file : files) {
        SourceFile source =
            new SourceFile(file.toString(), file.getFileName().toString(), Files.size(file), 0);
        Optional<Document> document = extractor.extract(source).document();
        if (document.isPresent()) {
          links += check(file, document.get(), missed);
        }
      }
    }
    assertEquals(List.of(), missed, links + " links into " + files.size() + " PDFs");
    assertTrue(links > 40, "links: " + links);
  }

  private static int check(Path file, Document document, List<String> missed) throws IOException {
    Optional<DocumentRecord> record =
        LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document);
    if (record.isEmpty()) {
      return 0;
    }
    DuplicateFiles files = group(file.toString(), file.getFileName().toString());
    DocumentRecord placed = record.get().withFiles(files, SourceLocations.READ.of(files));
    SourceLink link = SourceLink.absolute(placed, document.text()).orElseThrow();
    Set<Citation> citations = new HashSet<>();
    placed
        .nodes()
        .forEach(node -> node.sentences().forEach(each -> citations.addAll(each.evidence())));
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      for (Citation citation : citations) {
        String url = link.at(citation);
        if (placed.sections().get(citation.section()).embedded()) {
          assertEquals(link.file(), url, "an attachment has no page of the file");
          continue;
        }
        int page = Integer.parseInt(url.substring(url.indexOf("#page=") + "#page=".length()));
        String sentence = document.text().substring(citation.start(), citation.end());
        if (!holds(pdf, page, sentence)) {
          missed.add(file.getFileName() + " p. " + page + ": " + sentence);
        }
      }
    }
    return citations.size();
  }

  /** Whether a page, with the one after it for what runs on, holds the words of a sentence. */
  private static boolean holds(PDDocument pdf, int page, String sentence) throws IOException {
    List<String> words = words(sentence);
    String here = letters(text(pdf, page));
    long begun = words.stream().limit(3).filter(here::contains).count();
    String both = here + letters(text(pdf, page + 1));
    long all = words.stream().filter(both::contains).count();
    return begun >= Math.min(2, words.size()) && all >= 0.9 * words.size();
  }

  private static List<String> words(String sentence) {
    return Stream.of(sentence.replaceAll("-\\s*\\n\\s*", "").split("[^\\p{L}\\p{N}]+"))
        .map(SourceLinkTest::letters)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return page > pdf.getNumberOfPages()
        ? ""
        : stripper.getText(pdf) + annotations(pdf.getPage(page - 1));
  }

  /** Names, values and contents of form fields and comments, which are no text of the page. */
  private static String annotations(PDPage page) throws IOException {
    StringBuilder text = new StringBuilder();
    for (PDAnnotation annotation : page.getAnnotations()) {
      COSDictionary field = annotation.getCOSObject();
      for (int depth = 0; field != null && depth < 8; depth++) {
        for (COSName key : field.keySet()) {
          COSBase value = field.getDictionaryObject(key);
          text.append(value instanceof COSString words ? " " + words.getString() : "");
          text.append(value instanceof COSName name ? " " + name.getName() : "");
        }
        field = field.getCOSDictionary(COSName.PARENT);
      }
    }
    return text.toString();
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static DuplicateFiles group(String uri, String name) {
    return DuplicateFiles.of("ab", List.of(new SourceFile(uri, name, 1, 0)));
  }

  private static String url(SourceLocations locations, String uri, String name) {
    return locations.of(group(uri, name)).get(0);
  }

  private static DocumentRecord record(String url) {
    Document document = TextDocuments.of("a.txt", TEXT, "en");
    return LocalSummarizer.extractive(SummarySpec.DEFAULT)
        .summarize(document)
        .orElseThrow()
        .withFiles(group("a.txt", "a.txt"), List.of(url));
  }
}
