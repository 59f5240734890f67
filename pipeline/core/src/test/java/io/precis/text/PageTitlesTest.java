package io.precis.text;

import static io.precis.text.TitledTexts.BODY;
import static io.precis.text.TitledTexts.find;
import static io.precis.text.TitledTexts.lay;
import static io.precis.text.TitledTexts.title;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles of web pages. */
class PageTitlesTest {
  @Test
  void testAPagesHeadingIsItsTitleThoughThePageAddsAFewWords() {
    String text = "RiverWatchers\n\nHow to build a mill\n\n" + BODY;
    List<Block> blocks =
        List.of(
            new Block(Role.BOILERPLATE, 0, new Span(0, 13)),
            new Block(Role.HEADING, 0, new Span(15, 34)),
            new Block(Role.BODY, 0, new Span(36, text.length())));
    String given = "How to build a mill (video) | RiverWatchers";
    assertEquals(
        "How to build a mill", find(text, List.of(), blocks, "", given, true, true).title());
    String sentence = "RiverWatchers\n\nWhy I build a mill beside the river.\n\n" + BODY;
    List<Block> said =
        List.of(
            new Block(Role.BOILERPLATE, 0, new Span(0, 13)),
            new Block(Role.HEADING, 0, new Span(15, 51)),
            new Block(Role.BODY, 0, new Span(53, sentence.length())));
    assertEquals(
        "Why I build a mill beside the river.",
        find(sentence, List.of(), said, "", "Why I build a mill beside - RiverWatchers", true, true)
            .title());
  }

  /** The longer half of what a page calls itself is its site's name here, which opens the page. */
  @Test
  void testAWebPagesHeadingIsItsTitleBeforeItsSitesName() {
    String text = "RiverWatchers\n\nHiring\n\n" + BODY;
    List<Block> blocks =
        List.of(
            new Block(Role.BODY, 0, new Span(0, 13)),
            new Block(Role.HEADING, 0, new Span(15, 21)),
            new Block(Role.BODY, 0, new Span(23, text.length())));
    String given = "Hiring | RiverWatchers";
    assertEquals("Hiring", find(text, List.of(), blocks, "", given, true, true).title());
  }

  @Test
  void testAWebPagesOwnTitleNeedsNoSite() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Flow of rivers", BODY), blocks);
    String given = "Flow of rivers | The Quay Press";
    assertEquals("Flow of rivers", find(text, List.of(), blocks, "", given, true, true).title());
    String elsewhere = "How rivers are measured - Quay";
    assertEquals(
        "How rivers are measured",
        find(text, List.of(), blocks, "", elsewhere, true, true).title());
    String home = find(text, List.of(), blocks, "", "Home", true, true).title();
    assertEquals("Flow of rivers", home); // one word names no page
  }

  @Test
  void testAWebPagesNameInItsProseGivesWayToItsHeading() {
    List<Block> blocks = new ArrayList<>();
    String text =
        lay(List.of("FLOW OF RIVERS AND MILLS", "Here rivers and mills are met. " + BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    assertEquals(
        "FLOW OF RIVERS AND MILLS",
        find(text, List.of(), blocks, "", "Rivers", true, true).title());
  }

  /** However much of a site's menu stands above it. */
  @Test
  void testWhatAPageAndItsHeadingCallItIsItsTitle() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      lines.add("Menu " + i);
    }
    lines.add("A mill fails on small rivers");
    lines.add(BODY);
    List<Block> blocks = new ArrayList<>();
    String text = lay(lines, blocks);
    blocks.set(400, new Block(Role.HEADING, 0, blocks.get(400).span()));
    String given = "A mill fails on small rivers | Quay Press";
    assertEquals(
        "A mill fails on small rivers",
        find(text, List.of(), blocks, "", given, true, true).title());
  }

  @Test
  void testWhatAPageKeptAsTextSaysTwiceIsItsTitle() {
    assertEquals(
        "Two Mills of Quay Sold to One Owner",
        title(
            List.of(
                "Two Mills of Quay Sold to One Owner - The Quay Press",
                "HOME",
                "Two Mills of Quay\nSold to One Owner",
                BODY),
            ""));
  }

  @Test
  void aPagesTitleIsTheLineThatItsHeadSaysThoughItStandsBesideTheText() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Harbour", "Mills: an old trade", "Join us.", BODY), blocks);
    blocks.set(0, blocks.get(0).as(Role.HEADING));
    blocks.set(1, blocks.get(1).as(Role.BOILERPLATE));
    TitleFinder.Titled shared =
        TitleFinder.find(
            new TitleSource(
                text,
                List.of(),
                blocks,
                "",
                "Harbour",
                "Mills: An Old Trade",
                "",
                true,
                true,
                false));
    assertEquals("Mills: an old trade", shared.title());
    assertEquals(Role.TITLE, shared.blocks().get(1).role());
    assertEquals(
        "Mills: an old trade",
        find(text, List.of(), blocks, "", "Mills: an old trade • Harbour", true, true).title());
  }

  @Test
  void aSitesNameBehindAPagesIsNotItsTitle() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Market of the good life", "Snow fell", BODY), blocks);
    blocks.set(0, blocks.get(0).as(Role.HEADING));
    blocks.set(1, blocks.get(1).as(Role.BOILERPLATE));
    String given = "Snow fell | Market of the good life";
    assertEquals("Snow fell", find(text, List.of(), blocks, "", given, true, true).title());
  }

  @Test
  void aFirstHeadingOfOneWordIsAPagesTitleWhereTheSiteStandsBehindIt() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Glossary", "Mill", BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    blocks.set(1, new Block(Role.HEADING, 0, blocks.get(1).span()));
    assertEquals(
        "Glossary", find(text, List.of(), blocks, "", "Glossary | Harbour", true, true).title());
  }
}
