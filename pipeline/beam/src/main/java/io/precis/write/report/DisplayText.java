package io.precis.write.report;

import io.precis.text.VisibleText;
import java.util.Locale;

/** Text of documents made fit to be shown; markup is the templates' affair. */
public final class DisplayText {
  private static final char REPLACEMENT = '\uFFFD';

  private DisplayText() {}

  /**
   * {@code text} with the same number of UTF-16 code units, in which every character that HTML does
   * not allow, or that turns the direction of the text around it, is a replacement character. Tabs
   * and line feeds stay.
   */
  public static String text(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(isAllowed(text, i) ? c : REPLACEMENT);
    }
    return shown.toString();
  }

  /** A name or title, with the invisible characters in it. */
  public static String name(String name) {
    return VisibleText.of(name);
  }

  private static boolean isAllowed(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c == '\n' || c == '\t' || !Character.isISOControl(c) && !turns(c) && c < '\uFFFE';
  }

  /** Bidirectional embeddings, overrides and isolates. */
  private static boolean turns(char c) {
    return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
  }

  /** The words of an enum's constant: {@code NO_TEXT_LAYER} is {@code no text layer}. */
  public static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A share of 1 in whole per cent; what is neither nothing nor all is neither 0 nor 100. */
  public static String percent(double share) {
    long rounded = Math.round(share * 100);
    if (share > 0 && rounded == 0) {
      return "< 1 %";
    }
    return (share < 1 && rounded == 100 ? 99 : rounded) + " %";
  }
}
