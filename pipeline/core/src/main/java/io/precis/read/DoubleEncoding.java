package io.precis.read;

import io.precis.limit.TextPattern;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;

/**
 * Undoes what a program did that took UTF-8 for windows-1252 and wrote it as UTF-8 once more:
 * {@code FrÃ¼hjahr} is {@code Frühjahr}. A sign alone proves nothing; nearly all of a text's signs
 * beyond ASCII must be such.
 */
final class DoubleEncoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int FEWEST = 3;

  /** Of so many signs in a hundred. */
  private static final int MOST_OF = 90;

  /** How often a text may have been encoded again. */
  private static final int MOST_TIMES = 2;

  /** What the first of a sign's bytes is at least and at most, and how many there are. */
  private static final char FIRST_LEAST = '\u00C2';

  private static final char FIRST_MOST = '\u00F4';
  private static final int LONGEST = 4;

  /** What bytes from 80 to BF are in windows-1252, or in ISO-8859-1. */
  private static final String NEXT = "[\\x{80}-\\x{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

  /** A sign's first byte and those behind it; or a quotation mark whose last byte has no sign. */
  private static final TextPattern SIGN =
      TextPattern.compile(
          "[\\x{C2}-\\x{DF}]NEXT|[\\x{E0}-\\x{EF}]NEXT{2}|[\\x{F0}-\\x{F4}]NEXT{3}|â€\uFFFD"
              .replace("NEXT", NEXT));

  private final String text;

  /** How often the text was encoded again. */
  private final int times;

  private DoubleEncoding(String text, int times) {
    this.text = text;
    this.times = times;
  }

  /** What is to be undone in {@code text}, a whole part of a file. */
  static DoubleEncoding of(String text) {
    String undone = text;
    int times = 0;
    while (times < MOST_TIMES && isIn(undone)) {
      undone = once(undone);
      times++;
    }
    return new DoubleEncoding(undone, times);
  }

  /** The text as it was; one that shows no such error as it is. */
  String text() {
    return text;
  }

  /** A line that the same program wrote, such as the title, as it was. */
  String undone(String line) {
    String undone = line;
    for (int i = 0; i < times; i++) {
      undone = once(undone);
    }
    return undone;
  }

  private static String once(String text) {
    return SIGN.matcher(text).replaceAll(sign -> Matcher.quoteReplacement(sign(sign.group())));
  }

  private static boolean isIn(String text) {
    int beyond = 0;
    int first = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean second = Character.isLowSurrogate(c) && isHigh(text, i - 1);
      beyond += c > 0x7F && !second ? 1 : 0;
      first += c >= FIRST_LEAST && c <= FIRST_MOST ? 1 : 0;
    }
    if (beyond < 2 * FEWEST || LONGEST * 100L * first < (long) beyond * MOST_OF) {
      return false;
    }
    Matcher signs = SIGN.matcher(text);
    int found = 0;
    long characters = 0;
    while (signs.find()) {
      found++;
      characters += signs.end() - signs.start();
    }
    return found >= FEWEST && characters * 100 >= beyond * MOST_OF;
  }

  private static boolean isHigh(String text, int at) {
    return at >= 0 && Character.isHighSurrogate(text.charAt(at));
  }

  private static String sign(String signs) {
    byte[] bytes = new byte[signs.length()];
    for (int i = 0; i < bytes.length; i++) {
      char sign = signs.charAt(i);
      bytes[i] =
          sign == '\uFFFD' // the last byte of a closing quotation mark
              ? (byte) 0x9D
              : sign <= 0xFF ? (byte) sign : String.valueOf(sign).getBytes(WINDOWS_1252)[0];
    }
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    return decoded.indexOf('\uFFFD') < 0 ? decoded : signs;
  }
}
