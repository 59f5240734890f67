package io.precis.ground;

import io.precis.ground.name.CaseStatistics;
import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.ground.quantity.TextNormalizer;
import io.precis.language.LanguageRules;
import io.precis.language.ParagraphLanguage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The source sentences under one node, indexed by term.
 *
 * <p>Build it once where several texts are grounded in the same sources. It is not safe for use by
 * several threads at once: facts and terms of sentences are read when first asked for.
 */
public final class SourceIndex {
  private final String language;
  private final LanguageRules rules;
  private final ParagraphLanguage languages;
  private final List<SourceSentence> sources;
  private final AnalyzedSentence[] facts;
  private SourceTerms terms;
  private CaseStatistics cases;

  private SourceIndex(List<SourceSentence> given, String language) {
    this.language = language;
    this.rules = LanguageRules.of(language);
    this.languages = new ParagraphLanguage(language);
    this.sources = given.stream().sorted(Comparator.comparingInt(SourceSentence::ordinal)).toList();
    this.facts = new AnalyzedSentence[sources.size()];
  }

  /**
   * An index of {@code sources}, whatever their order.
   *
   * @param language BCP 47 primary language of their text
   * @throws IllegalArgumentException where two have the same ordinal
   */
  public static SourceIndex of(List<SourceSentence> sources, String language) {
    SourceIndex index = new SourceIndex(sources, language);
    for (int i = 1; i < index.size(); i++) {
      if (index.ordinal(i) == index.ordinal(i - 1)) {
        throw new IllegalArgumentException("two source sentences have ordinal " + index.ordinal(i));
      }
    }
    return index;
  }

  /** Number of source sentences; they are numbered by place from 0 in order of ordinal. */
  public int size() {
    return sources.size();
  }

  public String language() {
    return language;
  }

  /** Text of the sentence at a place. */
  public String text(int place) {
    return sources.get(place).text();
  }

  public int ordinal(int place) {
    return sources.get(place).ordinal();
  }

  private SourceTerms terms() {
    if (terms == null) {
      terms = new SourceTerms(sources, language);
    }
    return terms;
  }

  int[] terms(int place) {
    return terms().at(place);
  }

  /** Places whose sentences hold the term, ascending; none for an unknown term (-1). */
  int[] postings(int term) {
    return terms().postings(term);
  }

  double weight(int term) {
    return terms().weight(term);
  }

  /** The terms of any text as this index numbers them; -1 for one that no source has. */
  int[] termsOf(String text) {
    return terms().of(text);
  }

  /** Places of the sentences that are {@code text} but for case and signs, ascending. */
  List<Integer> equalTo(String text) {
    return terms().equalTo(text);
  }

  List<AnalyzedToken> words(int place) {
    return facts(place).words();
  }

  /** What the checks read from any text in the sources' language, or plainly in another. */
  AnalyzedSentence analyze(String text) {
    return AnalyzedSentence.of(text, LanguageRules.of(languages.of(text)));
  }

  public AnalyzedSentence facts(int place) {
    if (facts[place] == null) {
      facts[place] = analyze(sources.get(place).text());
    }
    return facts[place];
  }

  public CaseStatistics cases() {
    if (cases == null) {
      cases = CaseStatistics.of(IntStream.range(0, size()).mapToObj(this::words).toList(), rules);
    }
    return cases;
  }

  /** The first place whose text holds the stretch, quotation marks and case apart. */
  Optional<Integer> placeOf(String stretch) {
    String wanted = TextNormalizer.stretch(stretch);
    for (int i = 0; i < size(); i++) {
      if (TextNormalizer.stretch(sources.get(i).text()).contains(wanted)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
