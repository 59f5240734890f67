package io.precis.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.RejectCause;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class FailedTimeTest {
  @Test
  void aKindThatTookTooMuchWaitsAndOthersDoNot() {
    FailedTime failures = FailedTime.of(Duration.ofSeconds(3));
    failures.add(".pdf", Duration.ofSeconds(59));
    failures.add(".docx", Duration.ofSeconds(30));
    assertFalse(failures.isSpent(".pdf"));
    failures.add(".pdf", Duration.ofSeconds(1));
    assertTrue(failures.isSpent(".pdf"));
    assertFalse(failures.isSpent(".docx"));
    assertEquals(Duration.ofMinutes(1), failures.budget());
  }

  /** The table of RECORDS.md. */
  @Test
  void whatIsTriedTwiceAndWhatIsSetAside() {
    EnumSet<RejectCause> twice = EnumSet.noneOf(RejectCause.class);
    EnumSet<RejectCause> aside = EnumSet.noneOf(RejectCause.class);
    for (RejectCause cause : RejectCause.values()) {
      if (cause.isTransient()) {
        twice.add(cause);
      }
      if (cause.isOfContent()) {
        aside.add(cause);
      }
    }
    assertEquals(EnumSet.of(RejectCause.CRASH, RejectCause.UNREADABLE, RejectCause.CHANGED), twice);
    assertEquals(
        EnumSet.complementOf(
            EnumSet.of(
                RejectCause.UNREADABLE,
                RejectCause.CHANGED,
                RejectCause.TOO_LARGE,
                RejectCause.POSTPONED)),
        aside);
  }
}
