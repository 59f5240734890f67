package io.precis.language;

import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words with a stop do not end a sentence, and before what. */
public final class Abbreviations {
  private static final TextPattern NUMBER =
      TextPattern.compile("[(\\[#§]?(?:\\d.*|[IVXLC]+\\b.*|[A-Z](?:[.\\d].*)?)", Pattern.DOTALL);
  private static final TextPattern ACRONYM = TextPattern.compile("(?:\\p{L}\\.-?)+\\p{L}");

  /** After so many words a title begins a new sentence rather than going on with the old one. */
  private static final int WORDS_OF_A_SENTENCE = 4;

  private final Set<String> neverLast;
  private final Set<String> beforeNumber;
  private final Set<String> perhapsLast;
  private final Set<String> beforeName;

  /** Ends of compounds that go before a number: {@code Hauptstr. 5}. */
  private final List<String> endsBeforeNumber;

  private final Set<String> starters;
  private final Set<String> titles;
  private final Set<String> names;
  private final boolean ordinals;

  Abbreviations(LanguageRules rules) {
    this.neverLast = rules.withShared(WordList.ABBREVIATIONS_NEVER_LAST);
    this.beforeNumber = rules.withShared(WordList.ABBREVIATIONS_BEFORE_NUMBER);
    this.endsBeforeNumber =
        beforeNumber.stream()
            .filter(word -> word.startsWith("-"))
            .map(word -> word.substring(1))
            .toList();
    this.perhapsLast = rules.withShared(WordList.ABBREVIATIONS_PERHAPS_LAST);
    this.beforeName = rules.words(WordList.ABBREVIATIONS_BEFORE_NAME);
    this.starters = rules.words(WordList.SENTENCE_STARTERS);
    this.titles = rules.words(WordList.PERSONAL_TITLES);
    this.names = rules.words(WordList.GIVEN_NAMES);
    this.ordinals = rules.has(Trait.ORDINAL_STOP);
  }

  /**
   * Whether the stop after {@code word} belongs to it and ends no sentence.
   *
   * @param word what stands before the stop, up to the white space or bracket before it
   * @param next the word after the stop, opening quotes and brackets left out; empty at the end
   * @param before how many words the sentence has before {@code word}
   */
  public boolean goesOn(String word, String next, int before) {
    if (word.isEmpty() || next.isEmpty()) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (ordinals && isOrdinal(word)) {
      return !startsSentence(next);
    }
    if (isBeforeNumber(word) && NUMBER.matcher(next).matches() && !isWord(next)) {
      return true;
    }
    if (next.startsWith("§")) {
      return isListed(lower) || ACRONYM.matcher(word).matches();
    }
    if (names.contains(word)) {
      return false;
    }
    if (goesBeforeName(word)) {
      return true;
    }
    if (titles.contains(lower)) {
      return !perhapsLast.contains(lower) || !startsSentence(next);
    }
    if (neverLast.contains(lower) || neverLast.contains(word)) {
      return !startsSentence(next) || lower.contains(".");
    }
    boolean acronym = ACRONYM.matcher(word).matches();
    if (isInitial(word)) {
      return !startsSentence(next);
    }
    if (!acronym && !perhapsLast.contains(lower)) {
      return false;
    }
    boolean titled =
        before >= WORDS_OF_A_SENTENCE
            && titles.contains(withoutStop(next).toLowerCase(Locale.ROOT));
    return !startsSentence(next) && !titled && !names.contains(next);
  }

  /** Whether a word that no sentence ends in is a person's name as well: {@code Ed}. */
  public boolean isAlsoName(String word) {
    return names.contains(word) && neverLast.contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean isBeforeNumber(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return beforeNumber.contains(lower)
        || beforeNumber.contains(word)
        || endsBeforeNumber.stream().anyMatch(lower::endsWith);
  }

  /** Whether a name follows a word with a stop, {@code Av}; {@code Ft} only with its capital. */
  public boolean goesBeforeName(String word) {
    return beforeName.contains(word) || beforeName.contains(word.toLowerCase(Locale.ROOT));
  }

  /** One letter, as {@code J} in {@code J. Smith} and {@code z} in {@code z. B.} */
  private static boolean isInitial(String word) {
    return word.codePointCount(0, word.length()) == 1
        && Character.isLetter(word.codePointAt(0))
        && !Character.isIdeographic(word.codePointAt(0));
  }

  /** {@code 3}, {@code 17}, {@code 7.10}, {@code II}; years and sums are none. */
  private static boolean isOrdinal(String word) {
    return word.matches("[–-]?\\d{1,2}(?:\\.(?:\\d{1,2}|[–-]\\d{1,2}))?|[IVX]{1,5}");
  }

  private boolean startsSentence(String next) {
    return starters.contains(next.toLowerCase(Locale.ROOT));
  }

  /** Whether the language writes {@code word} with a stop. */
  public boolean isListed(String word) {
    return perhapsLast.contains(word) || beforeNumber.contains(word) || neverLast.contains(word);
  }

  /**
   * Whether a sentence that ends in {@code word} with a stop was cut there; {@code MAX}, {@code R}
   * are names.
   */
  public boolean isNeverLast(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean capital = !lower.equals(word) && word.length() > 1 && !names.contains(word);
    boolean listed = neverLast.contains(lower) || capital && beforeNumber.contains(lower);
    return listed && !isCapitals(word) || capital && titles.contains(lower);
  }

  /** Whether a number behind {@code word} with a stop belongs to it: {@code Fig}, but no ART. */
  public boolean goesBeforeNumber(String word) {
    return isBeforeNumber(word) && !isCapitals(word);
  }

  private static boolean isCapitals(String word) {
    return !word.isEmpty() && word.codePoints().allMatch(Character::isUpperCase);
  }

  /** Whether a word opens sentences and is seldom part of a name. */
  public boolean isStarter(String word) {
    return startsSentence(word);
  }

  /** Whether a word begins a sentence, be it a title as {@code Mr.} */
  public boolean opensSentence(String word) {
    return startsSentence(word) || titles.contains(withoutStop(word).toLowerCase(Locale.ROOT));
  }

  private static String withoutStop(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  /** {@code I} and {@code A} are numbers only where something says so. */
  private static boolean isWord(String next) {
    return next.equals("I") || next.equals("A");
  }
}
