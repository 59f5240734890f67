package io.precis.compress;

import io.precis.compress.rule.BracketRule;
import io.precis.compress.rule.CompressionLists;
import io.precis.compress.rule.CutRule;
import io.precis.compress.rule.HanClauseRule;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.QuotedWords;
import io.precis.compress.rule.SentenceForm;
import io.precis.compress.rule.SupposedExample;
import io.precis.compress.tagged.PartsOfSpeech;
import io.precis.compress.tagged.TaggedSentence;
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
      proposed.removeIf(each -> CutBorders.tellsWhich(tagged, each));
      for (CutRule rule : CutRule.all(lists)) {
        proposed.addAll(rule.find(tagged));
      }
      SupposedExample example = new SupposedExample(lists);
      proposed.removeIf(each -> example.beginsAt(sentence, each.start()));
    }
    proposed.removeIf(each -> QuotedWords.hold(sentence, each));
    return proposed;
  }

  /** Whether it has the form of a sentence that may be changed at all. */
  public static boolean isFit(String sentence) {
    return sentence.length() <= MOST_CHARACTERS
        && SentenceForm.isEnded(sentence)
        && SentenceForm.isProse(sentence)
        && SentenceForm.isSound(sentence);
  }
}
