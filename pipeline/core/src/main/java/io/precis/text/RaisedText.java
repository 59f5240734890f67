package io.precis.text;

import io.precis.limit.TextPattern;

/**
 * How raised characters stand in plain text, so that the mark of a note and a power never become
 * digits of the number before them.
 */
public final class RaisedText {
  private static final String PLAIN = "0123456789+-−–=()ni";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ";
  private static final TextPattern NOTE_MARK =
      TextPattern.compile(
          "\\s*+(?:[\\[(]\\s*+)?(?:\\d{1,4}|[a-z]{1,4}|[*†‡§¶#]{1,3}|↩|↑)\\s*+(?:[\\])]\\s*+)?");

  private static final TextPattern BRACKETED =
      TextPattern.compile(
          "[\\s\\u00a0]*+(?:\\[\\d{1,3}(?:[,–-]\\s?\\d{1,3}){0,5}\\]|〔\\d{1,3}〕|［\\d{1,3}］)"
              + "[\\s\\u00a0]*+");

  private RaisedText() {}

  /**
   * The raised text as it follows {@code before}: digits and signs by their raised forms; words as
   * they are, since the end of an ordinal belongs to it.
   *
   * @param before the character before it; empty at the beginning
   */
  public static String of(String before, String raised) {
    String stripped = raised.strip();
    StringBuilder out = new StringBuilder();
    boolean digits = false;
    for (int i = 0; i < stripped.length(); i++) {
      int at = PLAIN.indexOf(stripped.charAt(i));
      boolean separates = stripped.charAt(i) == ',' || stripped.charAt(i) == ' ';
      if (at < 0 && !separates) {
        return needsSpace(before, stripped) ? " " + raised : raised;
      }
      digits |= at >= 0 && at < 10;
      out.append(separates ? stripped.charAt(i) : RAISED.charAt(at));
    }
    return digits ? out.toString() : raised;
  }

  /**
   * Puts what {@code text} holds from {@code from} on as raised text stands: apart from the word
   * before, and not at all where it is the mark of a note.
   *
   * @param link whether what is raised is a link
   */
  public static void end(StringBuilder text, int from, boolean link) {
    String before = text.substring(Math.max(0, from - 1), from);
    String raised = text.substring(from);
    text.setLength(from);
    boolean mark = link && isNoteMark(raised);
    if (!mark && !isBracketedMark(raised)) {
      text.append(of(before, raised));
    }
  }

  /** Whether raised text is the mark of a note, link or not: a number in brackets. */
  private static boolean isBracketedMark(String raised) {
    return BRACKETED.matcher(raised).matches();
  }

  /** Whether raised text that is a link points to a note. */
  private static boolean isNoteMark(String raised) {
    return NOTE_MARK.matcher(raised).matches();
  }

  /**
   * Makes raised digits and a slash that {@code text} ends with the beginning of a fraction, apart
   * from a number before them.
   */
  public static void startLowered(StringBuilder text) {
    int slash = text.length() - 1;
    if (slash < 1 || "/⁄∕".indexOf(text.charAt(slash)) < 0) {
      return;
    }
    int first = slash;
    while (first > 0 && isRaisedDigit(text.charAt(first - 1))) {
      first--;
    }
    if (first == slash) {
      return;
    }
    String raised = text.substring(first, slash);
    text.setLength(first);
    text.append(first > 0 && Character.isDigit(text.charAt(first - 1)) ? " " : "");
    raised.chars().forEach(c -> text.append(PLAIN.charAt(RAISED.indexOf(c))));
    text.append('/');
  }

  private static boolean isRaisedDigit(char c) {
    int at = RAISED.indexOf(c);
    return at >= 0 && at < 10;
  }

  private static boolean needsSpace(String before, String raised) {
    return !before.isEmpty()
        && Character.isDigit(before.charAt(0))
        && !raised.isEmpty()
        && Character.isDigit(raised.charAt(0));
  }
}
