package io.precis.compress.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.compress.OperationKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutJudgeTest {
  private final CutJudge judge = new CutJudge(Map.of("bias", 1.0, "share", -2.0), 0.5, 0.75);

  @Test
  void isLogisticInWhatItKnows() {
    assertEquals(0.5, judge.probability(Map.of("bias", 1.0, "share", 0.5, "unknown", 9.0)), 1e-12);
    assertEquals(1 / (1 + Math.exp(-1)), judge.probability(Map.of("bias", 1.0)), 1e-12);
  }

  @Test
  void wantsMoreOfWhatNoRuleProposes() {
    assertTrue(judge.isSure(OperationKind.CUT_RELATIVE_CLAUSE, 0.5));
    assertFalse(judge.isSure(OperationKind.CUT_RELATIVE_CLAUSE, 0.49));
    assertFalse(judge.isSure(OperationKind.CUT_PHRASE, 0.74));
    assertTrue(judge.isSure(OperationKind.CUT_PHRASE, 0.75));
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThrows(IllegalArgumentException.class, () -> new CutJudge(Map.of(), 1.1, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new CutJudge(Map.of(), 0.5, Double.NaN));
  }
}
