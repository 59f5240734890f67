package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.regex.Matcher;

/** Words between underscores, as those who type books set what is printed in italics. */
final class TypedEmphasis {
  /** One may be a name in a program; several words are none. */
  private static final int LEAST = 2;

  private static final TextPattern ITALIC =
      TextPattern.compile(
          "(?<![\\p{L}\\p{N}_/\\\\.:=-])_(?=[\\p{L}\\p{N}“\"‘'(])"
              + "((?:[\\p{L}\\p{M}\\p{N} .,;:!?'’‘“”\"—–&()-]|\\n(?![ \\t]*\\n)){1,400})"
              + "(?<=[\\p{L}\\p{N}.,;:!?”\"’')])_(?![\\p{L}\\p{N}_])");

  private TypedEmphasis() {}

  /** The text without these signs; the same where there are hardly any. */
  static String without(String text, DocumentBuilder out) {
    if (text.indexOf('_') < 0 || !isIn(text)) {
      return text;
    }
    String plain = ITALIC.matcher(text).replaceAll("$1");
    out.leaveOut(LeftOut.Reason.MARKUP, text.length() - plain.length());
    return plain;
  }

  private static boolean isIn(String text) {
    Matcher italic = ITALIC.matcher(text);
    int found = 0;
    while (italic.find() && found < LEAST) {
      found += italic.group(1).indexOf(' ') > 0 ? LEAST : 1;
    }
    return found >= LEAST;
  }
}
