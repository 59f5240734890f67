package io.precis.compress.tagged;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or sign of a sentence.
 *
 * @param text as written
 * @param key lower-cased, typographic apostrophes made plain
 * @param start first character, in UTF-16 code units of the sentence
 * @param end one past the last
 */
public record Token(String text, String key, int start, int end) {
  private static final TextPattern TOKEN =
      TextPattern.compile(
          "\\p{N}+(?:[.,:]\\p{N}+)*"
              + "|\\p{IsHan}"
              + "|n['’]t\\b|['’](?:s|re|ve|ll|d|m)\\b"
              + "|(?:(?!n['’]t\\b)[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}]])+"
              + "(?:[-&/](?=\\p{L})[\\p{L}\\p{M}\\p{N}_&&[^\\p{IsHan}]]+)*"
              + "|\\S",
          Pattern.CASE_INSENSITIVE);

  /** The tokens of a text in order; white space is left out. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      String key = word.toLowerCase(Locale.ROOT).replace('’', '\'');
      tokens.add(new Token(word, key, matcher.start(), matcher.end()));
    }
    return tokens;
  }

  public boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0)) || text.length() > 1;
  }
}
