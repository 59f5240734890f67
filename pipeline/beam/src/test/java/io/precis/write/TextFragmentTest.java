package io.precis.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import io.precis.testing.Browser;
import io.precis.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Links by words, opened in a real browser: each scrolls to the sentence that it is of. Skipped
 * where there is none: set {@code -Dprecis.browser=PROGRAM} or put chromium on the path.
 */
@Tag("slow")
final class TextFragmentTest {
  private static final int LINKS_A_FILE = 12;

  /** What is seen before anything is scrolled. */
  private static final int FIRST_SCREEN_CHARACTERS = 3_000;

  private static final String[] WHO = {
    "the council", "a committee of residents", "the mill's owner", "“the ferry company”"
  };
  private static final String[] DID = {
    "repaired, at some cost,", "surveyed", "closed – for good –", "measured (twice)", "re-built"
  };
  private static final String[] WHAT = {
    "the northern quay & its cranes", "the weir below the bridge", "the reading-room", "50% of it"
  };
  private static final String[] WHY = {
    "because the spring flood had damaged its foundations and nobody could pay for new ones",
    "so that carts could pass it in winter, as they had done before the war of that year",
    "when the lease came to its end"
  };

  private final Random random = Seeds.randomFor(getClass());
  @TempDir private Path folder;

  @Test
  void linksScrollToTheirSentences() throws Exception {
    Optional<Path> program = Browser.find();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on the path and no -Dprecis.browser: links not opened");
    List<Path> files = List.of(webPage(), wrappedText());
    List<String> missed = new ArrayList<>();
    int opened = 0;
    try (Browser browser = Browser.open(program.get());
        Extractor extractor = Extractor.open(ExtractSpec.defaults())) {
      browser.size(900, 700);
      for (Path file : files) {
        for (Link link : links(extractor, file)) {
          opened++;
          if (!leadsTo(browser, link)) {
            missed.add(link.url());
          }
        }
      }
    }
    assertEquals(List.of(), missed, opened + " links");
    assertTrue(opened >= LINKS_A_FILE, "links: " + opened);
  }

  /**
   * A link and what it is of.
   *
   * @param begins the words with which its sentence begins, which stand nowhere else
   */
  private record Link(String url, String begins) {}

  private List<Link> links(Extractor extractor, Path file)
      throws IOException, InterruptedException {
    String name = file.getFileName().toString();
    SourceFile source = new SourceFile(file.toString(), name, Files.size(file), 0);
    Document document = extractor.extract(source).document().orElseThrow();
    DocumentRecord record =
        LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document).orElseThrow();
    DuplicateFiles group = DuplicateFiles.of(record.id(), List.of(source));
    DocumentRecord placed = record.withFiles(group, SourceLocations.READ.of(group));
    SourceLink at = SourceLink.absolute(placed, document.text()).orElseThrow();
    List<Link> links = new ArrayList<>();
    placed.nodes().stream()
        .flatMap(node -> node.sentences().stream())
        .flatMap(sentence -> sentence.evidence().stream())
        .distinct()
        .filter(citation -> citation.start() > FIRST_SCREEN_CHARACTERS)
        .limit(LINKS_A_FILE)
        .forEach(citation -> links.add(link(at, citation, document.text())));
    return links;
  }

  private static Link link(SourceLink at, Citation citation, String text) {
    String[] words = text.substring(citation.start(), citation.end()).split("\\s+");
    return new Link(at.at(citation), words[0] + " " + words[1]);
  }

  /** Whether the sentence is in the window after its link was followed, as by a person. */
  private static boolean leadsTo(Browser browser, Link link) throws InterruptedException {
    browser.call("Page.navigate", Map.of("url", "about:blank"));
    browser.await("location.href == 'about:blank'");
    browser.call("Page.navigate", Map.of("url", link.url(), "transitionType", "typed"));
    browser.await("location.protocol == 'file:' && document.readyState == 'complete'");
    String seen =
        "(() => { const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
            + " for (let n = nodes.nextNode(); n; n = nodes.nextNode()) {"
            + " const at = n.data.replace(/\\s/g, ' ').indexOf('"
            + link.begins()
            + "'); if (at >= 0) { const r = document.createRange(); r.setStart(n, at);"
            + " r.setEnd(n, at + 1); const box = r.getBoundingClientRect();"
            + " return scrollY > 0 && box.top >= 0 && box.bottom <= innerHeight; } }"
            + " return false; })()";
    for (int i = 0; i < 100; i++) {
      if (browser.eval(seen).asBoolean()) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  /** A page with inline marks, each of its paragraphs as high as a window. */
  private Path webPage() throws IOException {
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>The Quay Book</title>"
                + "<style>p, h1, h2 { margin-bottom: 900px }</style></head><body><article>"
                + "<h1>The Quay Book</h1>");
    for (int i = 0; i < 25; i++) {
      html.append(i % 5 == 0 ? "<h2>Chapter " + (i / 5 + 1) + "</h2>" : "").append("<p>");
      for (int s = 0; s < 4; s++) {
        String sentence = sentence(4 * i + s).replace("&", "&amp;").replace("%", "&#37;");
        html.append(
                sentence
                    .replace("the weir", "the <a href='#weir'>weir</a>")
                    .replace("flood", "<b>fl<i>ood</i></b>")
                    .replace("carts", "carts&nbsp;")
                    .replace("quay", "qu&shy;ay"))
            .append(s % 2 == 0 ? "\n" : " ");
      }
      html.append("</p>");
    }
    return Files.writeString(
        folder.resolve("quay book.html"), html.append("</article></body></html>"));
  }

  /** A text whose lines are broken at seventy characters. */
  private Path wrappedText() throws IOException {
    StringBuilder text = new StringBuilder("The Quay Book\n\n");
    for (int i = 0; i < 60; i++) {
      int column = 0;
      for (String word : (sentence(2 * i) + " " + sentence(2 * i + 1)).split(" ")) {
        boolean fits = column + word.length() < 70;
        text.append(column == 0 ? "" : fits ? " " : "\n").append(word);
        column = fits ? column + word.length() + 1 : word.length() + 1;
      }
      text.append("\n\n\n");
    }
    return Files.writeString(folder.resolve("quay-book.txt"), text);
  }

  private String sentence(int number) {
    return String.join(
            " ", "In " + (1100 + 7 * number) + ",", pick(WHO), pick(DID), pick(WHAT), pick(WHY))
        + ".";
  }

  private String pick(String[] some) {
    return some[random.nextInt(some.length)];
  }
}
