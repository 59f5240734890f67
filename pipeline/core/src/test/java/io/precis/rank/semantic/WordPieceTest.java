package io.precis.rank.semantic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final WordPiece PIECES =
      new WordPiece("[PAD]\n[UNK]\nun\n##aff\n##able\ncafe\n,\n!\n中\na\n##a\n");

  private static void assertIds(String text, int... ids) {
    assertArrayEquals(ids, PIECES.encode(text), text);
  }

  @Test
  void theLongestPieceComesFirst() {
    assertIds("unaffable", 2, 3, 4);
    assertIds("aaa", 9, 10, 10);
  }

  @Test
  void caseAndAccentsDoNotMatter() {
    assertIds("CAFÉ cafe\u0301", 5, 5);
  }

  @Test
  void signsAndHanStandApart() {
    assertIds("un,un!中a", 2, 6, 2, 7, 8, 9);
  }

  @Test
  void whatCannotBeCutIsOneUnknown() {
    assertIds("unx a", 1, 9);
    assertIds("a".repeat(101), 1);
    assertIds("中".repeat(2) + "文", 8, 8, 1);
  }

  @Test
  void controlsAndSpaceAreNothing() {
    assertIds("");
    assertIds(" \t\u00a0\u200b\u0000");
    assertIds("u\u200bn", 2);
  }
}
