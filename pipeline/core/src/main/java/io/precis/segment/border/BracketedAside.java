package io.precis.segment.border;

/**
 * Tells a bracket that a sentence goes on behind: {@code Holt Inc. (“Holt”), and Quay}. A sentence
 * in brackets has no comma behind it.
 */
final class BracketedAside {
  private static final int LONGEST = 100;
  private static final String OPENING = "([（";
  private static final String CLOSING = ")]）";

  private BracketedAside() {}

  /**
   * Whether a bracket opens right behind the mark that a comma or semicolon follows, or that only
   * names what stands before it.
   */
  static boolean opensBehind(MarkPlace mark) {
    String text = mark.text();
    int kind = OPENING.indexOf(text.charAt(mark.next()));
    if (kind < 0) {
      return false;
    }
    int last = Math.min(text.length() - 1, mark.next() + LONGEST);
    int i = mark.next() + 1;
    while (i < last && OPENING.indexOf(text.charAt(i)) < 0 && CLOSING.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    if (i >= last || text.charAt(i) != CLOSING.charAt(kind)) {
      return false;
    }
    boolean names = "“\"„«‘「『".indexOf(text.charAt(mark.next() + 1)) >= 0;
    return (names ? ".,;，；" : ",;，；").indexOf(text.charAt(i + 1)) >= 0;
  }
}
