package io.precis.evaluate.rouge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.evaluate.data.SummaryLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RougeTokenizerTest {
  @Test
  void splitsEnglishAsTheScript() {
    assertEquals(
        List.of("the", "u", "s", "s", "3", "5", "per", "cent", "re", "run"),
        RougeTokenizer.english(false).words(" The U.S.'s 3.5 per-cent; re_run\n"));
    // Letters outside ASCII separate words, and the Kelvin sign is none of the script's letters.
    assertEquals(
        List.of("caf", "na", "ve"), RougeTokenizer.english(false).words("Café naïve \u212A"));
    assertEquals(List.of(), RougeTokenizer.english(true).words("— … 中文"));
  }

  @ParameterizedTest
  @CsvSource({
    "tigers, tiger",
    "running, run",
    "possibly, possibl",
    "began, begin",
    "children, child",
    // No ending is taken off words of three characters.
    "was, was",
    "its, its",
    // Both lose two endings, in two rounds.
    "environment, environ",
    "environmental, environ",
  })
  void stems(String word, String stem) {
    assertEquals(List.of(stem), RougeTokenizer.english(true).words(word));
  }

  @Test
  void takesChineseByCharacter() {
    assertEquals(
        List.of("用", "tidb", "7", "做", "搜", "索"), RougeTokenizer.unicode().words("用 TiDB 7 做搜索。"));
    // Outside the basic plane a character is one word, not two halves.
    assertEquals(List.of("\uD842\uDFB7", "好"), RougeTokenizer.unicode().words("\uD842\uDFB7好"));
  }

  @Test
  void keepsMarksWithTheirLetters() {
    assertEquals(List.of("naïve", "größe"), RougeTokenizer.unicode().words("Naïve Größe"));
    assertEquals(List.of("cafe\u0301"), RougeTokenizer.unicode().words("Cafe\u0301"));
    assertEquals(List.of("が", "か\u3099"), RougeTokenizer.unicode().words("がか\u3099"));
  }

  @Test
  void countsWords() {
    SummaryLanguage any = SummaryLanguage.of("en", true);
    assertEquals(0, any.words(" — … "));
    assertEquals(4, any.words("It's state-of-the-art , you know\u00a0."));
    assertEquals(4, any.words("用TiDB搜索。"));
  }
}
