package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import java.util.List;

/** Finds cuts of one kind that leave a sentence whole and true. */
public interface CutRule {
  List<Operation> find(TaggedSentence sentence);

  /** The rules of a language, in the order in which they propose; each in a class of its own. */
  static List<CutRule> all(CompressionLists lists) {
    return List.of(
        new OpeningRule(lists),
        new RelativeClauseRule(lists),
        new TrailingPhraseRule(lists),
        new SecondClauseRule(lists),
        new AppositionRule(lists),
        new ReducedRelativeRule(lists),
        new DashRule(lists),
        new AsideRule(lists),
        new DisfluencyRule(lists),
        new SubstitutionRule(lists));
  }
}
