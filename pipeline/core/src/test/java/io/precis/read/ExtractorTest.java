package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Block;
import io.precis.document.Document;
import io.precis.document.Extraction;
import io.precis.document.Extraction.Extracted;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.SourceFile;
import io.precis.document.Span;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.FileUris;
import io.precis.read.input.InputFiles;
import io.precis.testing.DevelopmentData;
import io.precis.testing.Seeds;
import io.precis.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files through a real fork. */
@Tag("slow")
class ExtractorTest extends WithExtractor {
  /** Of single bits in each document. */
  private static final int FLIPS = 4;

  @TempDir private Path directory;

  private static Document read(String name) throws IOException, InterruptedException {
    Path file = TestData.path("documents/" + name);
    SourceFile source = InputFiles.find(List.of(file.toString())).files().get(0);
    return assertInstanceOf(Extracted.class, extractor.extract(source), name).read();
  }

  private static List<String> texts(Document document, Role kind) {
    return document.blocks().stream()
        .filter(block -> block.role() == kind)
        .map(block -> block.span().of(document.text()))
        .toList();
  }

  @Test
  void aForkThatWasStartedEarlyReads() throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("a.txt"), "A line of text, and a second one.");
    SourceFile source = InputFiles.find(List.of(file.toString())).files().get(0);
    try (Extractor own = Extractor.open(ExtractSpec.defaults())) {
      own.startEarly();
      own.startEarly();
      assertInstanceOf(Extracted.class, own.extract(source));
    }
  }

  @Test
  void mayBeClosedWhileAForkStarts() throws IOException {
    Path spool = Files.createDirectory(directory.resolve("spool"));
    Extractor own = Extractor.open(ExtractSpec.defaults().withSpoolDirectory(spool.toString()));
    own.startEarly();
    own.close();
    try (Stream<Path> left = Files.list(spool)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void everyFormatIsReadWhole() throws Exception {
    Map<String, String> languages = new TreeMap<>();
    for (SourceFile file :
        InputFiles.find(List.of(TestData.path("documents").toString())).files()) {
      Extraction extraction = extractor.extract(file);
      Document document = assertInstanceOf(Extracted.class, extraction, file.name()).read();
      assertWellFormed(document);
      languages.put(file.name(), document.language());
    }
    Map<String, String> others =
        Map.of(
            "bibliotheque.txt",
            "fr",
            "wetterturm.txt",
            "de",
            "shiqiao.txt",
            "zh",
            "transport-report.docx",
            "zh");
    languages.forEach(
        (file, language) -> assertEquals(others.getOrDefault(file, "en"), language, file));
  }

  /** What {@link Document} promises and every later step relies on. */
  static void assertWellFormed(Document document) {
    String text = document.text();
    assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), "NFC");
    int end = 0;
    for (Block block : document.blocks()) {
      assertTrue(block.span().start() >= end, "blocks are in order");
      assertTrue(document.sections().get(block.section()).span().contains(block.span()));
      assertFalse(block.span().of(text).isBlank(), "no block is blank");
      end = block.span().end();
    }
    int sectionEnd = 0;
    for (Section section : document.sections()) {
      assertTrue(section.span().start() >= sectionEnd, "sections are in order");
      sectionEnd = section.span().end();
    }
    int pageEnd = 0;
    for (Span page : document.pages()) {
      assertTrue(page.start() >= pageEnd, "pages are in order");
      pageEnd = page.end();
    }
    assertTrue(Math.max(end, Math.max(sectionEnd, pageEnd)) <= text.length());
  }

  @Test
  void aReportHasChaptersPagesAndNoFurnitureInItsProse() throws Exception {
    Document report = read("annual-report.pdf");
    assertTrue(report.pages().size() >= 20, report.pages().size() + " pages");
    assertEquals(report.metadata().pages(), report.pages().size());
    List<String> headings = texts(report, Role.HEADING);
    assertTrue(
        headings.containsAll(
            List.of(
                "Water Supply", "Leakage", "The Kettering Road Burst", "Commitments for 2026")));
    assertEquals(
        report.pages().size() - 1,
        texts(report, Role.PAGE_FURNITURE).stream()
            .filter(t -> t.startsWith("Harrow Valley Water"))
            .count());
    for (String paragraph : texts(report, Role.BODY)) {
      assertFalse(paragraph.contains("Annual Report 2025"), "running heads stay outside");
      assertFalse(paragraph.matches("\\d+"), "page numbers stay outside");
    }
    Section leakage =
        report.sections().stream()
            .filter(s -> s.path().contains("Leakage"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("Water Supply", "Leakage"), leakage.path(), "the title is no section");
  }

  @Test
  void aParagraphGoesOnOverTheEndOfAPage() throws Exception {
    Document report = read("annual-report.pdf");
    long spanning =
        report.blocks().stream()
            .filter(b -> b.role() == Role.BODY)
            .filter(b -> report.pageAt(b.span().start()) < report.pageAt(b.span().end() - 1))
            .count();
    assertTrue(spanning >= 3, spanning + " paragraphs lie on two pages");
  }

  @Test
  void aChineseReportHasItsHeadings() throws Exception {
    Document report = read("transport-report.docx");
    assertEquals(
        9,
        report.sections().stream()
            .filter(s -> s.depth() == 1 && s.path().get(0).startsWith("第"))
            .count());
    assertTrue(texts(report, Role.HEADING).contains("二、夜间公交"));
  }

  @Test
  void slidesHaveTitlesAndPages() throws Exception {
    for (String name : List.of("lighthouse.pptx", "lone-working.ppt", "night-buses.odp")) {
      Document slides = read(name);
      int wanted = name.equals("lighthouse.pptx") ? 5 : 4;
      int headings = texts(slides, Role.TITLE).size() + texts(slides, Role.HEADING).size();
      assertEquals(wanted, headings, name);
    }
    assertEquals(5, read("lighthouse.pptx").pages().size());
  }

  @Test
  void tablesListsAndTurnsAreTold() throws Exception {
    assertTrue(
        texts(read("rainfall.xlsx"), Role.TABLE)
            .contains("Farley\t96\t121\t214\t187\t203\t725\tGauge moved 40 metres in May"));
    Document compost = read("compost.md");
    assertEquals(3, texts(compost, Role.LIST_ITEM).size());
    assertEquals(4, texts(compost, Role.TABLE).size());
    assertFalse(compost.text().contains("**"));
    assertEquals(10, texts(read("oral-history.txt"), Role.TURN).size());
    assertTrue(texts(read("marsh.html"), Role.BOILERPLATE).contains("Home"));
  }

  @Test
  void messagesOfAMailboxAreSections() throws Exception {
    Document box = read("allotments.mbox");
    assertEquals(3, box.sections().stream().filter(Section::embedded).count());
  }

  /** Each file named for itself, so that none is left out for being empty. */
  private static List<SourceFile> named(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return InputFiles.find(files.map(Path::toString).sorted().toList()).files();
    }
  }

  @Test
  void aDamagedFileGetsAVerdictAndTheNextOneIsRead() throws Exception {
    Random random = Seeds.randomFor(ExtractorTest.class);
    List<SourceFile> good = InputFiles.find(List.of(TestData.path("documents").toString())).files();
    for (SourceFile file : good) {
      Path path = FileUris.toPath(file.uri());
      byte[] bytes = Files.readAllBytes(path);
      for (int percent : new int[] {0, 1, 10, 50, 90, 99}) {
        damage(path, "cut" + percent, Arrays.copyOf(bytes, bytes.length * percent / 100));
      }
      for (int i = 0; i < FLIPS; i++) {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        damage(path, "bit" + i, flipped);
      }
    }
    List<SourceFile> files = named(directory);
    assertEquals(good.size() * (6 + FLIPS), files.size());
    for (SourceFile file : files) {
      Extraction extraction = extractor.extract(file);
      extraction.document().ifPresent(ExtractorTest::assertWellFormed);
    }
    assertEquals("Millbrook", read("bridge-letter.doc").text().split(" ")[3]);
  }

  private void damage(Path original, String how, byte[] bytes) throws IOException {
    Files.write(directory.resolve(how + "-" + original.getFileName()), bytes);
  }

  @Test
  void theSameBytesAreTheSameDocument() throws Exception {
    byte[] bytes = Files.readAllBytes(TestData.path("documents/compost.md"));
    Files.write(directory.resolve("one.md"), bytes);
    Files.createDirectory(directory.resolve("below"));
    Files.write(directory.resolve("below/one.md"), bytes);
    var ids = new HashSet<>();
    for (SourceFile file : InputFiles.find(List.of(directory.toString())).files()) {
      ids.add(extractor.extract(file).document().orElseThrow().id());
    }
    assertEquals(1, ids.size());
  }

  @Test
  void everyRealFileGetsAVerdictAndWhatPlainTikaReadsYieldsText() throws Exception {
    Path files = DevelopmentData.require("documents/files");
    Map<String, Integer> characters =
        Files.readAllLines(DevelopmentData.require("documents/manifest.tsv")).stream()
            .map(line -> line.split("\t"))
            .filter(fields -> fields.length > 4 && fields[2].equals("ok"))
            .collect(Collectors.toMap(fields -> fields[0], fields -> Integer.parseInt(fields[4])));
    List<String> without = new ArrayList<>();
    List<SourceFile> all = InputFiles.find(List.of(files.toString())).files();
    for (SourceFile file : all) {
      Extraction extraction = extractor.extract(file);
      extraction.document().ifPresent(ExtractorTest::assertWellFormed);
      if (characters.getOrDefault(file.name(), 0) >= 200 && extraction.document().isEmpty()) {
        without.add(extraction.toString());
      }
    }
    assertAll(() -> assertEquals(233, all.size()), () -> assertEquals(List.of(), without));
  }
}
