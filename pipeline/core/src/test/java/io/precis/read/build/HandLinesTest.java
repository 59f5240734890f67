package io.precis.read.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that a writer broke by hand are points, labels, an address, or one paragraph. */
class HandLinesTest {
  @Test
  void pointsAreKnownByBulletsOrBecauseTheyCountFromOne() {
    assertTrue(HandLines.areItems(List.of("Agreed:", "- the lift", "- the roof")));
    assertTrue(HandLines.areItems(List.of("(a) the lift;", "(b) the roof.")));
    assertFalse(HandLines.areItems(List.of("The lift of", "12. May is late", "13. May as well")));
    assertFalse(HandLines.areItems(List.of("Agreed:", "1. the lift")));
  }

  @Test
  void labelsAndAddressesStandAlone() {
    assertTrue(HandLines.standAlone(List.of("Place: Leeds", "E-mail: a@b.org")));
    assertFalse(HandLines.standAlone(List.of("Place: Leeds", "and York")));
    assertTrue(HandLines.standAlone(List.of("Harbour Library", "12 Mill Lane", "Leeds")));
    assertFalse(HandLines.standAlone(List.of("Harbour Library", "Mill Lane", "Leeds")), "a title");
    assertFalse(
        HandLines.standAlone(List.of("The rent is due", "In June 2021", "as it was before")));
    assertFalse(HandLines.standAlone(List.of("Roses stand,", "The summer 1 came,", "It went.")));
  }

  @Test
  void blankLinesAreNone() {
    assertEquals(List.of("a", "b"), HandLines.of(" a \n\n b"));
  }
}
