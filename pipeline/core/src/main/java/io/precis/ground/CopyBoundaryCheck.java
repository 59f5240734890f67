package io.precis.ground;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a sentence runs on from amid one copied stretch into amid another, as a student that
 * copies does where it loses its place: "the winter was the driest since records began at the | met
 * for the first time". The words are all supported and the sentence is none.
 *
 * <p>A joint within a source sentence is sound where a clause ends or begins: at a sign, at a word
 * that joins clauses, at the sentence's end, or where only a word or two, or what stood between two
 * signs, was left out. A joint of two source sentences is sound where the first ends, or where the
 * second begins at such a border.
 */
final class CopyBoundaryCheck {
  /** Words from which a stretch is taken for copied and not for the language's common turns. */
  private static final int FEWEST_WORDS = 4;

  private static final int FEW_WORDS = 2;

  private final List<AnalyzedToken> words;
  private final List<List<AnalyzedToken>> sources;
  private final Set<String> joining;
  private final Set<String> articles;
  private final Set<String> pronouns;

  CopyBoundaryCheck(EvidenceComparison comparison) {
    this.words = comparison.words();
    this.joining = comparison.summary().rules().words(WordList.JOINING_WORDS);
    this.pronouns = comparison.summary().rules().words(WordList.PRONOUNS);
    this.articles = comparison.summary().rules().words(WordList.ARTICLES);
    this.sources = comparison.sources().stream().map(AnalyzedSentence::words).toList();
  }

  /**
   * Words of the summary that stand in a source one after the other.
   *
   * @param from first of them in the summary
   * @param at first of them in the source
   */
  private record Stretch(int source, int from, int at, int length) {
    int end() {
      return from + length;
    }
  }

  /** Whether it ends on a word that joins what no longer comes, where no source does. */
  private boolean isBrokenOff() {
    String last = last(words);
    return (joining.contains(last) || articles.contains(last))
        && sources.stream().noneMatch(source -> last(source).equals(last));
  }

  /** The key of the last word; the empty string where there is none. */
  private static String last(List<AnalyzedToken> words) {
    return words.stream()
        .filter(word -> !word.isSign())
        .reduce((one, other) -> other)
        .map(AnalyzedToken::key)
        .orElse("");
  }

  /** Whether any joint of two copied stretches is unsound, or the end is. */
  boolean isSpliced() {
    return isBrokenOff() || hasUnsoundJoint();
  }

  private boolean hasUnsoundJoint() {
    List<Stretch> stretches = stretches();
    for (int i = 1; i < stretches.size(); i++) {
      Stretch before = stretches.get(i - 1);
      Stretch after = stretches.get(i);
      if (before.end() == after.from()
          && isCopied(before)
          && isCopied(after)
          && !isSound(before, after)) {
        return true;
      }
    }
    return false;
  }

  /** The summary from left to right in the longest stretches there are. */
  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Stretch longest = longest(at);
      if (longest.length() > 0) {
        stretches.add(longest);
      }
      at += Math.max(1, longest.length());
    }
    return stretches;
  }

  private Stretch longest(int from) {
    Stretch longest = new Stretch(0, from, 0, 0);
    for (int source = 0; source < sources.size(); source++) {
      List<AnalyzedToken> there = sources.get(source);
      for (int at = 0; at < there.size(); at++) {
        int length = 0;
        while (from + length < words.size()
            && at + length < there.size()
            && words.get(from + length).key().equals(there.get(at + length).key())) {
          length++;
        }
        if (length > longest.length()) {
          longest = new Stretch(source, from, at, length);
        }
      }
    }
    return longest;
  }

  private boolean isCopied(Stretch stretch) {
    return words.subList(stretch.from(), stretch.end()).stream()
            .filter(
                word ->
                    word.kind() != AnalyzedToken.Kind.SIGN && word.kind() != AnalyzedToken.Kind.HAN)
            .count()
        >= FEWEST_WORDS;
  }

  private boolean isSound(Stretch before, Stretch after) {
    boolean atBorder = isBorder(words.get(before.end() - 1)) || isBorder(words.get(after.from()));
    if (before.source() != after.source()) {
      return endsSentence(before)
          || atBorder && beginsSentence(after)
          || standsForSubject(before, after);
    }
    return atBorder
        || endsSentence(before)
        || leavesOutAWordOrTwo(before, after)
        || leavesOutWhatStoodBetweenSigns(before, after);
  }

  /** Whether no more than a subject or a word that joins was left out before it. */
  private static boolean beginsSentence(Stretch stretch) {
    return stretch.at() <= FEW_WORDS;
  }

  /**
   * "Ada Lee | has mended" for "she has mended", "the gate is | an old one" for "it is an old one":
   * the first stretch brings the subject for which the second sentence has a pronoun.
   */
  private boolean standsForSubject(Stretch before, Stretch after) {
    List<AnalyzedToken> there = sources.get(after.source());
    int begin = after.at();
    int end = before.end() - 1;
    while (begin > 1
        && end >= before.from()
        && there.get(begin - 1).key().equals(words.get(end).key())) {
      begin--;
      end--;
    }
    boolean subject = begin < after.at() || words.get(end).isCapitalised();
    return begin == 1 && subject && pronouns.contains(there.get(0).key());
  }

  private boolean isBorder(AnalyzedToken word) {
    return word.kind() == AnalyzedToken.Kind.SIGN || joining.contains(word.key());
  }

  private boolean endsSentence(Stretch stretch) {
    List<AnalyzedToken> there = sources.get(stretch.source());
    int end = stretch.at() + stretch.length();
    return there.subList(end, there.size()).stream()
        .allMatch(word -> word.kind() == AnalyzedToken.Kind.SIGN);
  }

  private static boolean leavesOutAWordOrTwo(Stretch before, Stretch after) {
    int leftOut = after.at() - before.at() - before.length();
    return before.source() == after.source() && leftOut > 0 && leftOut <= FEW_WORDS;
  }

  private boolean leavesOutWhatStoodBetweenSigns(Stretch before, Stretch after) {
    int from = before.at() + before.length();
    List<AnalyzedToken> there = sources.get(before.source());
    return before.source() == after.source()
        && after.at() > from
        && there.get(from).kind() == AnalyzedToken.Kind.SIGN
        && there.get(after.at() - 1).kind() == AnalyzedToken.Kind.SIGN;
  }
}
