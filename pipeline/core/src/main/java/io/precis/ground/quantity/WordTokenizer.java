package io.precis.ground.quantity;

import static java.lang.Character.UnicodeScript.HAN;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cuts a sentence into words, numbers and signs, with their places. */
public final class WordTokenizer {
  private static final int SHORTEST_STEM = 3;

  private final String text;
  private final LanguageRules rules;
  private final Set<String> function;
  private final List<AnalyzedToken> words = new ArrayList<>();

  private WordTokenizer(String text, LanguageRules rules) {
    this.text = text;
    this.rules = rules;
    this.function = rules.words(WordList.FUNCTION_WORDS);
  }

  /**
   * The words of {@code text} in order; white space is left out.
   *
   * @param rules of the text's language
   */
  public static List<AnalyzedToken> of(String text, LanguageRules rules) {
    return new WordTokenizer(text, rules).read();
  }

  private List<AnalyzedToken> read() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at += Character.charCount(c);
      } else {
        at = next(at, c);
      }
    }
    return words;
  }

  private int next(int at, int c) {
    if (Character.isDigit(c)) {
      return add(at, endOfDigits(at), AnalyzedToken.Kind.DIGITS);
    }
    if (isHan(c)) {
      return add(at, at + Character.charCount(c), AnalyzedToken.Kind.HAN);
    }
    if (Character.isLetter(c)) {
      return add(at, endOfLetters(at), AnalyzedToken.Kind.LETTERS);
    }
    return add(at, at + Character.charCount(c), AnalyzedToken.Kind.SIGN);
  }

  private int add(int start, int end, AnalyzedToken.Kind kind) {
    String word = text.substring(start, end);
    String key = key(word);
    words.add(
        new AnalyzedToken(word, key, stem(key, rules), start, end, kind, function.contains(key)));
    return end;
  }

  private int endOfDigits(int start) {
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean joins = (c == '.' || c == ',') && digitAt(end + 1) && end > start;
      if (!Character.isDigit(c) && !joins) {
        break;
      }
      end++;
    }
    return end;
  }

  private int endOfLetters(int start) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean apostrophe = isApostrophe(c) && end + 1 < text.length() && letterAt(end + 1);
      if (!(isWordPart(c) || apostrophe || isEscape(end))) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** Markdown's {@code \_} inside a word. */
  private boolean isEscape(int at) {
    return text.startsWith("\\_", at);
  }

  private static boolean isWordPart(int c) {
    boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
    return (Character.isLetterOrDigit(c) || c == '_' || mark) && !isHan(c);
  }

  private boolean digitAt(int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private boolean letterAt(int at) {
    int c = text.codePointAt(at);
    return Character.isLetter(c) && !isHan(c);
  }

  public static boolean isHan(int c) {
    return c >= 0x2E80 && Character.UnicodeScript.of(c) == HAN;
  }

  public static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  /**
   * Takes off the language's endings of number, tense and manner; short words stay as they are.
   * Numbers are digits.
   */
  public static String stem(String key, LanguageRules rules) {
    if (Character.isDigit(key.charAt(0))) {
      return key.replace(",", "");
    }
    Optional<Integer> number = QuantityWords.of(rules).small(key);
    return number.isPresent()
        ? number.get().toString()
        : withoutEnding(key, rules.words(WordList.INFLECTIONS));
  }

  private static String withoutEnding(String key, Set<String> endings) {
    if (endings.isEmpty()) {
      return key;
    }
    String stem = key;
    for (String ending : endings) {
      if (key.endsWith(ending) && key.length() - ending.length() >= SHORTEST_STEM) {
        stem = key.substring(0, key.length() - ending.length());
        break;
      }
    }
    int last = stem.length() - 1;
    boolean doubled = last >= SHORTEST_STEM && stem.charAt(last) == stem.charAt(last - 1);
    boolean silent = last >= SHORTEST_STEM && (stem.endsWith("e") || stem.endsWith("i"));
    return doubled || silent || stem.endsWith("y") && last >= SHORTEST_STEM
        ? stem.substring(0, last)
        : stem;
  }

  private String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("\\_", "_");
    for (String ending : rules.words(WordList.POSSESSIVE_ENDINGS)) {
      if (lower.endsWith(ending)) {
        return lower.substring(0, lower.length() - ending.length());
      }
    }
    return lower;
  }
}
