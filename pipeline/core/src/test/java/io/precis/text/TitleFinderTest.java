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
    TitleFinder.Titled titled = TitleFinder.find(text, blocks, "Rivers", "Other", false, false);
    assertEquals("Rivers", titled.title());
    assertEquals(Role.TITLE, titled.blocks().get(0).role());
    assertEquals(Role.BODY, titled.blocks().get(1).role());
  }

  @Test
  void testAWebPagesOwnTitleNeedsNoSite() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Flow of rivers", BODY), blocks);
    String given = "Flow of rivers | The Quay Press";
    assertEquals("Flow of rivers", TitleFinder.find(text, blocks, "", given, true, true).title());
    String elsewhere = "How rivers are measured - Quay";
    assertEquals(
        "How rivers are measured",
        TitleFinder.find(text, blocks, "", elsewhere, true, true).title());
    String home = TitleFinder.find(text, blocks, "", "Home", true, true).title();
    assertEquals("Flow of rivers", home); // one word names no page
  }

  @Test
  void testMarkedHeadingsAreBelieved() {
    List<Block> blocks = new ArrayList<>();
    String text = lay(List.of("Sluice", BODY), blocks);
    blocks.set(0, new Block(Role.HEADING, 0, blocks.get(0).span()));
    assertEquals("Sluice", TitleFinder.find(text, blocks, "", "", true, false).title());
    assertEquals("", TitleFinder.find(text, blocks, "", "", false, false).title());
  }

  private static String title(List<String> paragraphs, String given) {
    List<Block> blocks = new ArrayList<>();
    String text = lay(paragraphs, blocks);
    return TitleFinder.find(text, blocks, "", given, false, false).title();
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
