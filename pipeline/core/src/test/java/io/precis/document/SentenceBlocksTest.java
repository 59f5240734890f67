package io.precis.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceBlocksTest {
  private static final List<Block> BLOCKS = List.of(block(0, 10), block(12, 20), block(20, 30));

  @Test
  void aSentenceIsOfTheBlockThatItBeginsIn() {
    int[] found =
        SentenceBlocks.of(
            BLOCKS, List.of(sentence(0), sentence(9), sentence(12), sentence(20), sentence(29)));
    assertArrayEquals(new int[] {0, 0, 1, 2, 2}, found);
  }

  @Test
  void betweenBlocksItIsOfTheNextAndBehindThemOfTheLast() {
    int[] found = SentenceBlocks.of(BLOCKS, List.of(sentence(10), sentence(40)));
    assertArrayEquals(new int[] {1, 2}, found);
  }

  @Test
  void withoutBlocksAllAreOfTheFirst() {
    assertArrayEquals(
        new int[] {0, 0}, SentenceBlocks.of(List.of(), List.of(sentence(0), sentence(5))));
    assertArrayEquals(new int[0], SentenceBlocks.of(BLOCKS, List.of()));
  }

  private static Block block(int start, int end) {
    return new Block(Role.BODY, 0, new Span(start, end));
  }

  private static Sentence sentence(int start) {
    return new Sentence(0, 0, 0, Role.BODY, new Span(start, start + 1), "x");
  }
}
