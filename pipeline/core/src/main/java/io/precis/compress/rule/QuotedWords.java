package io.precis.compress.rule;

import io.precis.limit.TextPattern;
import java.util.regex.Matcher;

/** What a sentence puts between quotation marks: these are another's words, left as they are. */
public final class QuotedWords {
  private static final TextPattern MARKED =
      TextPattern.compile("“[^“”]{2,600}”|\"[^\"]{2,600}\"|(?<!\\p{L})‘[^‘]{2,600}?’(?!\\p{L})");

  private QuotedWords() {}

  /**
   * Whether something is changed inside of quotation marks that do not hold the whole sentence.
   *
   * @param change from where to where, in UTF-16 code units of the sentence
   */
  public static boolean hold(String sentence, Operation change) {
    Matcher quoted = MARKED.matcher(sentence);
    while (quoted.find()) {
      boolean whole = quoted.start() == 0 && quoted.end() == sentence.length();
      if (!whole && quoted.start() < change.start() && change.end() < quoted.end()) {
        return true;
      }
    }
    return false;
  }
}
