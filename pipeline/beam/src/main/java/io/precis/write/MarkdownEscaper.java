package io.precis.write;

import io.precis.limit.TextPattern;

/** Makes any text plain text of a Markdown document. */
public final class MarkdownEscaper {
  private static final String SPECIAL = "\\`*_{}[]()#+-.!|<>&~=:$^@";

  private static final TextPattern BREAKS =
      TextPattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");

  private MarkdownEscaper() {}

  /**
   * {@code text} such that CommonMark renders exactly its characters: every ASCII punctuation mark
   * that could mean something is escaped, line breaks and control characters become spaces.
   */
  public static String escape(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ").strip();
    StringBuilder escaped = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      if (SPECIAL.indexOf(line.charAt(i)) >= 0 && mayMatter(line, i)) {
        escaped.append('\\');
      }
      escaped.append(line.charAt(i));
    }
    return escaped.toString();
  }

  /** Marks that are harmless inside a word of prose stay readable. */
  private static boolean mayMatter(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '.' -> atLineStart(text, at) || opensAddress(text, at);
      case ')', '-', '+', '=' -> atLineStart(text, at) || c == '-' && doubled(text, at);
      case ':', '@' -> at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
      case '(' -> at > 0 && text.charAt(at - 1) == ']';
      default -> true;
    };
  }

  /** Whether only digits stand before: {@code 1.} and {@code 1)} begin a list there. */
  private static boolean atLineStart(String text, int at) {
    for (int i = 0; i < at; i++) {
      if (!Character.isDigit(text.charAt(i)) && !Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Many renderers make a link of {@code www.} and what follows. */
  private static boolean opensAddress(String text, int at) {
    return text.regionMatches(true, at - 3, "www", 0, 3);
  }

  private static boolean doubled(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '-'
        || at + 1 < text.length() && text.charAt(at + 1) == '-';
  }
}
