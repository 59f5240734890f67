package io.precis.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.ground.Origin;
import io.precis.merge.NodeKind;
import io.precis.summary.DocumentRecord.NodeRecord;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadedSentencesTest {
  @Test
  void neighboursShareAHeading() {
    assertEquals(
        List.of("| a b", "Pumps:| c d", "| e", "Why dams?| f"),
        shown(List.of(), "/a", "/b", "Pumps/c", "Pumps/d", "/e", "Why dams?/f"));
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
  void chineseHasItsOwnColon() {
    assertEquals("水泵：", new HeadedSentences("水泵", List.of(sentence("水泵/a"))).runIn("zh"));
  }

  private static List<String> shown(List<String> path, String... sentences) {
    NodeRecord node =
        new NodeRecord(
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
    return HeadedSentences.of(node).stream()
        .map(
            headed ->
                headed.sentences().stream()
                    .map(each -> " " + each.text())
                    .reduce(headed.runIn("en") + "|", String::concat))
        .toList();
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
