package io.precis.segment.border;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** What the sentence rules ask of a character. */
public final class Characters {
  private static final String CLOSERS = ")]}\"'”’»」』】》〉）］｝〕";
  private static final String OPENERS = "([{“‘«「『【《〈（［｛〔";

  private Characters() {}

  /** White space of any script, no-break spaces, control characters and byte order marks. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\uFEFF'
        || c == '\u200B';
  }

  /** Han, Kana and the full-width punctuation between them: scripts without spaces. */
  public static boolean isCjk(int codePoint) {
    if (codePoint < 0x2E80) {
      return false;
    }
    int script = UScript.getScript(codePoint);
    return script == UScript.HAN
        || script == UScript.HIRAGANA
        || script == UScript.KATAKANA
        || codePoint >= 0x3000 && codePoint <= 0x303F
        || codePoint >= 0xFF01 && codePoint <= 0xFF65;
  }

  public static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  public static boolean isOpener(char c) {
    return OPENERS.indexOf(c) >= 0;
  }

  public static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u00AD';
  }

  /** Whether the two characters at {@code i - 1} and {@code i} belong to one user's character. */
  public static boolean joins(CharSequence text, int i) {
    return i > 0
        && i < text.length()
        && (Character.isLowSurrogate(text.charAt(i))
                && Character.isHighSurrogate(text.charAt(i - 1))
            || UCharacter.hasBinaryProperty(
                Character.codePointAt(text, i), UProperty.GRAPHEME_EXTEND));
  }
}
