package io.precis.text;

import io.precis.limit.Deadline;
import io.precis.limit.TextPattern;

/**
 * Brings text into the form that every later step relies on: NFC, {@code \n} line ends, plain
 * spaces, Chinese marks in one form, and none of the invisible characters that reorder or smuggle
 * text.
 *
 * <p>Taken out: control characters, bidirectional controls, zero-width characters (joiners stay
 * between letters of scripts that need them), variation selectors of the supplement, and tag
 * characters. Not NFKC: evidence is quoted as the document has it. Cleaning twice changes nothing.
 */
public final class TextCleaner {
  /** A word that its own soft hyphen parts goes on behind it. */
  private static final TextPattern SOFT_BREAK =
      TextPattern.compile("(?<=\\p{L})\\u00AD\\s{1,3}(?=\\p{Ll})");

  /** On one line a short word is likelier to be one than the end of another. */
  private static final TextPattern SOFT_SPACE =
      TextPattern.compile("(?<=\\p{L})\\u00AD[ \\u00A0\\t]{1,3}(?=\\p{Ll}{5})");

  private int suspicious;
  private int removed;

  /** Characters taken out so far that have no honest use in prose. */
  public int suspicious() {
    return suspicious;
  }

  /**
   * Characters taken out so far, the suspicious among them; half of a line break is not counted.
   */
  public int removed() {
    return removed;
  }

  /** Cleans text and collapses every run of white space into one space. */
  public String flow(String text) {
    return collapse(clean(SOFT_BREAK.replaceAll(text, "")), false);
  }

  /** Cleans text and keeps its line breaks; lines are stripped and empty ones dropped. */
  public String lines(String text) {
    return collapse(clean(text), true);
  }

  /** Cleans text and keeps its white space. */
  public String clean(String text) {
    Deadline.current().step(text.length());
    String plain = isPlain(text) ? text : withoutIdleJoiners(strip(joined(text)));
    return NormalForm.nfc(plain);
  }

  private static String joined(String text) {
    return SOFT_SPACE.replaceAll(text, "");
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c < ' ' && c != '\n' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Takes out everything but joiners, which need to know their neighbours. */
  private String strip(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int kept = keep(c, i < text.length() ? text.charAt(i) : 0);
      if (kept >= 0) {
        out.appendCodePoint(kept);
      }
    }
    return out.toString();
  }

  /** What stands for {@code c} in the cleaned text; -1 for nothing. */
  private int keep(int c, char after) {
    if (c == '\r') {
      return after == '\n' ? -1 : '\n';
    }
    if (c == '\u00AD') {
      return after == '\n' || after == '\r' ? '-' : -1;
    }
    if (InvisibleCharacters.isSuspicious(c)) {
      suspicious++;
      removed++;
      return -1;
    }
    if (InvisibleCharacters.isRemoved(c) && !InvisibleCharacters.isJoiner(c)) {
      removed++;
      return -1;
    }
    return asSpace(c);
  }

  private static String withoutIdleJoiners(String text) {
    if (text.indexOf(InvisibleCharacters.NON_JOINER) < 0
        && text.indexOf(InvisibleCharacters.JOINER) < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int after = i < text.length() ? text.codePointAt(i) : 0;
      if (!InvisibleCharacters.isJoiner(c) || InvisibleCharacters.joins(before, after)) {
        out.appendCodePoint(c);
        before = c;
      }
    }
    return out.toString();
  }

  private static int asSpace(int c) {
    if (c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B' || c == '\u0085') {
      return '\n';
    }
    return Character.getType(c) == Character.SPACE_SEPARATOR && c != '\u3000' ? ' ' : asMark(c);
  }

  /** Chinese marks as old code pages have them, upright or small: those that every rule knows. */
  private static int asMark(int c) {
    return switch (c) {
      case '\uFE30', '\uFE55' -> '：';
      case '\uFE50' -> '，';
      case '\uFE51' -> '、';
      case '\uFE54' -> '；';
      default -> c;
    };
  }

  private static String collapse(String text, boolean keepLines) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    boolean line = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && keepLines) {
        line = true;
      } else if (Character.isWhitespace(c)) {
        space = true;
      } else {
        if (out.length() > 0 && (space || line)) {
          out.append(line ? '\n' : ' ');
        }
        space = false;
        line = false;
        out.append(c);
      }
    }
    return out.toString();
  }
}
