package io.precis.ground.name;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.WordTokenizer;
import io.precis.language.WordList;
import io.precis.terms.Term;
import io.precis.terms.TermAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names in Chinese text: 《titles》, people by surname, places and organisations by ending. */
final class ChineseNames {
  private final AnalyzedSentence sentence;
  private final String text;
  private final List<EntityMention> names = new ArrayList<>();
  private final Set<String> surnames;
  private final Set<String> endings;

  private ChineseNames(AnalyzedSentence sentence) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.surnames = sentence.rules().words(WordList.SURNAMES);
    this.endings = sentence.rules().words(WordList.NAME_ENDINGS);
  }

  /** Names in order of kind, then of text; none where the text has no Han characters. */
  static List<EntityMention> of(AnalyzedSentence sentence) {
    if (sentence.words().stream().noneMatch(word -> word.kind() == AnalyzedToken.Kind.HAN)) {
      return List.of();
    }
    ChineseNames finder = new ChineseNames(sentence);
    finder.addTitles();
    if (!finder.surnames.isEmpty()) {
      List<Term> terms = TermAnalyzer.of(sentence.rules().tag()).analyzeSentence(sentence.text());
      for (int at = 0; at < terms.size(); at++) {
        finder.addPerson(terms, at);
        finder.addPlace(terms, at);
      }
    }
    return finder.names;
  }

  private void addTitles() {
    int open = text.indexOf('《');
    while (open >= 0) {
      int close = text.indexOf('》', open);
      if (close < 0) {
        break;
      }
      add(open + 1, close);
      open = text.indexOf('《', close);
    }
  }

  /** A surname that the segmenter left alone, with the one or two single characters after it. */
  private void addPerson(List<Term> terms, int at) {
    if (!isSingle(terms.get(at), text) || !surnames.contains(terms.get(at).text())) {
      return;
    }
    int end = at + 1;
    while (end < terms.size()
        && end < at + 3
        && isSingle(terms.get(end), text)
        && terms.get(end).start() == terms.get(end - 1).end()) {
      end++;
    }
    if (end > at + 1) {
      add(terms.get(at).start(), terms.get(end - 1).end());
    }
  }

  private void addPlace(List<Term> terms, int at) {
    Term term = terms.get(at);
    String written = text.substring(term.start(), term.end());
    boolean ends = endings.stream().anyMatch(written::endsWith);
    if (!ends || written.codePoints().anyMatch(c -> !WordTokenizer.isHan(c))) {
      return;
    }
    boolean bare =
        endings.contains(written) || sentence.rules().words(WordList.NO_NAMES).contains(written);
    boolean joined = at > 0 && terms.get(at - 1).end() == term.start();
    if (!bare) {
      add(term.start(), term.end());
    } else if (joined && endings.contains(written)) {
      add(terms.get(at - 1).start(), term.end());
    }
  }

  private static boolean isSingle(Term term, String text) {
    return term.end() - term.start() == 1 && WordTokenizer.isHan(text.codePointAt(term.start()));
  }

  private void add(int start, int end) {
    List<AnalyzedToken> words = sentence.words();
    int from = 0;
    while (from < words.size() && words.get(from).start() < start) {
      from++;
    }
    int to = from;
    while (to < words.size() && words.get(to).end() <= end) {
      to++;
    }
    if (to > from) {
      String name = text.substring(start, end);
      names.add(new EntityMention(from, to, List.of(name), name));
    }
  }
}
