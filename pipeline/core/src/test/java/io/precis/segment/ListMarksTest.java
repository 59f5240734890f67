package io.precis.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "¶1 The main was laid in 1931.|3",
        "{¶ 12} “It is so.”|7",
        "[¶5] We hold that it must.|5",
        "[*2] The facts are not in dispute.|5",
        "[*2] ¶ 3 The facts stand.|9",
        "See ¶ 3 The facts stand.|0",
        "¶ 3 of the order stands.|0",
        "a. The wheel turns.|3"
      })
  void theMarkBeforeAParagraphIsNoPartOfItsSentence(String paragraph, int length) {
    assertEquals(length, ListMarks.bulletLength(paragraph));
  }
}
