package io.precis.ground;

import io.precis.ground.quantity.Months;
import io.precis.ground.quantity.Token;
import io.precis.language.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds names: in scripts with case by case, position and how the sources write the word; in
 * Chinese by title marks, surnames and the endings of places and organisations.
 */
final class NameFinder {
  private static final Set<String> JOINING =
      Set.of("of", "the", "de", "la", "le", "von", "van", "der", "den", "di", "da", "del", "al");

  private static final Set<String> AFTER_OPENING =
      Set.of(
          "the", "a", "an", "how", "why", "what", "when", "whether", "that", "this", "these",
          "those", "your", "its", "their", "more", "about", "for", "on", "all", "each", "any");

  private NameFinder() {}

  /**
   * The names of a sentence, in order.
   *
   * @param text the sentence that {@code words} was read from
   * @param cases how the sources write their words
   */
  static List<EntityMention> of(String text, List<Token> words, CaseStatistics cases) {
    List<EntityMention> names = new ArrayList<>();
    boolean title = CaseStatistics.isTitleCase(words);
    int at = 0;
    while (at < words.size()) {
      if (isNameWord(words, at, cases, title)) {
        int end = end(words, at, cases, title);
        names.add(name(text, words, at, end));
        at = end;
      } else {
        at++;
      }
    }
    names.addAll(ChineseNames.of(text, words));
    return names;
  }

  private static EntityMention name(String text, List<Token> words, int from, int to) {
    List<String> keys = new ArrayList<>();
    for (Token word : words.subList(from, to)) {
      if (word.isLetters() && !JOINING.contains(word.key())) {
        keys.add(word.key());
      }
    }
    return new EntityMention(
        from, to, keys, text.substring(words.get(from).start(), words.get(to - 1).end()));
  }

  private static int end(List<Token> words, int from, CaseStatistics cases, boolean title) {
    int end = from + 1;
    while (!endsPossessive(words.get(end - 1))) {
      int next = end;
      while (next < words.size() && next < end + 2 && JOINING.contains(words.get(next).text())) {
        next++;
      }
      if (next >= words.size() || !isNameWord(words, next, cases, title)) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  private static boolean endsPossessive(Token word) {
    return word.text().endsWith("'s") || word.text().endsWith("\u2019s");
  }

  private static boolean isNameWord(
      List<Token> words, int at, CaseStatistics cases, boolean title) {
    Token word = words.get(at);
    boolean shaped = word.isCapitalised() || (word.isMixed() && word.text().length() > 1);
    if (!shaped || word.text().length() < 2 || isContraction(word)) {
      return false;
    }
    if (word.isAcronym() || (word.isMixed() && !title)) {
      return !FunctionWords.contains(word.key()) || !CaseStatistics.isInitial(words, at);
    }
    if (FunctionWords.contains(word.key()) || Months.number(word).isPresent()) {
      return false;
    }
    if (isOpening(words, at) && !cases.isKnown(word.key())) {
      return false;
    }
    if (title || CaseStatistics.isInitial(words, at) || CaseStatistics.isInTitle(words, at)) {
      return cases.isName(word.key()) || !cases.isOrdinary(word.key());
    }
    return true;
  }

  /** "Learn how", "Modify the", "Tutorial for": no name stands before such a word at the start. */
  private static boolean isOpening(List<Token> words, int at) {
    return at + 1 < words.size()
        && CaseStatistics.isInitial(words, at)
        && AFTER_OPENING.contains(words.get(at + 1).text());
  }

  /** I'm, Don't: the apostrophe inside is no possessive. */
  private static boolean isContraction(Token word) {
    int apostrophe = word.key().indexOf('\'');
    return apostrophe > 0
        && (word.key().endsWith("n't")
            || FunctionWords.contains(word.key().substring(0, apostrophe)));
  }
}
