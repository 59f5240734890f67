package io.precis.compress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proposes cuts by rules over parts of speech and word lists: only parts that a comma, a bracket, a
 * dash or a semicolon sets apart and that neither limit, deny nor condition what stays. No cut goes
 * into a list, takes half of a coordination, or takes what a verb needs.
 *
 * <p>English by parts of speech; in other languages brackets, where there is a list of words that
 * limit, and the clauses that a language has lists of openings for. Immutable; safe for use by
 * several threads.
 */
public final class RuleCompressor implements SentenceCompressor {
  private static final long serialVersionUID = 1L;

  /** A longer one is a list or no sentence. */
  private static final int MOST_CHARACTERS = 1_200;

  @Override
  public List<Operation> propose(String sentence, String language) {
    if (!isFit(sentence)) {
      return List.of();
    }
    CompressionLists lists = CompressionLists.of(language);
    List<Operation> proposed = new ArrayList<>(new BracketRule(lists).find(sentence));
    proposed.addAll(new HanClauseRule(lists).find(sentence));
    Optional<PartsOfSpeech> tagger = PartsOfSpeech.of(language);
    if (tagger.isPresent()) {
      TaggedSentence tagged = TaggedSentence.of(sentence, tagger.get());
      proposed.removeIf(each -> CutGuard.tellsWhich(tagged, each));
      for (CutRule rule : rules(lists)) {
        proposed.addAll(rule.find(tagged));
      }
      SupposedExample example = new SupposedExample(lists);
      proposed.removeIf(each -> example.beginsAt(sentence, each.start()));
    }
    return proposed;
  }

  /** Whether it has the form of a sentence that may be changed at all. */
  public static boolean isFit(String sentence) {
    return sentence.length() <= MOST_CHARACTERS
        && SentenceForm.isEnded(sentence)
        && SentenceForm.isProse(sentence)
        && SentenceForm.isSound(sentence);
  }

  private static List<CutRule> rules(CompressionLists lists) {
    return List.of(
        new RelativeClauseRule(lists),
        new TrailingPhraseRule(lists),
        new SecondClauseRule(lists),
        new AppositionRule(lists),
        new DashRule(lists),
        new AsideRule(lists),
        new DisfluencyRule(lists),
        new SubstitutionRule(lists));
  }
}
