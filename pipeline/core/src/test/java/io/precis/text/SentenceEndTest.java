package io.precis.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

  @Test
  void aQuestionMayBeQuoted() {
    for (String question : List.of("Why?", "为什么？", "لماذا؟", "“Who?” ", "(Who?)", "*Why?*")) {
      assertTrue(SentenceEnd.asks(question), question);
    }
    for (String none : List.of("", "Why.", "Why? he asked", "Who:")) {
      assertFalse(SentenceEnd.asks(none), none);
    }
  }
}
