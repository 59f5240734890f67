package io.precis.ground;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A summary sentence laid beside its evidence, word by word. */
final class EvidenceComparison {
  private static final int NEAR = 4;
  private static final int EDGE = 3;

  /**
   * What stands in one source sentence where the summary has other words.
   *
   * @param source the sentence
   * @param from first of the words left out
   * @param to one past the last
   */
  record Gap(AnalyzedSentence source, int from, int to) {}

  private final AnalyzedSentence summary;
  private final List<AnalyzedToken> words;
  private final int main;
  private final List<AnalyzedSentence> sources = new ArrayList<>();
  private final List<WordAlignment> alignments = new ArrayList<>();

  /**
   * @param summary the sentence
   * @param evidence the source sentences in text order
   * @param main which of them covers most of the summary sentence
   */
  EvidenceComparison(AnalyzedSentence summary, List<AnalyzedSentence> evidence, int main) {
    this.main = main;
    this.summary = summary;
    this.words = summary.words();
    for (AnalyzedSentence source : evidence) {
      sources.add(source);
      alignments.add(WordAlignment.of(words, source.words()));
    }
  }

  int main() {
    return main;
  }

  /** Whether a source after the one at the place has a pronoun that the summary has not. */
  boolean hasPronounAfter(int source) {
    return sources.subList(source + 1, sources.size()).stream()
        .anyMatch(
            other ->
                other.rules().words(WordList.PRONOUNS).stream()
                    .anyMatch(key -> other.keys().contains(key) && !summaryHas(key)));
  }

  AnalyzedSentence summary() {
    return summary;
  }

  List<AnalyzedToken> words() {
    return words;
  }

  List<AnalyzedSentence> sources() {
    return sources;
  }

  WordAlignment alignment(int source) {
    return alignments.get(source);
  }

  /** The source sentence that the words around a place come from; -1 without evidence. */
  int owner(int word) {
    int best = -1;
    int bestMatches = -1;
    for (int source = 0; source < sources.size(); source++) {
      WordAlignment alignment = alignments.get(source);
      int matches = 2 * alignment.matchesNear(word, NEAR) + (alignment.toSource(word) >= 0 ? 1 : 0);
      if (matches > bestMatches) {
        best = source;
        bestMatches = matches;
      }
    }
    return best;
  }

  /** Whether the word has its place in the sentence that the words around it come from. */
  boolean isMatchedWord(int word) {
    int owner = owner(word);
    return owner >= 0 && alignments.get(owner).toSource(word) >= 0;
  }

  boolean summaryHas(String key) {
    return words.stream().anyMatch(word -> word.key().equals(key));
  }

  /**
   * What sources say where the summary says words {@code from} to {@code to}: the stretch between
   * the matched words on both sides, or beside the one at a sentence's end. Empty where no source
   * has other words there, or where the words stand beside a neighbour of theirs in a source that
   * is as like the summary around them.
   */
  List<Gap> gaps(int from, int to) {
    List<Gap> gaps = new ArrayList<>();
    int anchor = -1;
    int conflict = -1;
    for (int source = 0; source < sources.size(); source++) {
      WordAlignment alignment = alignments.get(source);
      int likeness = alignment.matchesNear(from, NEAR);
      boolean absent = IntStream.range(from, to).allMatch(word -> alignment.toSource(word) < 0);
      Optional<Gap> gap = absent ? gap(source, from, to) : Optional.empty();
      if (gap.isPresent()) {
        gaps.add(gap.get());
        conflict = Math.max(conflict, likeness);
      } else if (isAnchored(alignment, from, to)) {
        anchor = Math.max(anchor, likeness);
      }
    }
    return conflict > anchor ? gaps : List.of();
  }

  /** Whether a source has one of the words next to a word that stands next to it here too. */
  private boolean isAnchored(WordAlignment alignment, int from, int to) {
    int left = left(from);
    int right = right(to);
    int leftMatch = left < 0 ? -1 : alignment.toSource(left);
    int rightMatch = right < 0 ? -1 : alignment.toSource(right);
    return IntStream.range(from, to)
        .map(alignment::toSource)
        .filter(place -> place >= 0)
        .anyMatch(
            place ->
                (leftMatch >= 0 && place - leftMatch <= to - from + 1)
                    || (rightMatch >= 0 && rightMatch - place <= to - from + 1));
  }

  private Optional<Gap> gap(int at, int from, int to) {
    int left = left(from);
    int right = right(to);
    WordAlignment alignment = alignments.get(at);
    int leftMatch = left < 0 ? -1 : alignment.toSource(left);
    int rightMatch = right < 0 ? -1 : alignment.toSource(right);
    if (leftMatch > 0 && right >= 0 && rightMatch < 0) {
      return afterTwo(at, left, leftMatch);
    }
    if ((left >= 0 && leftMatch < 0) || (right >= 0 && rightMatch < 0) || (left < 0 && right < 0)) {
      return Optional.empty();
    }
    AnalyzedSentence source = sources.get(at);
    int start = left < 0 ? Math.max(0, rightMatch - EDGE) : leftMatch + 1;
    int end = right < 0 ? Math.min(source.words().size(), leftMatch + 1 + EDGE) : rightMatch;
    return start < end ? Optional.of(new Gap(source, start, end)) : Optional.empty();
  }

  /** What follows two words that follow each other on both sides. */
  private Optional<Gap> afterTwo(int at, int left, int leftMatch) {
    AnalyzedSentence source = sources.get(at);
    boolean two = left > 0 && alignments.get(at).toSource(left - 1) == leftMatch - 1;
    int end = Math.min(source.words().size(), leftMatch + 1 + EDGE);
    return two && leftMatch + 1 < end
        ? Optional.of(new Gap(source, leftMatch + 1, end))
        : Optional.empty();
  }

  private int left(int from) {
    int left = from - 1;
    while (left >= 0 && words.get(left).isSign()) {
      left--;
    }
    return left;
  }

  private int right(int to) {
    int right = to;
    while (right < words.size() && words.get(right).isSign()) {
      right++;
    }
    return right < words.size() ? right : -1;
  }
}
