package io.precis.read.fork.office.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers of lists are written as both formats name the ways to write them. */
class ListNumeralsTest {
  private static List<String> written(String way, int... numbers) {
    return java.util.Arrays.stream(numbers).mapToObj(n -> ListNumerals.of(way, n)).toList();
  }

  @Test
  void lettersRomanAndChineseNumbers() {
    assertEquals(List.of("a", "z", "aa", "bb"), written("lowerLetter", 1, 26, 27, 28));
    assertEquals(List.of("IV", "XC", "MCMXCIX"), written("I", 4, 90, 1999));
    assertEquals(List.of("0"), written("upperRoman", 0));
    assertEquals(
        List.of("九", "十", "十二", "二十", "一百零五", "一百一十", "一千零三"),
        written("chineseCountingThousand", 9, 10, 12, 20, 105, 110, 1003));
    assertEquals(List.of("乙", "⑳", "21", "09", "12th", "3rd"), mixed());
  }

  private static List<String> mixed() {
    return List.of(
        ListNumerals.of("ideographTraditional", 2),
        ListNumerals.of("decimalEnclosedCircle", 20),
        ListNumerals.of("decimalEnclosedCircle", 21),
        ListNumerals.of("decimalZero", 9),
        ListNumerals.of("ordinal", 12),
        ListNumerals.of("ordinal", 3));
  }

  @Test
  void levelsBelowAreCountedAnewUnlessTheySayOtherwise() {
    Map<Integer, ListLevel> levels =
        Map.of(
            0, new ListLevel(1, "upperRoman", "%1.", false, true),
            1, new ListLevel(1, "decimal", "%1.%2", true, true),
            2, new ListLevel(1, "decimal", "%3", false, false));
    ListCounter counter = new ListCounter();
    assertEquals("I.", counter.next(0, levels));
    assertEquals("1.1", counter.next(1, levels), "legal: digits throughout");
    assertEquals("1", counter.next(2, levels));
    assertEquals("II.", counter.next(0, levels));
    assertEquals("2.1", counter.next(1, levels));
    assertEquals("2", counter.next(2, levels));
    assertEquals("", counter.next(3, levels), "of a level that is not described");
  }

  @Test
  void aListMayBeginWithNought() {
    Map<Integer, ListLevel> levels = Map.of(0, new ListLevel(1, "decimal", "%1.", false, true));
    ListCounter counter = new ListCounter();
    counter.goOnWith(0, 0);
    assertEquals("0.", counter.next(0, levels));
    assertEquals("1.", counter.next(0, levels));
  }
}
