package io.precis.compress.judge;

import io.precis.compress.CutGuard;
import io.precis.compress.RuleCompressor;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.OperationKind;
import io.precis.compress.rule.SentenceForm;
import io.precis.compress.tagged.PartsOfSpeech;
import io.precis.compress.tagged.TaggedSentence;
import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.text.SentenceEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a sentence apart into cuts, proposed by rules, by a tagger and by signs, and judges each
 * alone.
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
   * @param sure whether it is done
   */
  public record Judged(Operation operation, double probability, boolean sure) {}

  /** The cuts that pass, the surest first; empty where nothing may go. */
  public List<Operation> of(String sentence, String language, WordScores scores) {
    return judged(sentence, language, scores).stream()
        .filter(Judged::sure)
        .map(Judged::operation)
        .toList();
  }

  /** Every cut that is proposed, the surest first. */
  public List<Judged> judged(String sentence, String language, WordScores scores) {
    List<Judged> judged = new ArrayList<>();
    features(sentence, language, scores)
        .forEach(
            (cut, features) ->
                judged.add(new Judged(cut, judge.probability(features), judge.isSure(features))));
    judged.sort(
        Comparator.comparingDouble((Judged each) -> -each.probability())
            .thenComparingInt(each -> each.operation().start())
            .thenComparingInt(each -> each.operation().end()));
    return judged;
  }

  /** Every cut that is proposed with what a judge looks at in it, to learn to judge. */
  public static Map<Operation, Map<String, Double>> features(
      String sentence, String language, WordScores scores) {
    return Candidates.of(sentence, language, scores)
        .map(Candidates::features)
        .orElse(new LinkedHashMap<>());
  }

  /**
   * What a judge looks at in one cut that it did not propose.
   *
   * @param start first character, in UTF-16 code units
   * @param end one past the last
   * @return empty where no judge would be asked
   */
  public static Map<String, Double> features(
      String sentence, String language, WordScores scores, int start, int end) {
    Operation cut = Operation.cut(OperationKind.CUT_PHRASE, start, end);
    return Candidates.of(sentence, language, scores)
        .map(each -> each.features(cut))
        .orElse(Map.of());
  }

  /**
   * Every cut that is proposed, also what no judge is asked about.
   *
   * @return empty where the sentence may not be changed at all
   */
  public static List<Operation> proposed(String sentence, String language, WordScores scores) {
    return Candidates.of(sentence, language, scores).map(Candidates::cuts).orElse(List.of());
  }

  /** The cuts that are proposed for one sentence. */
  private static final class Candidates {
    private final TaggedSentence tagged;
    private final WordScores scores;
    private final Set<String> words;
    private final CutGuard guard;
    private final List<Operation> ruled;

    private Candidates(TaggedSentence tagged, String language, WordScores scores) {
      this.tagged = tagged;
      this.scores = scores;
      this.words = LanguageRules.of(language).words(WordList.FUNCTION_WORDS);
      this.guard = CutGuard.of(language);
      this.ruled =
          new RuleCompressor()
              .propose(tagged.text(), language).stream()
                  .filter(each -> each.kind() != OperationKind.SUBSTITUTE)
                  .toList();
    }

    /** Empty where the sentence may not be changed, or its parts of speech are unknown. */
    static Optional<Candidates> of(String sentence, String language, WordScores scores) {
      return PartsOfSpeech.of(language)
          .filter(tagger -> RuleCompressor.isFit(sentence))
          .map(tagger -> new Candidates(TaggedSentence.of(sentence, tagger), language, scores));
    }

    /** By rules, by the tagger, by signs; each stretch once. */
    List<Operation> cuts() {
      List<Operation> all = new ArrayList<>(ruled);
      scores.runs().forEach(run -> all.addAll(RunProposals.of(tagged, scores, run)));
      all.addAll(StructureProposals.of(tagged));
      List<Operation> cuts = new ArrayList<>();
      for (Operation cut : all) {
        if (cuts.stream().noneMatch(each -> isSame(each, cut))) {
          cuts.add(cut);
        }
      }
      return cuts;
    }

    Map<Operation, Map<String, Double>> features() {
      Map<Operation, Map<String, Double>> found = new LinkedHashMap<>();
      for (Operation cut : cuts()) {
        Map<String, Double> features = features(cut);
        if (!features.isEmpty()) {
          found.put(cut, features);
        }
      }
      return found;
    }

    Map<String, Double> features(Operation cut) {
      int[] run = scores.within(cut.start(), cut.end());
      Optional<Operation> rule = ruled.stream().filter(each -> isSame(each, cut)).findFirst();
      boolean allowed = rule.isPresent() || guard.allows(tagged, cut);
      return run[0] < run[1] && allowed && isSound(tagged.text(), cut)
          ? CutFeatures.of(tagged, scores, rule.orElse(cut), words)
          : Map.of();
    }
  }

  private static boolean isSame(Operation one, Operation other) {
    return one.start() == other.start() && one.end() == other.end();
  }

  private static boolean isSound(String sentence, Operation cut) {
    String rest = Operation.apply(sentence, List.of(cut));
    return SentenceForm.isSound(rest) && SentenceEnd.surelyEndsIn(rest);
  }
}
