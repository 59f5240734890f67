package io.precis.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.ground.RejectionReason;
import io.precis.student.NoAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a student did not answer has a cause that runs count, and is asked again where it may. */
class RewritingTest {
  @Test
  void everyMissingAnswerHasACause() {
    for (NoAnswer each : NoAnswer.values()) {
      Rewriting none = new Rewriting("f", List.of(), false, 0, 0, each.name());
      assertEquals(Optional.of(RejectionReason.valueOf(each.name())), none.flaw());
      boolean ofTheModel = each == NoAnswer.EMPTY || each == NoAnswer.ANSWER_CUT;
      assertEquals(ofTheModel, none.isLasting(), each.name());
    }
    assertTrue(new Rewriting("f", List.of("It burned."), true, 9, 4, null).isLasting());
  }
}
