package io.precis.rank.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.language.CueTokens;
import io.precis.language.PhraseSets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionFunctionTest {
  /** How rain or money is distributed is a matter; who gets the paper is none. */
  @ParameterizedTest
  @CsvSource({
    "Distribution, true",
    "Distribution list, true",
    "Distribution of assets, false",
    "Income distribution, false",
    "About us, true",
  })
  void tellsHeadingsThatSayNothingOnTheMatter(String heading, boolean nothing) {
    PhraseSets<SectionFunction> names =
        PhraseSets.of(SectionFunction.class, "en", "section-functions.txt");
    assertEquals(
        nothing, names.longest(CueTokens.of(heading)).containsKey(SectionFunction.BOILERPLATE));
  }
}
