package io.precis.output;

/** Makes any text plain text of a Markdown document. */
public final class MarkdownText {
  private static final String SPECIAL = "\\`*_{}[]()#+-.!|<>&~=:\"'$^@/";

  private MarkdownText() {}

  /**
   * {@code text} such that CommonMark renders exactly its characters: every ASCII punctuation mark
   * that could mean something is escaped, line breaks and control characters become spaces.
   */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      append(escaped, text, i);
    }
    return escaped.toString().strip();
  }

  private static void append(StringBuilder out, String text, int at) {
    char c = text.charAt(at);
    if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
      out.append(' ');
    } else if (SPECIAL.indexOf(c) >= 0 && mayMatter(text, at)) {
      out.append('\\').append(c);
    } else {
      out.append(c);
    }
  }

  /** Marks that are harmless inside a word of prose stay readable. */
  private static boolean mayMatter(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\'', '"', '/' -> false;
      case '.', ')', '-', '+', '=' -> atLineStart(text, at) || c == '-' && doubled(text, at);
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

  private static boolean doubled(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '-'
        || at + 1 < text.length() && text.charAt(at + 1) == '-';
  }
}
