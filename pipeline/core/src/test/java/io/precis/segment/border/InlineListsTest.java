package io.precis.segment.border;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.testing.Seeds;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InlineListsTest {
  private static final String[] PARTS = {
    " ", "\n", "(", ")", ".", "1", "12", "a", "iv", "viii", "Word", "word", ":", "\u00e9"
  };

  @Test
  void aTextWithAMarkerMayHoldOne() {
    Random random = Seeds.randomFor(InlineListsTest.class);
    int held = 0;
    int none = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(16); k > 0; k--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      boolean holds = InlineLists.MARKER.matcher(text).find();
      boolean may = InlineLists.mayHoldMarker(text.toString());
      assertTrue(may || !holds, text.toString());
      held += holds ? 1 : 0;
      none += may ? 0 : 1;
    }
    assertTrue(held > 200 && none > 20_000, held + " held, " + none + " told to hold none");
  }
}
