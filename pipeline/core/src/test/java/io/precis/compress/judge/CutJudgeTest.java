package io.precis.compress.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutJudgeTest {
  private final CutJudge judge = new CutJudge(Map.of("bias", 1.0, "share", -2.0), 0.5, 0.75, 0.6);

  @Test
  void isLogisticInWhatItKnows() {
    assertEquals(0.5, judge.probability(Map.of("bias", 1.0, "share", 0.5, "unknown", 9.0)), 1e-12);
    assertEquals(1 / (1 + Math.exp(-1)), judge.probability(Map.of("bias", 1.0)), 1e-12);
  }

  @Test
  void wantsMoreOfWhatNoRuleProposes() {
    assertTrue(at(0.5, "kind=CUT_RELATIVE_CLAUSE"));
    assertFalse(at(0.49, "kind=CUT_RELATIVE_CLAUSE"));
    assertFalse(at(0.74, "kind=CUT_PHRASE"));
    assertTrue(at(0.76, "kind=CUT_PHRASE"));
    assertFalse(at(0.7, "kind=CUT_PHRASE", "place=tail", "marks=ww."));
    assertTrue(at(0.7, "kind=CUT_PHRASE", "place=tail", "marks=,w."));
    assertFalse(at(0.59, "kind=CUT_PHRASE", "place=tail", "marks=,w."));
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThrows(IllegalArgumentException.class, () -> new CutJudge(Map.of(), 1.1, 0.5, 0.5));
    assertThrows(
        IllegalArgumentException.class, () -> new CutJudge(Map.of(), 0.5, 0.5, Double.NaN));
  }

  /** Whether a cut of that probability is done. */
  private boolean at(double probability, String... names) {
    Map<String, Double> features = new HashMap<>();
    features.put("bias", Math.log(probability / (1 - probability)) + 1e-12);
    for (String name : names) {
      features.put(name, 1.0);
    }
    return judge.isSure(features);
  }
}
