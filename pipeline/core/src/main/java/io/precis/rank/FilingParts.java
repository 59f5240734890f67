package io.precis.rank;

import io.precis.document.Sentence;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.rank.feature.RankedText;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The parts of a company's report to its investors: where it tells its results in words, and where
 * statements, their notes and the items of a form say in detail what the results say too. A part
 * goes on below whatever headings it has, up to one that opens another. A text without results in
 * words has no parts.
 */
final class FilingParts {
  private enum Part {
    RESULTS,
    STATEMENTS,
    FORMAL,
    BUSINESS
  }

  /** Sentences that open what is said of the business, one of which says what it is. */
  private static final int OPENING = 5;

  private final Part[] parts;

  private FilingParts(Part[] parts) {
    this.parts = parts;
  }

  /** The parts of a document; in a language without the list it has none. */
  static FilingParts of(RankedText text) {
    Map<Part, PatternList> headings = headings(text.language());
    Part[] parts = new Part[text.size()];
    Part part = null;
    boolean results = false;
    for (int i = 0; i < parts.length; i++) {
      Sentence sentence = text.sentences().get(i);
      if (sentence.role().isHeading()) {
        Part opened = opened(sentence.text().strip(), headings, part);
        // behind its results the notes say again what the company is
        part = opened == Part.BUSINESS && results ? part : opened;
        results |= part == Part.RESULTS;
      }
      parts[i] = part;
    }
    return new FilingParts(results ? parts : new Part[parts.length]);
  }

  private static Part opened(String heading, Map<Part, PatternList> headings, Part before) {
    return Arrays.stream(Part.values())
        .filter(part -> headings.get(part).isIn(heading))
        .findFirst()
        .orElse(before);
  }

  private static Map<Part, PatternList> headings(String language) {
    Set<String> lines = LanguageRules.of(language).words(WordList.FILING_PARTS);
    Map<Part, PatternList> headings = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      String tag = "[" + part.name().toLowerCase(Locale.ROOT) + "]";
      headings.put(
          part,
          PatternList.of(
              lines.stream()
                  .filter(line -> line.startsWith(tag))
                  .map(line -> line.substring(tag.length()))
                  .toList()));
    }
    return headings;
  }

  /** Whether results are told in words anywhere. */
  boolean hasResults() {
    return Arrays.asList(parts).contains(Part.RESULTS);
  }

  /** Whether results are told in sentence {@code i} in words. */
  boolean isOfResults(int i) {
    return parts[i] == Part.RESULTS;
  }

  /** Whether sentence {@code i} stands in statements, their notes or the items of a form. */
  boolean isBeside(int i) {
    return parts[i] == Part.STATEMENTS || parts[i] == Part.FORMAL;
  }

  /**
   * Raises what says best, where the report goes on to its business, what the company does.
   *
   * @param scores one a sentence, 0 for what is no candidate; changed
   * @param may whether a sentence may be raised
   * @param share of the highest score that it gets at least
   */
  void preferBusiness(double[] scores, RankedText text, boolean[] may, double share) {
    int[] opening =
        IntStream.range(0, parts.length)
            .filter(i -> parts[i] == Part.BUSINESS && scores[i] > 0 && may[i])
            .limit(OPENING)
            .toArray();
    SoughtPreference.raiseBest(
        scores,
        text,
        i -> Arrays.binarySearch(opening, i) >= 0,
        share * Arrays.stream(scores).max().orElse(0));
  }
}
