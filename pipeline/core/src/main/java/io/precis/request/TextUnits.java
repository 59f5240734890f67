package io.precis.request;

import java.util.Set;

/**
 * Counts the length of a text as its readers do: words, or characters where words are not spaced.
 */
public final class TextUnits {
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "th");

  private static final double CHARACTERS_PER_WORD = 1.7;

  /** Marks that need no space behind them. */
  private static final String WIDE_MARKS = "。！？；：，、…—～）】》〉」』”’";

  private TextUnits() {}

  /** Whether texts of this language are measured in characters. */
  public static boolean countsCharacters(String language) {
    return UNSPACED.contains(language);
  }

  /**
   * How many units of {@code to} say as much as one of {@code from}: a word of English is said in
   * about 1.7 Chinese characters.
   */
  public static double per(String from, String to) {
    if (countsCharacters(from) == countsCharacters(to)) {
      return 1;
    }
    return countsCharacters(to) ? CHARACTERS_PER_WORD : 1 / CHARACTERS_PER_WORD;
  }

  /**
   * What stands between two sentences: a space, but nothing behind the mark of a language without
   * spaces.
   *
   * @param before the first of them; empty gives nothing
   */
  public static String gap(String language, CharSequence before) {
    int last = before.length() - 1;
    boolean marked = last < 0 || WIDE_MARKS.indexOf(before.charAt(last)) >= 0;
    return marked && (last < 0 || countsCharacters(language)) ? "" : " ";
  }

  /**
   * Length of {@code text}: letters, digits and ideographs for languages without spaces (a run of
   * Latin letters or digits counts once), else stretches between white space that hold a letter or
   * digit. 0 for a text without either.
   */
  public static int count(String text, String language) {
    return countsCharacters(language) ? characters(text) : words(text);
  }

  private static int words(String text) {
    int count = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c)) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        counted = true;
        count++;
      }
      i += Character.charCount(c);
    }
    return count;
  }

  private static int characters(String text) {
    int count = 0;
    boolean inRun = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean ideograph = letter && !isRunLetter(c);
      if (ideograph || (letter && !inRun)) {
        count++;
      }
      inRun = letter && !ideograph;
      i += Character.charCount(c);
    }
    return count;
  }

  private static boolean isRunLetter(int c) {
    return c < 0x2E80 && !(c >= 0x0E00 && c < 0x0E80);
  }
}
