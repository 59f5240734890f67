package io.precis.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  @Test
  void rulesOfOneMouldRepeatEachOther() {
    Shingles shingles =
        Shingles.of(
            List.of(
                "Senior members shall pay dues as set by the Board and may hold any office.",
                "Junior members shall pay dues as set by the Board and may hold any office.",
                "The treasurer reports what was paid at each meeting of the members in May."));
    shingles.choose(0);
    assertTrue(shingles.repeated(1) > 0.8, () -> "got " + shingles.repeated(1));
    assertEquals(0, shingles.repeated(2));
    assertEquals(1, shingles.repeated(0));
    assertEquals(0, shingles.afresh().repeated(1));
  }

  @Test
  void ideographsAreWords() {
    Shingles shingles =
        Shingles.of(
            List.of(
                "理事会须有三分之二以上理事出席方能召开，其决议须经表决通过方能生效。",
                "常务理事会须有三分之二以上常务理事出席方能召开，其决议须经表决通过方能生效。",
                "本分会的经费来源于会费和捐赠，由秘书处管理。"));
    shingles.choose(0);
    assertTrue(shingles.repeated(1) > 0.6, () -> "got " + shingles.repeated(1));
    assertEquals(0, shingles.repeated(2));
  }

  @Test
  void shortTextsRepeatNothing() {
    Shingles shingles = Shingles.of(List.of("The motion was carried.", "The motion was carried."));
    shingles.choose(0);
    assertEquals(0, shingles.repeated(1));
  }

  @Test
  void countsTheRunsThatAnyChosenOneHolds() {
    Random random = Seeds.randomFor(ShinglesTest.class);
    List<String> texts =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    random
                        .ints(12, 0, 5)
                        .mapToObj(word -> "w" + word)
                        .collect(Collectors.joining(i % 2 == 0 ? " " : ", ")))
            .toList();
    Shingles shingles = Shingles.of(texts);
    Set<List<String>> said = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      shingles.choose(i);
      said.addAll(runs(texts.get(i)));
    }
    for (int i = 0; i < texts.size(); i++) {
      Set<List<String>> own = runs(texts.get(i));
      double again = own.stream().filter(said::contains).count();
      assertEquals(own.size() < 6 ? 0 : again / own.size(), shingles.repeated(i), 1e-12);
    }
  }

  private static Set<List<String>> runs(String text) {
    List<String> words = Arrays.asList(text.split("\\W+"));
    return IntStream.rangeClosed(0, words.size() - 3)
        .mapToObj(i -> words.subList(i, i + 3))
        .collect(Collectors.toSet());
  }
}
