package io.precis.language;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteVerbsTest {
  private static final FiniteVerbs ENGLISH = LanguageRules.of("en").verbs();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The average dropped slightly in spring",
        "Two members carried the motion",
        "The council stopped the works"
      })
  void anEndingOfAVerbMakesASentenceLikely(String text) {
    assertTrue(ENGLISH.likelyIn(text), text);
  }

  @Test
  void whatStandsForAVerbBehindAnApostropheIsNoneWithoutIt() {
    assertTrue(ENGLISH.surelyIn("They’re at the mill"));
    assertTrue(ENGLISH.surelyIn("It'll rain"));
    assertFalse(ENGLISH.surelyIn("Order re joint collection, 5 m, part d"));
  }

  @Test
  void aNounIsNoVerb() {
    assertFalse(ENGLISH.likelyIn("Minutes of the board"));
  }

  @Test
  void whatIsBothIsNoVerbAlone() {
    for (String noun :
        new String[] {"proceeds", "refuse", "joins", "mentions", "catch", "produce"}) {
      assertFalse(ENGLISH.isNeverNoun(noun), noun);
    }
    for (String verb : new String[] {"approves", "applies", "decide"}) {
      assertTrue(ENGLISH.isNeverNoun(verb), verb);
    }
  }
}
