package io.precis.read.markup;

import io.precis.document.LeftOut;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How much of a part a reader sees, and what is left out for which reason. */
final class SeenText {
  /**
   * Characters of blank space from which on, where they are more than what is seen, a script shows
   * it.
   */
  private static final int LEAST_SCRIPTED = 100;

  private final Map<LeftOut.Reason, Integer> leftOut = new EnumMap<>(LeftOut.Reason.class);

  /** Lengths in which an ideograph counts for two letters. */
  private int seen;

  private int blank;
  private boolean foundDisguised;

  void see(String text) {
    seen += MarkupWriter.width(text);
  }

  void hide(String text, Visibility visibility) {
    leaveOut(LeftOut.Reason.HIDDEN, text.length());
    blank += visibility.isBlank() ? MarkupWriter.width(text) : 0;
    foundDisguised |= visibility.way() == Visibility.Way.DISGUISED && !text.isEmpty();
  }

  void leaveOut(LeftOut.Reason reason, int characters) {
    if (characters > 0) {
      leftOut.merge(reason, characters, Integer::sum);
    }
  }

  /** Whether most of it is blank space that waits for a script. */
  boolean isMostlyBlank() {
    return blank >= LEAST_SCRIPTED && blank > seen;
  }

  /** Whether text was left out that is laid out so that a reader does not see it. */
  boolean foundDisguised() {
    return foundDisguised;
  }

  /** Characters by reason. */
  Map<LeftOut.Reason, Integer> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }
}
