package io.precis.compress;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.regex.Matcher;

/**
 * What a text says it is for before its articles begin: {@code 为……，现就……解释如下：}. It ends in a colon,
 * and is a sentence without it.
 */
public final class LeadingStatement {
  private static final TextPattern STATEMENT = Phrases.pattern("leading-statements");
  private static final TextPattern END = Phrases.pattern("leading-statement-ends");

  private LeadingStatement() {}

  /** Whether {@code sentence} is one. */
  public static boolean isIn(String sentence) {
    return sentence.endsWith("：") && STATEMENT.isIn(sentence);
  }

  /** Where what only leads on begins; the length of {@code sentence} where nothing does. */
  static int end(String sentence) {
    Matcher end = END.matcher(sentence);
    return end.find() ? end.start() : sentence.length();
  }
}
