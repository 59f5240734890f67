package io.precis.rank.filter;

import io.precis.language.Trait;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import io.precis.request.TextUnits;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** Whether a text says something: it has a verb, or it tells its reader what to do. */
final class VerbCheck {
  private static final int OPENING_WORDS = 4;

  /** Words from which a verb that may be a noun is taken for one in an item. */
  private static final int LEAST_UNITS_OF_LIKELY = 6;

  private static final TextPattern LABEL =
      TextPattern.compile("\\p{L}+(?: \\p{L}+){0,2}(?::| [-–—])\\s");
  private static final TextPattern WORD = TextPattern.compile("\\p{L}+");

  private VerbCheck() {}

  /** Of a text that ends as a sentence does; true where verbs of the language are not known. */
  static boolean isSentence(String text, FilterRules own) {
    boolean sure = !own.verbs().isKnown() || own.verbs().surelyIn(text);
    return sure || own.verbs().perhapsIn(text) && !isLabel(text, own);
  }

  /** Of an item without a mark at its end. */
  static boolean isItem(String text, FilterRules own) {
    if (isClause(text, own)) {
      return false;
    }
    return says(text, own)
        || says(afterLabel(text), own)
        || own.verbs().likelyIn(text)
            && !isTitle(text)
            && TextUnits.count(text, own.language().tag()) >= LEAST_UNITS_OF_LIKELY;
  }

  /** {@code Use of Confidential Information.}: but for words of the closed classes all capitals. */
  private static boolean isLabel(String text, FilterRules own) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    return own.language().has(Trait.CASED)
        && words.stream()
            .allMatch(
                word ->
                    Character.isUpperCase(word.codePointAt(0))
                        || own.language().words(WordList.FUNCTION_WORDS).contains(word));
  }

  /** {@code What the maintainers will work on}: part of a sentence that is not there. */
  private static boolean isClause(String text, FilterRules own) {
    String small = text.toLowerCase(Locale.ROOT);
    return own.language().words(WordList.CLAUSE_OPENERS).stream()
        .anyMatch(opener -> small.startsWith(opener + " "));
  }

  private static boolean says(String text, FilterRules own) {
    return own.verbs().isKnown()
        ? own.verbs().surelyIn(text) || isInstruction(text, own)
        : !isTitle(text);
  }

  /** What follows {@code Action:} or {@code Cate -}; the whole text where no label opens it. */
  private static String afterLabel(String text) {
    Matcher label = LABEL.matcher(text);
    return label.lookingAt() ? text.substring(label.end()) : text;
  }

  /**
   * Opens with the base of a verb, which is no noun here: no preposition follows it, but for {@code
   * Need to clarify}.
   */
  private static boolean isInstruction(String text, FilterRules own) {
    List<String> words =
        WORD.matcher(text).results().limit(OPENING_WORDS).map(MatchResult::group).toList();
    if (words.size() < 2 || !own.verbs().isBase(words.get(0))) {
      return false;
    }
    Set<String> prepositions = own.language().words(WordList.PREPOSITIONS);
    boolean infinitive =
        words.size() == OPENING_WORDS
            && words.get(1).equals("to")
            && own.verbs().isBase(words.get(2))
            && !prepositions.contains(words.get(3));
    return infinitive || !prepositions.contains(words.get(1));
  }

  /** Longer words capitalised, four in five: a title without its own block. */
  private static boolean isTitle(String text) {
    List<String> longer =
        WORD.matcher(text).results().map(w -> w.group()).filter(w -> w.length() > 3).toList();
    long capitalised =
        longer.stream().filter(word -> Character.isUpperCase(word.codePointAt(0))).count();
    return longer.size() > 3 && capitalised * 5 >= longer.size() * 4L;
  }
}
