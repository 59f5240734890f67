package io.precis.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RejectCauseTest {
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
