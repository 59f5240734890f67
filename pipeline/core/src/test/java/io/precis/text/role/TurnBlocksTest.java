package io.precis.text.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnBlocksTest {
  @Test
  void aLabelledQuestionIsTheHeadingOfItsAnswer() {
    assertEquals(
        List.of(
            "PAGE_FURNITURE Q:",
            "HEADING Is the mill open?",
            "PAGE_FURNITURE A:",
            "BODY It opens in May.",
            "BODY Bring a coat.",
            "PAGE_FURNITURE Q:",
            "HEADING Who mends the ramp?",
            "PAGE_FURNITURE A:",
            "BODY Bo mends it."),
        read(
            "Q: Is the mill open?",
            "A: It opens in May.",
            "Bring a coat.",
            "Q: Who mends the ramp?",
            "A: Bo mends it."));
  }

  @Test
  void whoSpeaksWithoutAQuestionsLabelHasATurn() {
    assertEquals(
        List.of(
            "PAGE_FURNITURE Ann:", "TURN Is the mill open?",
            "PAGE_FURNITURE Bo:", "TURN It opens in May.",
            "PAGE_FURNITURE Ann:", "TURN Good.",
            "PAGE_FURNITURE Bo:", "TURN Bring a coat."),
        read("Ann: Is the mill open?", "Bo: It opens in May.", "Ann: Good.", "Bo: Bring a coat."));
  }

  private static List<String> read(String... paragraphs) {
    String text = String.join("\n\n", paragraphs);
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String paragraph : paragraphs) {
      blocks.add(new Block(Role.BODY, 0, new Span(at, at + paragraph.length())));
      at += paragraph.length() + 2;
    }
    return TurnBlocks.find(text, blocks).stream()
        .map(block -> block.role() + " " + block.span().of(text))
        .toList();
  }
}
