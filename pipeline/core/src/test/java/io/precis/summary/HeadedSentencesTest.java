package io.precis.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.ground.Origin;
import io.precis.merge.NodeKind;
import io.precis.request.Style;
import io.precis.summary.DocumentRecord.NodeRecord;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadedSentencesTest {
  @Test
  void neighboursShareAHeading() {
    assertEquals(
        List.of("| a. b.", "Pumps:| c. d.", "| e.", "Why dams?| f."),
        shown(List.of(), "/a.", "/b.", "Pumps/c.", "Pumps/d.", "/e.", "Why dams?/f."));
  }

  @Test
  void aNodeDoesNotRepeatItsOwnHeading() {
    assertEquals(
        List.of("| a", "Pipes:| b"), shown(List.of("Town", "Pumps"), "Pumps/a", "Pipes/b"));
    assertEquals(List.of("Pumps:| a b"), shown(List.of("Town"), "Pumps/a", "Pumps/b"));
    assertEquals(List.of("Pumps:| a b"), shown(List.of(), "Pumps/a", "Pumps/b"));
    assertEquals(List.of(), shown(List.of()));
  }

  @Test
  void aHeadingIsNotRepeatedThatTheSentenceSays() {
    assertEquals(
        List.of("| The focus of the Mill Archive is on mills.", "Mill Archive:| It has ten."),
        shown(
            List.of(),
            "4. Mill Archive/The focus of the Mill Archive is on mills.",
            "Mill Archive/It has ten."));
    assertEquals(List.of("Pumps:| Pumps fail."), shown(List.of(), "Pumps/Pumps fail."));
  }

  @Test
  void whatNoMarkEndsIsAnItemOrEndsItsParagraph() {
    String[] minutes = {"V8/Rod: patch releases", "V8/No objections.", "V8/Punt to next week"};
    assertTrue(groups(minutes).get(0).areItems(Style.PARAGRAPH));
    String[] counts = {
      "/It was sound.", "/High: 1", "/One is fixed.", "/Two are not.", "/All is told."
    };
    assertEquals(
        List.of("| It was sound. High: 1", "| One is fixed. Two are not. All is told."),
        shown(List.of(), counts));
    assertTrue(groups(counts).stream().noneMatch(each -> each.areItems(Style.PARAGRAPH)));
    String[] last = {
      "Aims/It pumps.", "Aims/Water rises (since 1890).[3]", "Aims/Costs: 3 million"
    };
    assertEquals(1, groups(last).size());
    assertFalse(groups(last).get(0).areItems(Style.PARAGRAPH));
    assertTrue(groups("/水泵停了", "/水升了。").get(0).areItems(Style.PARAGRAPH));
    assertFalse(groups("/水泵停了。", "/水升了").get(0).areItems(Style.PARAGRAPH));
  }

  @Test
  void aHeadingStandsOnceBeforeItsParagraphs() {
    String[] parted = {"Pumps/a.", "Pumps/b: 1", "Pumps/c.", "Pumps/d.", "Pumps/e."};
    assertEquals(List.of("Pumps:| a. b: 1", "| c. d. e."), shown(List.of(), parted));
  }

  @Test
  void chineseHasItsOwnColon() {
    assertEquals("水泵：", runIn("水泵", "zh"));
    assertEquals("水泵：", runIn("水泵。", "zh"));
  }

  @Test
  void aStopGivesWayToTheColonUnlessItIsAnAbbreviations() {
    assertEquals("4. Membership:", runIn("4. Membership.", "en"));
    assertEquals("Mill Pumps Inc.:", runIn("Mill Pumps Inc.", "en"));
    assertEquals("Pumps of the U.S.:", runIn("Pumps of the U.S.", "en"));
    assertEquals("Pump A.:", runIn("Pump A.", "en"));
    assertEquals("Pumps...:", runIn("Pumps...", "en"));
  }

  private static String runIn(String heading, String language) {
    return new HeadedSentences(heading, List.of(sentence(heading + "/a"))).runIn(language);
  }

  private static List<HeadedSentences> groups(String... sentences) {
    return HeadedSentences.of(node(List.of(), sentences));
  }

  private static List<String> shown(List<String> path, String... sentences) {
    return HeadedSentences.of(node(path, sentences)).stream()
        .map(
            headed ->
                headed.sentences().stream()
                    .map(each -> " " + each.text())
                    .reduce(headed.runIn("en") + "|", String::concat))
        .toList();
  }

  private static NodeRecord node(List<String> path, String... sentences) {
    return new NodeRecord(
        0,
        -1,
        1,
        NodeKind.DOCUMENT,
        path,
        0,
        sentences.length,
        Arrays.stream(sentences).map(HeadedSentencesTest::sentence).toList(),
        List.of(),
        0,
        0);
  }

  private static SummarySentence sentence(String parted) {
    String[] parts = parted.split("/");
    return new SummarySentence(
        parts[1],
        parts[0],
        Origin.EXTRACTED,
        1,
        -1,
        "",
        List.of(),
        List.of(new Citation(0, 0, 0, 0, 1, "")));
  }
}
