package io.precis.rank.feature;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.terms.SentenceVectors;
import io.precis.terms.SparseRows;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What bears on whether a sentence can be understood where its neighbours are not printed: which of
 * its words the title, the headings above it and the document before it have given, what it opens
 * with, and what it names as known that was not.
 */
final class GivenFeatures {
  /** Candidates that a reader is likely to have seen: the head of the document. */
  private static final int HEAD = 5;

  private final RankedText text;
  private final FeatureTable table;
  private final SparseRows rows;
  private final List<List<String>> words;

  private GivenFeatures(
      RankedText text, List<List<String>> words, SentenceVectors vectors, FeatureTable table) {
    this.text = text;
    this.table = table;
    this.rows = vectors.rows();
    this.words = words;
  }

  /**
   * @param words of each sentence
   */
  static void fill(
      RankedText text,
      int[] candidates,
      List<List<String>> words,
      SentenceVectors vectors,
      FeatureTable table) {
    GivenFeatures features = new GivenFeatures(text, words, vectors, table);
    features.terms(vectors.statistics().terms());
    features.openings(candidates);
    features.names();
  }

  /** Shares of a sentence's terms that stood before it. */
  private void terms(int terms) {
    float[] title = table.add("given.in_title");
    float[] heading = table.add("given.in_heading");
    float[] head = table.add("given.in_head");
    float[] earlier = table.add("given.earlier");
    float[] before = table.add("given.in_sentence_before");
    float[] count = table.add("given.terms");
    BitSet seen = new BitSet(terms);
    BitSet atHead = new BitSet(terms);
    int candidates = 0;
    int firstHeading = -1;
    int lastHeading = -1;
    for (int i = 0; i < text.size(); i++) {
      boolean isHeading = text.sentences().get(i).role().isHeading();
      firstHeading = isHeading && firstHeading < 0 ? i : firstHeading;
      lastHeading = isHeading ? i : lastHeading;
      if (text.isCandidate(i)) {
        title[i] = shared(i, firstHeading);
        heading[i] = shared(i, lastHeading);
        before[i] = shared(i, i - 1);
        head[i] = share(i, atHead);
        earlier[i] = share(i, seen);
        count[i] = (float) Math.log1p(rows.size(i));
        candidates++;
      }
      add(i, seen);
      if (isHeading || candidates <= HEAD) {
        add(i, atHead);
      }
    }
  }

  private void add(int i, BitSet terms) {
    for (int at = rows.start(i); at < rows.end(i); at++) {
      terms.set(rows.column(at));
    }
  }

  private float share(int i, BitSet terms) {
    int found = 0;
    for (int at = rows.start(i); at < rows.end(i); at++) {
      found += terms.get(rows.column(at)) ? 1 : 0;
    }
    return (float) found / Math.max(1, rows.size(i));
  }

  private float shared(int i, int other) {
    if (other < 0) {
      return 0;
    }
    int found = 0;
    int to = rows.start(other);
    for (int at = rows.start(i); at < rows.end(i); at++) {
      while (to < rows.end(other) && rows.column(to) < rows.column(at)) {
        to++;
      }
      found += to < rows.end(other) && rows.column(to) == rows.column(at) ? 1 : 0;
    }
    return (float) found / Math.max(1, rows.size(i));
  }

  /** What the first word is: 0 where no list of the language knows it. */
  private void openings(int[] candidates) {
    LanguageRules rules = LanguageRules.of(text.language());
    Set<String> indefinite = rules.words(WordList.INDEFINITE_ARTICLES);
    Set<String> articles = rules.words(WordList.ARTICLES);
    Set<String> prepositions = rules.words(WordList.PREPOSITIONS);
    Set<String> pronouns = rules.words(WordList.PRONOUNS);
    Set<String> demonstratives = rules.words(WordList.LEANING_DEMONSTRATIVES);
    Set<String> function = rules.words(WordList.FUNCTION_WORDS);
    float[] definite = table.add("opens.definite");
    float[] other = table.add("opens.indefinite");
    float[] preposition = table.add("opens.preposition");
    float[] closed = table.add("opens.function_word");
    float[] verb = table.add("opens.verb_base");
    float[] pointing = table.add("given.pointing_words");
    for (int i : candidates) {
      List<String> lower =
          words.get(i).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
      if (lower.isEmpty()) {
        continue;
      }
      String first = lower.get(0);
      other[i] = indefinite.contains(first) ? 1 : 0;
      definite[i] = articles.contains(first) && !indefinite.contains(first) ? 1 : 0;
      preposition[i] = prepositions.contains(first) ? 1 : 0;
      closed[i] = function.contains(first) ? 1 : 0;
      verb[i] = rules.verbs().isBase(first) ? 1 : 0;
      pointing[i] =
          lower.stream()
              .filter(word -> pronouns.contains(word) || demonstratives.contains(word))
              .count();
    }
  }

  /** Names and definite nouns that are met here first. */
  private void names() {
    LanguageRules rules = LanguageRules.of(text.language());
    Set<String> function = rules.words(WordList.FUNCTION_WORDS);
    Set<String> indefinite = rules.words(WordList.INDEFINITE_ARTICLES);
    Set<String> articles = rules.words(WordList.ARTICLES);
    float[] names = table.add("given.new_names");
    float[] nouns = table.add("given.new_definites");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      List<String> own = words.get(i);
      boolean definite = false;
      for (int k = 0; k < own.size(); k++) {
        String word = own.get(k).toLowerCase(Locale.ROOT);
        boolean known = seen.contains(word);
        if (text.isCandidate(i) && !known && !function.contains(word)) {
          names[i] += k > 0 && Character.isUpperCase(own.get(k).codePointAt(0)) ? 1 : 0;
          nouns[i] += definite ? 1 : 0;
        }
        definite = articles.contains(word) && !indefinite.contains(word);
      }
      own.forEach(word -> seen.add(word.toLowerCase(Locale.ROOT)));
    }
  }
}
