package io.precis.language;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Sentences that need the one before them, or a place of the document that is not printed: they
 * open with a pronoun or a connective, name something by "this" or "such", or point above and
 * below. A language without lists has none.
 */
public final class LeaningBack {
  /** Characters of a speaker's name before a turn, at most. */
  private static final int LONGEST_SPEAKER = 30;

  /** Words of it, at most: "This week we have two crates:" is none. */
  private static final int WORDS_OF_SPEAKER = 5;

  /** Words in which a pronoun or a "this" leans; further on its noun stands in the sentence. */
  private static final int EARLY = 8;

  /** Words between "this" and the noun by which a text names itself. */
  private static final int BEFORE_SELF = 2;

  private static final TextPattern WORD =
      TextPattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*");

  /** The letter of a point of a list, which is no word: {@code e)} is no "and". */
  private static final TextPattern POINT = TextPattern.compile("[(（]?\\p{L}[)）]\\s");

  private final Set<String> first;
  private final List<String> openings;
  private final Set<String> early;
  private final Set<String> demonstratives;
  private final PatternList anywhere;
  private final PatternList never;
  private final PatternList forward;
  private final PatternList outcomes;
  private final Set<String> selfNames;
  private final Set<String> function;
  private final Set<String> prepositions;

  /** Whether a capital after "this" makes a name. */
  private final boolean capitalNames;

  LeaningBack(LanguageRules rules) {
    this.first = rules.words(WordList.LEANING_FIRST);
    this.openings =
        rules.words(WordList.LEANING_OPENINGS).stream().map(ChineseScript::simplified).toList();
    this.early = rules.words(WordList.LEANING_EARLY);
    this.demonstratives = rules.words(WordList.LEANING_DEMONSTRATIVES);
    this.anywhere = rules.patterns(WordList.LEANING_ANYWHERE);
    this.never = rules.patterns(WordList.LEANING_NEVER);
    this.forward = rules.patterns(WordList.LEANING_FORWARD);
    this.outcomes = rules.patterns(WordList.LEANING_OUTCOMES);
    this.capitalNames = !rules.has(Trait.CAPITAL_NOUNS);
    this.selfNames = rules.words(WordList.SELF_NAMES);
    this.function = rules.words(WordList.FUNCTION_WORDS);
    this.prepositions = rules.words(WordList.PREPOSITIONS);
  }

  /**
   * Whether {@code sentence} needs what stands before it or elsewhere.
   *
   * @param sentence any text, with or without a speaker's name in front; a blank one does not lean
   */
  public boolean leans(String sentence) {
    int start = afterSpeaker(sentence);
    Matcher point = POINT.matcher(sentence).region(start, sentence.length());
    start = point.lookingAt() ? point.end() : start;
    while (start < sentence.length() && !Character.isLetterOrDigit(sentence.charAt(start))) {
      start++;
    }
    String said = ChineseScript.simplified(sentence.substring(start));
    if (outcomes.isIn(said)) {
      return false;
    }
    if (anywhere.isIn(said)) {
      return true;
    }
    List<String> words = words(said);
    if (words.isEmpty()) {
      return false;
    }
    return opensLeaning(said, plain(words.get(0)), words) || leansEarly(said, words);
  }

  /** Where a turn's words begin, after {@code Grad B:} or {@code 说话人1：}. */
  public static int afterSpeaker(String sentence) {
    int end = Math.min(sentence.length(), LONGEST_SPEAKER);
    int words = 1;
    for (int i = 0; i < end && words <= WORDS_OF_SPEAKER; i++) {
      if (sentence.charAt(i) == ':' || sentence.charAt(i) == '：') {
        return i + 1;
      }
      words += sentence.charAt(i) == ' ' ? 1 : 0;
    }
    return 0;
  }

  /** In small letters, without what an apostrophe joins to it: "It's", "They’re". */
  private static String plain(String word) {
    int end = 0;
    while (end < word.length() && word.charAt(end) != '\'' && word.charAt(end) != '’') {
      end++;
    }
    return (end == 0 ? word : word.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private boolean opensLeaning(String said, String word, List<String> words) {
    if (never.isIn(said)) {
      return false;
    }
    if (demonstratives.contains(word)) {
      return !namesItself(words, 0);
    }
    return first.contains(word) || openings.stream().anyMatch(opening -> opens(said, opening));
  }

  private static boolean opens(String said, String opening) {
    int end = opening.length();
    return said.regionMatches(true, 0, opening, 0, end)
        && (end == said.length()
            || !Character.isAlphabetic(said.codePointAt(end))
            || !Character.isUpperCase(opening.codePointAt(end - 1))
                && !Character.isLowerCase(opening.codePointAt(end - 1)));
  }

  private boolean leansEarly(String said, List<String> words) {
    boolean named = forward.isIn(said);
    for (int i = 1; i < Math.min(EARLY, words.size()); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      if (isAcronym(words.get(i))) {
        named = true;
        continue;
      }
      if (demonstratives.contains(word) && !namesItself(words, i)) {
        return true;
      }
      if (early.contains(word) && !never.isIn(from(said, i))) {
        return !named;
      }
      named |= isNoun(words, i);
    }
    return false;
  }

  /** The sentence from a word on: "it is clear that" leans on nothing further on either. */
  private static String from(String said, int word) {
    Matcher each = WORD.matcher(said);
    for (int i = 0; i <= word; i++) {
      each.find();
    }
    return said.substring(each.start());
  }

  /** A name, or any word of content unless the sentence opens with a preposition. */
  private boolean isNoun(List<String> words, int i) {
    String word = words.get(i);
    boolean content = !function.contains(word.toLowerCase(Locale.ROOT)) && hasLetter(word);
    boolean adverbial = prepositions.contains(words.get(0).toLowerCase(Locale.ROOT));
    return content && (Character.isUpperCase(word.codePointAt(0)) || !adverbial);
  }

  /** "IT" is no pronoun. */
  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.codePoints().allMatch(Character::isUpperCase);
  }

  private static boolean hasLetter(String word) {
    return word.codePoints().anyMatch(Character::isLetter);
  }

  /** "This agreement", and what has a name: "this Public License". */
  private boolean namesItself(List<String> words, int at) {
    if (capitalNames && at + 1 < words.size() && isName(words.get(at + 1))) {
      return true;
    }
    for (int i = at + 1; i < Math.min(words.size(), at + 1 + BEFORE_SELF); i++) {
      if (selfNames.contains(words.get(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** A word with a capital, and small letters behind it: "PR" and "I" are none. */
  private static boolean isName(String word) {
    return word.length() > 2
        && Character.isUpperCase(word.codePointAt(0))
        && Character.isLowerCase(word.codePointAt(1));
  }

  /** The first words; empty string for a "this:", whose sense stands behind it. */
  private List<String> words(String said) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(said);
    while (words.size() < EARLY + BEFORE_SELF && word.find()) {
      boolean forward =
          said.startsWith(": ", word.end())
              && demonstratives.contains(word.group().toLowerCase(Locale.ROOT));
      words.add(forward ? "" : word.group());
    }
    return words;
  }
}
