package io.precis.compress;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a sentence apart into cuts, proposed by rules and by a tagger, and judges each alone.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class JudgedCuts {
  private final CutJudge judge;

  public JudgedCuts(CutJudge judge) {
    this.judge = judge;
  }

  /**
   * One cut of a sentence.
   *
   * @param operation what goes
   * @param probability that it is right
   */
  public record Judged(Operation operation, double probability) {}

  /** The cuts that pass, the surest first; empty where nothing may go. */
  public List<Operation> of(String sentence, String language, WordScores scores) {
    return judged(sentence, language, scores).stream()
        .filter(each -> each.probability() >= judge.least())
        .map(Judged::operation)
        .toList();
  }

  /** Every cut that is proposed, the surest first. */
  public List<Judged> judged(String sentence, String language, WordScores scores) {
    List<Judged> judged = new ArrayList<>();
    features(sentence, language, scores)
        .forEach((cut, features) -> judged.add(new Judged(cut, judge.probability(features))));
    judged.sort(
        Comparator.comparingDouble((Judged each) -> -each.probability())
            .thenComparingInt(each -> each.operation().start())
            .thenComparingInt(each -> each.operation().end()));
    return judged;
  }

  /** Every cut that is proposed with what a judge looks at in it, to learn to judge. */
  public static Map<Operation, Map<String, Double>> features(
      String sentence, String language, WordScores scores) {
    Map<Operation, Map<String, Double>> found = new LinkedHashMap<>();
    Optional<PartsOfSpeech> tagger = PartsOfSpeech.of(language);
    if (tagger.isEmpty() || !RuleCompressor.isFit(sentence)) {
      return found;
    }
    CompressionLists lists = CompressionLists.of(language);
    Set<String> words = LanguageRules.of(language).words(WordList.FUNCTION_WORDS);
    TaggedSentence tagged = TaggedSentence.of(sentence, tagger.get());
    CutGuard guard = new CutGuard(lists);
    List<Operation> cuts = new ArrayList<>(new RuleCompressor().propose(sentence, language));
    for (int[] run : scores.runs()) {
      RunProposals.of(tagged, scores, run).stream()
          .filter(cut -> guard.allows(tagged, cut))
          .forEach(cuts::add);
    }
    for (Operation cut : cuts) {
      int[] run = scores.within(cut.start(), cut.end());
      boolean known = found.keySet().stream().anyMatch(each -> isSame(each, cut));
      if (run[0] < run[1]
          && !known
          && cut.kind() != OperationKind.SUBSTITUTE
          && isSound(sentence, cut)) {
        found.put(cut, CutFeatures.of(tagged, scores, cut, words));
      }
    }
    return found;
  }

  private static boolean isSame(Operation one, Operation other) {
    return one.start() == other.start() && one.end() == other.end();
  }

  private static boolean isSound(String sentence, Operation cut) {
    String rest = Operation.apply(sentence, List.of(cut));
    return SentenceForm.isSound(rest) && SentenceForm.isEnded(rest);
  }
}
