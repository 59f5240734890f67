package io.precis.ground;

import io.precis.ground.quantity.AnalyzedSentence;
import io.precis.ground.quantity.AnalyzedToken;
import io.precis.language.LanguageRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a sentence denies what its evidence affirms, or the other way round. */
final class NegationCheck {
  private static final int BESIDE = 3;

  private final EvidenceComparison comparison;
  private final List<Negation.Denial> denials;
  private final List<List<Negation.Denial>> sourceDenials;

  NegationCheck(EvidenceComparison comparison) {
    this.comparison = comparison;
    this.denials = Negation.of(comparison.summary());
    this.sourceDenials = comparison.sources().stream().map(Negation::of).toList();
  }

  /** An opposite together with a denial ("did not fall" for "rose") leaves the sense as it was. */
  boolean isFlipped() {
    int denied = added() + dropped();
    return denied != opposites() && (denied > 0 || opposites() > 0);
  }

  /** Denials of the summary that the evidence does not make. */
  private int added() {
    return (int) denials.stream().filter(denial -> !isMadeBySource(denial)).count();
  }

  private boolean isMadeBySource(Negation.Denial denial) {
    int word = denial.head() < 0 ? denial.at() : denial.head();
    int owner = comparison.owner(word);
    if (owner < 0) {
      return true;
    }
    List<Negation.Denial> made = sourceDenials.get(owner);
    int there = comparison.alignment(owner).toSource(word);
    return there < 0
        ? !made.isEmpty()
        : made.stream().anyMatch(m -> m.governed().contains(there) || m.at() == there);
  }

  /** Denials of the evidence whose words the summary keeps without the denial. */
  private int dropped() {
    int dropped = 0;
    for (int source = 0; source < sourceDenials.size(); source++) {
      for (Negation.Denial denial : sourceDenials.get(source)) {
        dropped += isDropped(source, denial) ? 1 : 0;
      }
    }
    return dropped;
  }

  private boolean isDropped(int source, Negation.Denial denial) {
    int here = denial.head() < 0 ? -1 : comparison.alignment(source).toSummary(denial.head());
    if (here < 0 || comparison.owner(here) != source || isDeniedElsewhere(source, here)) {
      return false;
    }
    return denials.stream().noneMatch(d -> d.governed().contains(here));
  }

  /** Whether another piece of evidence says the same words without denying them. */
  private boolean isDeniedElsewhere(int source, int here) {
    for (int other = 0; other < sourceDenials.size(); other++) {
      int there = other == source ? -1 : comparison.alignment(other).toSource(here);
      if (there >= 0 && comparison.alignment(other).matchesNear(here, BESIDE) > BESIDE) {
        return true;
      }
    }
    return false;
  }

  /** Words of the summary that stand where the evidence has their opposites. */
  private int opposites() {
    int found = 0;
    for (int at = 0; at < comparison.words().size(); at++) {
      found += isOpposite(at) ? 1 : 0;
    }
    return found;
  }

  private boolean isOpposite(int at) {
    AnalyzedToken word = comparison.words().get(at);
    LanguageRules rules = comparison.summary().rules();
    if (!word.isLetters() || Negation.isCue(word.key(), rules) || comparison.isMatchedWord(at)) {
      return false;
    }
    List<EvidenceComparison.Gap> gaps = new ArrayList<>(comparison.gaps(at, at + 1));
    beside(at).ifPresent(gaps::add);
    return gaps.stream()
        .anyMatch(
            gap ->
                gap.source().words().subList(gap.from(), gap.to()).stream()
                    .map(AnalyzedToken::key)
                    .filter(key -> !isKept(gap.source(), key) && !Negation.isCue(key, rules))
                    .anyMatch(key -> rules.antonyms().areOpposite(word.key(), key)));
  }

  /** Whether the summary has the word as often as the source does. */
  private boolean isKept(AnalyzedSentence source, String key) {
    return count(comparison.words(), key) >= count(source.words(), key);
  }

  private static long count(List<AnalyzedToken> words, String key) {
    return words.stream().filter(word -> word.key().equals(key)).count();
  }

  /** The words of the source beside the one neighbour that has a match. */
  private Optional<EvidenceComparison.Gap> beside(int at) {
    int owner = comparison.owner(at);
    if (owner < 0) {
      return Optional.empty();
    }
    WordAlignment alignment = comparison.alignment(owner);
    AnalyzedSentence source = comparison.sources().get(owner);
    int left = at > 0 ? alignment.toSource(at - 1) : -1;
    if (left >= 0) {
      int end = Math.min(source.words().size(), left + 1 + BESIDE);
      return Optional.of(new EvidenceComparison.Gap(source, left + 1, end));
    }
    boolean last = at + 1 >= comparison.words().size();
    int right = last ? -1 : alignment.toSource(at + 1);
    return right < 0
        ? Optional.empty()
        : Optional.of(new EvidenceComparison.Gap(source, Math.max(0, right - BESIDE), right));
  }
}
