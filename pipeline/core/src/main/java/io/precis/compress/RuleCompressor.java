package io.precis.compress;

import io.precis.ground.quantity.WordTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens a source sentence where that cannot change what it says. */
public final class RuleCompressor {
  /** What ties a sentence to the one before it, which the summary may not have. */
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "^(?:However|Moreover|Furthermore|In addition|Additionally|Therefore|Thus|Hence"
              + "|Nevertheless|Nonetheless|Consequently|Accordingly|Meanwhile|Also|Besides|Indeed"
              + "|In fact|As a result|For example|For instance|In other words|Of course"
              + "|On the other hand|In contrast|By contrast|Similarly|Finally|In particular"
              + "|Specifically|That is|To this end|And|But|So)\\s*,\\s+(?=\\S)");

  private static final Pattern CHINESE_CONNECTIVE =
      Pattern.compile("^(?:此外|另外|但是|然而|因此|所以|同时|而且|并且|不过|其中|例如|总之|与此同时)[，,]");

  /** A citation by number or by author and year, and any stretch in parentheses without others. */
  private static final Pattern CITATION =
      Pattern.compile("\\s?\\[\\d+(?:\\s?[,\u2013-]\\s?\\d+)*\\]");

  private static final Pattern PARENTHESES = Pattern.compile("\\s*[(（]([^()（）]*)[)）]");
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Za-z0-9.-]{1,7}s?");
  private static final int FEWEST_LETTERS = 20;

  private RuleCompressor() {}

  /**
   * The sentence without leading connectives, citations and parentheses; as it is where less than a
   * clause would be left, or where parentheses do not pair. What introduces an acronym stays.
   */
  public static String compress(String sentence) {
    String shorter = withoutConnective(withoutParentheses(sentence.strip()));
    long letters = shorter.codePoints().filter(Character::isLetter).count();
    boolean han = shorter.codePoints().anyMatch(WordTokenizer::isHan);
    return letters < (han ? FEWEST_LETTERS / 3 : FEWEST_LETTERS) ? sentence.strip() : shorter;
  }

  private static String withoutParentheses(String sentence) {
    if (!arePaired(sentence)) {
      return sentence;
    }
    Matcher matcher = PARENTHESES.matcher(CITATION.matcher(sentence).replaceAll(""));
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          out, isKept(matcher) ? Matcher.quoteReplacement(matcher.group()) : "");
    }
    matcher.appendTail(out);
    return out.toString().replaceAll("\\s+([.,;:!?])", "$1").strip();
  }

  /** Calls such as f(x), list marks such as (a), and acronyms belong to the sentence. */
  private static boolean isKept(Matcher matcher) {
    String inside = matcher.group(1).strip();
    boolean attached =
        !Character.isWhitespace(matcher.group().charAt(0)) && matcher.group().charAt(0) == '(';
    boolean starts = matcher.start() == 0;
    return attached || starts || inside.length() < 3 || ACRONYM.matcher(inside).matches();
  }

  private static boolean arePaired(String sentence) {
    int open = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      open += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
      if (open < 0 || open > 1) {
        return false;
      }
    }
    return open == 0;
  }

  private static String withoutConnective(String sentence) {
    Matcher matcher = CONNECTIVE.matcher(sentence);
    if (matcher.find()) {
      String rest = sentence.substring(matcher.end());
      return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }
    return CHINESE_CONNECTIVE.matcher(sentence).replaceFirst("");
  }
}
