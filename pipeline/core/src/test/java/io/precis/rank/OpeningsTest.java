package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningsTest {
  @Test
  void pronounsAndConnectivesPointBack() {
    for (String text :
        List.of("However, it failed.", "“They left.", "For example, a dam.", "Grad B: Uh, no.")) {
      assertTrue(Openings.pointBack(text, "en"), text);
    }
    for (String text : List.of("因此需要投资。", "说话人1：但是我不同意。")) {
      assertTrue(Openings.pointBack(text, "zh"), text);
    }
  }

  @Test
  void whatStandsAloneDoesNot() {
    for (String text :
        List.of(
            "Theory matters.", "Butter is fat.", "", "--", "Item 3: Dams.", "This paper ends.")) {
      assertFalse(Openings.pointBack(text, "en"), text);
    }
    assertFalse(Openings.pointBack("城市需要投资。", "zh"));
    assertFalse(Openings.pointBack("But das ist ein Name.", "de"));
  }

  @Test
  void formWeighsAgainstWhatSaysLittle() {
    SentenceFormSpec shape = new SentenceFormSpec(6, 12, 0.5, 0.25);
    assertEquals(1, shape.factor("A plain sentence.", 6));
    assertEquals(0.25, shape.factor("Short.", 3));
    assertEquals(0.5, shape.factor("A long one.", 24));
    assertEquals(0.5, shape.factor("Is it so?", 8));
    assertEquals(0.5, shape.factor("The council consists of:", 8));
    assertEquals(0.125, shape.factor("“城市需要投资吗？”", 8));
    assertEquals(0, shape.factor("", 0));
  }
}
