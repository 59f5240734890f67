package io.precis.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextUnitsTest {
  @Test
  void wordsHoldALetterOrDigit() {
    assertEquals(0, TextUnits.count(" -- … ", "en"));
    assertEquals(5, TextUnits.count("It rose 3.5 % — by-and-by, twice.", "en"));
    assertEquals(1, TextUnits.count("\ud83d\ude00 x", "en"));
  }

  @Test
  void chineseIsCountedInCharactersAndLatinRunsOnce() {
    assertEquals(6, TextUnits.count("发展报告2025年。", "zh"));
    assertEquals(3, TextUnits.count("用 iPhone 买", "zh"));
  }

  @Test
  void sentencesStandApartUnlessAWideMarkPartsThem() {
    assertEquals(" ", TextUnits.gap("en", "It rained."));
    assertEquals(" ", TextUnits.gap("en", "He said “no.”"));
    assertEquals("", TextUnits.gap("zh", "下雨了。"));
    assertEquals("", TextUnits.gap("zh", "他说：“下雨了。”"));
    assertEquals(" ", TextUnits.gap("zh", "It rained."), "in another language");
    assertEquals(" ", TextUnits.gap("zh", "大家好 今天下雨"), "without a mark");
    assertEquals("", TextUnits.gap("en", ""));
  }

  @Test
  void lengthsSayWhatIsAllowed() {
    assertEquals(Length.SHORT, Length.parse("Short"));
    assertEquals(350, Length.parse("350").unitsFor("zh"));
    for (String wrong : new String[] {"", "0", "9", "10001", "-5", "long ", "1e3", "twelve"}) {
      assertThrows(IllegalArgumentException.class, () -> Length.parse(wrong), wrong);
    }
  }
}
