package io.precis.ground.name;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.QuantityWords;
import io.precis.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds names: in scripts with case by case, position and how the sources write the word; in
 * Chinese by title marks, surnames and the endings of places and organisations.
 */
public final class NameFinder {
  private final AnalyzedSentence sentence;
  private final List<AnalyzedToken> words;
  private final CaseStatistics cases;
  private final Set<String> joining;
  private final boolean title;

  private NameFinder(AnalyzedSentence sentence, CaseStatistics cases) {
    this.sentence = sentence;
    this.words = sentence.words();
    this.cases = cases;
    this.joining = sentence.rules().withShared(WordList.NAMES_JOINING);
    this.title = CaseStatistics.isTitleCase(words);
  }

  /**
   * The names of a sentence, in order.
   *
   * @param cases how the sources write their words
   */
  public static List<EntityMention> of(AnalyzedSentence sentence, CaseStatistics cases) {
    return new NameFinder(sentence, cases).find();
  }

  private List<EntityMention> find() {
    List<EntityMention> names = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      if (isNameWord(at)) {
        int end = end(at);
        names.add(name(at, end));
        at = end;
      } else {
        at++;
      }
    }
    names.addAll(ChineseNames.of(sentence));
    return names;
  }

  private EntityMention name(int from, int to) {
    List<String> keys = new ArrayList<>();
    for (AnalyzedToken word : words.subList(from, to)) {
      if (word.isLetters() && !joining.contains(word.key())) {
        keys.add(word.key());
      }
    }
    return new EntityMention(
        from,
        to,
        keys,
        sentence.text().substring(words.get(from).start(), words.get(to - 1).end()));
  }

  private int end(int from) {
    int end = from + 1;
    while (!words.get(end - 1).isPossessive()) {
      int next = end;
      while (next < words.size() && next < end + 2 && joining.contains(words.get(next).text())) {
        next++;
      }
      if (next >= words.size() || !isNameWord(next)) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  private boolean isNameWord(int at) {
    AnalyzedToken word = words.get(at);
    boolean shaped = word.isCapitalised() || (word.isMixed() && word.text().length() > 1);
    if (!shaped || word.text().length() < 2 || isContraction(word)) {
      return false;
    }
    if (word.isAcronym() || (word.isMixed() && !title)) {
      return !word.isFunction() || !CaseStatistics.isInitial(words, at);
    }
    if (word.isFunction() || QuantityWords.isMonth(word, sentence.rules())) {
      return false;
    }
    if (isOpening(at) && !cases.isKnown(word.key())) {
      return false;
    }
    if (title || CaseStatistics.isInitial(words, at) || CaseStatistics.isInTitle(words, at)) {
      return cases.isName(word.key()) || !cases.isOrdinary(word.key());
    }
    return true;
  }

  /** "Learn how", "Modify the", "Tutorial for": no name stands before such a word at the start. */
  private boolean isOpening(int at) {
    return at + 1 < words.size()
        && CaseStatistics.isInitial(words, at)
        && sentence.rules().words(WordList.AFTER_NO_NAME).contains(words.get(at + 1).text());
  }

  /** I'm, Don't: the apostrophe inside is no possessive. */
  private boolean isContraction(AnalyzedToken word) {
    int apostrophe = word.key().indexOf('\'');
    return apostrophe > 0
        && (sentence.rules().words(WordList.DENIAL_ENDINGS).stream().anyMatch(word.key()::endsWith)
            || sentence
                .rules()
                .words(WordList.FUNCTION_WORDS)
                .contains(word.key().substring(0, apostrophe)));
  }
}
