package io.precis.ground.quantity;

import java.util.Locale;

/** Texts made comparable. */
public final class TextNormalizer {
  private TextNormalizer() {}

  /** Letters and digits only, lower-cased, one space between words: for equality of sentences. */
  public static String sentence(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMeant(text, i)) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        out.append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  /** Signs that carry meaning: per cent, currencies, a minus or a point before a digit. */
  private static boolean isMeant(String text, int at) {
    char c = text.charAt(at);
    if (c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL) {
      return true;
    }
    boolean digitNext = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return digitNext && (c == '-' || c == '\u2212' || c == '.');
  }

  /** Quotation marks and apostrophes plain, white space single, lower-cased: for stretches. */
  public static String stretch(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = plain(text.charAt(i));
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!space) {
        out.append(Character.toLowerCase(c));
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201B', '`' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      default -> c;
    };
  }
}
