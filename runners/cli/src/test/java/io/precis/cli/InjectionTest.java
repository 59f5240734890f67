package io.precis.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.read.attack.InjectionFiles;
import io.precis.testing.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over documents that want to be more than text, and all that it writes and prints. */
@Tag("slow")
class InjectionTest {
  @TempDir private static Path folder;
  private static Path current;
  private static Invocation run;

  @BeforeAll
  static void summarize() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    InjectionFiles.write(in);
    Path out = folder.resolve("out");
    current = out.resolve("current");
    run =
        Invocation.of(
            "summarize",
            in.toString(),
            "-o",
            out.toString(),
            "--format",
            "md,html,docx,csv,avro",
            "--log-format",
            "json",
            "--metrics-file",
            folder.resolve("a.prom").toString());
    assertEquals(3, run.status(), run.err());
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(current.toRealPath())) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void noCommandSteersTheTerminal() {
    run.assertHarmless("summarize");
    String out = folder.resolve("out").toString();
    String in = folder.resolve("in").toString();
    Invocation.of("summarize", in, "-o", folder + "/again").assertHarmless("summarize, text");
    Invocation.of("plan", in, "-o", out).assertHarmless("plan");
    Invocation.of("show", out).assertHarmless("show");
    Invocation.of("show", out, "plain.txt", "--level", "9").assertHarmless("show a document");
    Invocation.of("show", out, "headings.md", "--level", "9").assertHarmless("show headings");
    Invocation.of("retry", out, "--list").assertHarmless("retry --list");
    Invocation.of("read", in).assertHarmless("read");
  }

  @Test
  void everyLineOfTheLogIsAnEventOfOurs() throws IOException {
    List<String> events = new ArrayList<>();
    for (String line : run.err().split("\n")) {
      JsonNode event = new ObjectMapper().readTree(line);
      assertTrue(event.isObject(), line);
      events.add(event.get("event").asText());
    }
    assertEquals(1, events.stream().filter("published"::equals).count(), events.toString());
    for (String line : Files.readAllLines(folder.resolve("a.prom"))) {
      assertTrue(line.startsWith("#") || line.matches("precis_\\w+(\\{.*})? \\S+"), line);
    }
    assertTrue(Files.readString(folder.resolve("a.prom")).contains("\nprecis_run_success 1\n"));
  }

  /** Names, titles and headings as they stand, with what is unseen in them shown. */
  @Test
  void whatNobodySeesIsShown() throws IOException {
    for (String name : List.of("index.md", "index.html", "documents.csv")) {
      String text = Files.readString(current.resolve(name));
      assertTrue(text.contains("[U+202E]") || text.contains("\\[U+202E\\]"), name);
    }
    List<Path> readable = new ArrayList<>(files(".md"));
    readable.addAll(files(".html"));
    readable.addAll(files(".csv"));
    readable.add(current.resolve("index.json"));
    readable.forEach(InjectionTest::assertSteersNothing);
  }

  @Test
  void whatARunIsAskedIsShownToo() throws IOException {
    Path in = Files.createDirectory(folder.resolve("asked"));
    Files.writeString(in.resolve("mill.txt"), "The mill ground flour for six villages.\n");
    Path out = folder.resolve("answered");
    String focus = "mills \u001B[2J\u202E\u009B31m<script>alert(1)</script>";
    String[] words = {"summarize", in + "", "-o", out + "", "--focus", focus};
    Invocation.of(words).assertHarmless("summarize, asked");
    Invocation.of("show", out.toString(), "mill.txt").assertHarmless("show, asked");
    try (Stream<Path> files = Files.walk(out.resolve("current").toRealPath())) {
      files
          .filter(file -> file.toString().matches(".*\\.(?:html|md|csv)"))
          .forEach(InjectionTest::assertSteersNothing);
    }
  }

  private static void assertSteersNothing(Path file) {
    try {
      String text = Files.readString(file);
      int[] steering =
          text.codePoints()
              .skip(file.toString().endsWith(".csv") ? 1 : 0) // its byte order mark
              .filter(c -> c != '\n' && c != '\r' && c != '\t' && Invocation.steers(c))
              .toArray();
      assertEquals(0, steering.length, () -> file + ": U+" + Integer.toHexString(steering[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void noCellIsAFormula() throws IOException {
    try (var csv =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(
                Files.newBufferedReader(
                    current.resolve("documents.csv"), StandardCharsets.UTF_8))) {
      for (CSVRecord row : csv) {
        for (String cell : row) {
          assertFalse(cell.strip().matches("(?s)[=+@\\t\\r\\n-].*"), cell);
        }
      }
    }
  }

  @Test
  void markdownHoldsNoLinkButOurs() throws IOException {
    for (Path file : files(".md")) {
      Parser.builder()
          .build()
          .parse(Files.readString(file))
          .accept(
              new AbstractVisitor() {
                @Override
                public void visit(Image image) {
                  throw new AssertionError(file + ": " + image.getDestination());
                }

                @Override
                public void visit(HtmlInline html) {
                  throw new AssertionError(file + ": " + html.getLiteral());
                }

                @Override
                public void visit(HtmlBlock html) {
                  throw new AssertionError(file + ": " + html.getLiteral());
                }

                @Override
                public void visit(Link link) {
                  String to = link.getDestination();
                  assertTrue(
                      to.matches(
                          "(\\.\\./)?(markdown|html|text)/[A-Za-z0-9._-]+|#[\\w-]+"
                              + "|(\\.\\./)+in/[A-Za-z0-9%._~!$&'()*+,;=@/-]+(#page=\\d+|#:~:text=[A-Za-z0-9%._~,/-]+)?"),
                      file + ": " + to);
                  visitChildren(link);
                }
              });
      assertFalse(
          Files.readString(file)
              .replaceAll("\\]\\([^)]*\\)", "]")
              .matches("(?s).*\\bwww\\.[a-z].*"),
          file + " has an address");
    }
  }

  /** A Word file leads to the files that were read, and holds no field, macro or object. */
  @Test
  void wordFilesHoldTextAndLinksOfOurs() throws IOException {
    List<Path> words = files(".docx");
    assertFalse(words.isEmpty());
    for (Path word : words) {
      try (OPCPackage parts = OPCPackage.open(word.toFile(), PackageAccess.READ)) {
        for (PackagePart part : parts.getParts()) {
          assertPlain(word, part);
        }
      } catch (InvalidFormatException e) {
        throw new AssertionError(word.toString(), e);
      }
    }
  }

  private static void assertPlain(Path word, PackagePart part)
      throws IOException, InvalidFormatException {
    String name = word + part.getPartName().getName();
    String types = "relationships|settings|styles|footnotes|document.main|core-properties|";
    assertTrue(
        part.getContentType().matches(".*(" + types + "extended-properties)\\+xml"),
        name + ": " + part.getContentType());
    if (part instanceof PackagePropertiesPart) {
      return; // read by the library itself, which refuses its stream
    }
    String xml = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertFalse(
        xml.matches("(?s).*<w:(fldSimple|fldChar|instrText|altChunk|object|pict|drawing)\\b.*"),
        name);
    int[] steering =
        xml.codePoints().filter(c -> c != '\n' && c != '\r' && Invocation.steers(c)).toArray();
    assertEquals(0, steering.length, () -> name + ": U+" + Integer.toHexString(steering[0]));
    if (!part.isRelationshipPart()) {
      for (PackageRelationship leads : part.getRelationships()) {
        if (leads.getTargetMode() == TargetMode.EXTERNAL) {
          assertEquals(XWPFRelation.HYPERLINK.getRelation(), leads.getRelationshipType(), name);
          String to = leads.getTargetURI().toString();
          assertTrue(
              to.matches("(\\.\\./)+in/[^?#]+(#page=\\d+|#:~:text=[A-Za-z0-9%._~,/-]+)?"),
              name + ": " + to);
        }
      }
    }
  }

  @Test
  void pagesAskForNothingAndRunNothing() throws Exception {
    Optional<Path> program = Browser.find();
    assumeTrue(program.isPresent(), "no Chromium on the path and no -Dprecis.browser");
    try (Browser browser = Browser.open(program.get())) {
      for (Path page : files(".html")) {
        browser.open(page, 1_200, 800);
        browser.eval("document.querySelectorAll('details').forEach(each => each.open = true)");
        for (JsonNode request : browser.events("Network.requestWillBeSent")) {
          String url = request.at("/params/request/url").asText();
          assertTrue(url.startsWith("file:") || url.startsWith("data:"), page + ": " + url);
        }
        for (String event :
            List.of(
                "Log.entryAdded",
                "Runtime.exceptionThrown",
                "Runtime.consoleAPICalled",
                "Page.javascriptDialogOpening")) {
          assertEquals(List.of(), browser.events(event), page.toString());
        }
      }
    }
  }
}
