package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SentenceEndTest {
  @Test
  void marksOfAnyScriptEndASentenceWithWhatMayStandBehindThem() {
    for (String text :
        new String[] {
          "It rains.",
          "It rains?”",
          "“It rains!”)",
          "It rains…\n",
          "It rains.**",
          "下雨。",
          "下雨！」",
          "बारिश हो रही है।",
          "هل تمطر؟",
          "It rains.[12]",
          "It rains.[3, 4]",
          "下雨。[12]"
        }) {
      assertTrue(SentenceEnd.endsIn(text), text);
      assertTrue(SentenceEnd.surelyEndsIn(text), text);
    }
    for (String text :
        new String[] {"", "It rains", "It rains:", "rain [12]", "[12]", "a.[]", "]"}) {
      assertFalse(SentenceEnd.endsIn(text), text);
      assertFalse(SentenceEnd.surelyEndsIn(text), text);
    }
  }

  @Test
  void aBareNumberBehindTheMarkIsPerhapsANotes() {
    for (String text : new String[] {"It rains.12", "It takes 2.5", "下雨。3"}) {
      assertTrue(SentenceEnd.endsIn(text), text);
      assertFalse(SentenceEnd.surelyEndsIn(text), text);
    }
    assertFalse(SentenceEnd.endsIn("It rains.1842"));
  }
}
