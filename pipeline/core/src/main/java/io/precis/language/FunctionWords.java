package io.precis.language;

import io.precis.limit.TextPattern;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the language of a few words by those of the closed classes among them. */
public final class FunctionWords {
  private static final int FEWEST = 2;

  /**
   * Of the words so many must be of the language, and of another one two thirds as many at most.
   */
  private static final double LEAST_SHARE = 0.2;

  private static final TextPattern NO_WORD = TextPattern.compile("[^\\p{L}\\p{M}'’]+");

  private FunctionWords() {}

  /** The one language that a text's function words are of; empty where they do not tell. */
  public static Optional<String> language(String text) {
    String[] words = words(text);
    String best = "";
    int most = 0;
    int second = 0;
    for (String tag : Phrases.tags()) {
      int count = count(words, LanguageRules.of(tag).words(WordList.FUNCTION_WORDS));
      second = Math.max(second, Math.min(count, most));
      best = count > most ? tag : best;
      most = Math.max(most, count);
    }
    boolean clear = 2 * most >= 3 * second && most > 0 && most >= LEAST_SHARE * words.length;
    return clear ? Optional.of(best) : Optional.empty();
  }

  /** Whether some word of a text is a function word of a language. */
  public static boolean anyOf(String tag, String text) {
    Set<String> known = LanguageRules.of(tag).words(WordList.FUNCTION_WORDS);
    return Arrays.stream(words(text)).anyMatch(known::contains);
  }

  private static String[] words(String text) {
    return NO_WORD.split(text.toLowerCase(Locale.ROOT).strip());
  }

  /** How many of the words are known; 0 where they are always the same. */
  private static int count(String[] words, Set<String> known) {
    Set<String> kinds = new HashSet<>();
    int count = 0;
    for (String word : words) {
      if (known.contains(word)) {
        kinds.add(word);
        count++;
      }
    }
    return kinds.size() < FEWEST ? 0 : count;
  }
}
