package io.precis.text.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelOrderTest {
  private static boolean isOfFields(String labels) {
    return LabelOrder.isOfFields(List.of(labels.split("")));
  }

  @Test
  void labelsThatComeInOneOrderAreFields() {
    assertTrue(isOfFields("WTPWTPWTP"));
    assertTrue(isOfFields("WTPVWTVWTPVWTPV")); // a record may leave one out
  }

  @Test
  void thoseWhoSpeakAnswerEachOther() {
    assertFalse(isOfFields("ABABABAB"));
    assertFalse(isOfFields("IABABABAB"));
    assertFalse(isOfFields("MAMBMCMAMBMC"));
    assertFalse(isOfFields("ABCBACABBCAC"));
  }
}
