package io.precis.segment;

import io.precis.language.LanguageRules;
import io.precis.language.WhiteSpace;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Decides whether a hyphen at a line's end was put there by the typesetter.
 *
 * <p>Between lower-case letters, and between others where the document writes the word without it
 * elsewhere. The document itself is the first witness: the hyphen stays where the document writes
 * the word with it elsewhere and never without. Else it stays in words that its language writes
 * with a hyphen, and in those that have one already.
 */
final class Hyphenation {
  private static final String HYPHENS = "-\u2010\u00AD";

  /** White space between a hyphen and the end of its line. */
  private static final int MOST_BEHIND = 3;

  private static final TextPattern WORD = TextPattern.compile("\\p{L}+(?:[-\\u2010]\\p{L}+)*+");

  private final Set<String> words;

  private final Set<String> hyphenated;
  private final Set<String> smallWords;

  private Hyphenation(Set<String> words, LanguageRules rules) {
    this.words = words;
    this.hyphenated = rules.words(WordList.HYPHENATED);
    this.smallWords = rules.words(WordList.FUNCTION_WORDS);
  }

  /**
   * Reads the words of {@code text}, where any line of it ends with a hyphen.
   *
   * @param language of the text
   */
  static Hyphenation of(String text, String language) {
    Set<String> words = new HashSet<>();
    if (isAtLineEnd(text)) {
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        words.add(plain(word.group()));
      }
    }
    return new Hyphenation(words, LanguageRules.of(language));
  }

  /** Whether some line ends with a hyphen behind a letter. */
  static boolean isAtLineEnd(String text) {
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      int at = end - 1;
      while (at >= 0 && end - at <= MOST_BEHIND && WhiteSpace.is(text.charAt(at))) {
        at--;
      }
      if (at > 0
          && HYPHENS.indexOf(text.charAt(at)) >= 0
          && Character.isLetter(text.codePointBefore(at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the hyphen that {@code before} ends with is to be taken out.
   *
   * @param before what stands before the line end, hyphen included
   * @param source holds what follows, from {@code next} on
   */
  boolean isUndone(CharSequence before, String source, int next) {
    int hyphen = before.length() - 1;
    if (before.charAt(hyphen) == '\u00AD') {
      return true;
    }
    boolean small =
        Character.isLowerCase(before.charAt(hyphen - 1))
            && Character.isLowerCase(source.charAt(next));
    int start = hyphen;
    while (start > 0 && hyphen - start < 40 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    int end = next;
    while (end < source.length() && end - next < 40 && Character.isLetter(source.charAt(end))) {
      end++;
    }
    String left = before.subSequence(start, hyphen).toString();
    String right = source.substring(next, end);
    String whole = plain(left + right);
    if (!small || words.contains(whole) || words.contains(plain(left + "-" + right))) {
      return words.contains(whole) && !left.isEmpty() && !right.isEmpty();
    }
    int first = start;
    int hyphens = 0;
    while (first > 0 && hyphen - first < 40 && isOfCompound(before.charAt(first - 1))) {
      first--;
      hyphens += Character.isLetter(before.charAt(first)) ? 0 : 1;
    }
    String parts = plain(before.subSequence(first, hyphen).toString());
    boolean phrase = hyphens > 0 && smallWords.contains(plain(left));
    return hyphens < 2
        && left.length() > 1 // no typesetter leaves a single letter: x-axis
        && !phrase
        && !hyphenated.contains(parts + "-")
        && !hyphenated.contains(parts + "-" + plain(right));
  }

  private static boolean isOfCompound(char c) {
    return Character.isLetter(c) || c == '-' || c == '\u2010';
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
  }
}
