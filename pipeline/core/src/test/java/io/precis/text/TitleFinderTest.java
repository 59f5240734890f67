package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TitleFinderTest {
  private static final String BODY =
      "The flow of rivers is measured by cameras. A camera sees the flow of small rivers by day."
          + " Rivers with much flow need two cameras, and small rivers one.";

  @Test
  void testWhatMetadataSaysCountsWhereItStandsOnTheFirstPage() {
    assertEquals(
        "Report of 2025", title(List.of("Quay Press", "Report of 2025", BODY), "Report of 2025"));
    assertEquals("", title(List.of("Quay Press", BODY), "Slide 1"));
  }

  @Test
  void testTheLineWhoseWordsTheTextUsesIsTheTitle() {
    assertEquals(
        "Flow of small rivers", title(List.of("Quay Press", "Flow of small rivers", BODY), ""));
  }

  @Test
  void testWhatIsStatedWins() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Rivers", BODY), blocks);
    TitleFinder.Titled titled =
        TitleFinder.find(text, List.of(), blocks, "Rivers", "Other", false, false);
    assertEquals("Rivers", titled.title());
    assertEquals(Role.TITLE, titled.blocks().get(0).role());
    assertEquals(Role.BODY, titled.blocks().get(1).role());
  }

  @Test
  void testAWebPagesOwnTitleNeedsNoSite() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Flow of rivers", BODY), blocks);
    String given = "Flow of rivers | The Quay Press";
    assertEquals(
        "Flow of rivers", TitleFinder.find(text, List.of(), blocks, "", given, true, true).title());
    String elsewhere = "How rivers are measured - Quay";
    assertEquals(
        "How rivers are measured",
        TitleFinder.find(text, List.of(), blocks, "", elsewhere, true, true).title());
    String home = TitleFinder.find(text, List.of(), blocks, "", "Home", true, true).title();
    assertEquals("Flow of rivers", home); // one word names no page
  }

  @Test
  void testMarkedHeadingsAreBelieved() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Sluice", BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    assertEquals("Sluice", TitleFinder.find(text, List.of(), blocks, "", "", true, false).title());
    assertEquals("", TitleFinder.find(text, List.of(), blocks, "", "", false, false).title());
  }

  @Test
  void testNeitherASectionsUsualNameNorASentenceIsATitle() {
    for (String heading :
        List.of(
            "Links",
            "1. Introduction",
            "Agenda:",
            "参会人员 (Attendance)",
            "一、概述",
            "C0/1892/2003",
            "This is a machine translation that nobody has read.",
            "Click here to download the latest version of ...")) {
      assertEquals("", headed(heading), heading);
    }
    for (String heading :
        List.of(
            "About bees", "关于召开年会的通知", "Privacy Policy", "The trial of Acme Inc.", "Who paid?")) {
      assertEquals(heading, headed(heading));
    }
  }

  private static String headed(String heading) {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of(heading, "Nothing else is here."), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    return TitleFinder.find(text, List.of(), blocks, "", "", true, false).title();
  }

  private static String title(List<String> paragraphs, String given) {
    List<Block> blocks = new ArrayList<>();
    String text = lay(paragraphs, blocks);
    return TitleFinder.find(text, List.of(), blocks, "", given, false, false).title();
  }

  private static String lay(List<String> paragraphs, List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      text.append(text.length() == 0 ? "" : "\n\n");
      blocks.add(
          new Block(Role.BODY, 0, new Span(text.length(), text.length() + paragraph.length())));
      text.append(paragraph);
    }
    return text.toString();
  }
}
