package io.precis.compress;

import io.precis.compress.rule.BracketRule;
import io.precis.compress.rule.CompressionLists;
import io.precis.compress.rule.CutRule;
import io.precis.compress.rule.Figures;
import io.precis.compress.rule.HanClauseRule;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.QuotedWords;
import io.precis.compress.rule.SentenceForm;
import io.precis.compress.rule.SupposedExample;
import io.precis.compress.rule.TrimRule;
import io.precis.compress.tagged.PartsOfSpeech;
import io.precis.compress.tagged.TaggedSentence;
import io.precis.language.ChineseScript;
import io.precis.text.SentenceEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

  private static final Map<String, Rules> RULES = new ConcurrentHashMap<>();

  /** A longer one is a list or no sentence. */
  private static final int MOST_CHARACTERS = 1_200;

  @Override
  public List<Operation> propose(String written, String language) {
    String sentence = asListed(written, language);
    if (!isFit(sentence)) {
      return List.of();
    }
    Rules rules = RULES.computeIfAbsent(language, Rules::new);
    List<Operation> proposed = new ArrayList<>(rules.brackets.find(sentence));
    proposed.addAll(rules.clauses.find(sentence));
    proposed.addAll(rules.trims.find(sentence));
    Optional<PartsOfSpeech> tagger = PartsOfSpeech.of(language);
    if (tagger.isPresent()) {
      TaggedSentence tagged = TaggedSentence.of(sentence, tagger.get());
      proposed.removeIf(
          each -> CutBorders.tellsWhich(tagged, each) || CutBorders.completes(tagged, each));
      for (CutRule rule : rules.tagged) {
        proposed.addAll(rule.find(tagged));
      }
      proposed.removeIf(each -> rules.example.beginsAt(sentence, each.start()));
    }
    proposed.removeIf(each -> QuotedWords.hold(sentence, each) || Figures.goWith(sentence, each));
    return proposed;
  }

  /** In the characters that a language's lists are in, as long as it is. */
  static String asListed(String sentence, String language) {
    return language.equals("zh") ? ChineseScript.simplified(sentence) : sentence;
  }

  /** Whether it has the form of a sentence that may be changed at all. */
  public static boolean isFit(String sentence) {
    return sentence.length() <= MOST_CHARACTERS
        && SentenceEnd.surelyEndsIn(sentence)
        && SentenceForm.isProse(sentence)
        && SentenceForm.isSound(sentence);
  }

  /** The rules of one language. */
  private static final class Rules {
    final BracketRule brackets;
    final HanClauseRule clauses;
    final TrimRule trims;
    final List<CutRule> tagged;
    final SupposedExample example;

    Rules(String language) {
      CompressionLists lists = CompressionLists.of(language);
      this.brackets = new BracketRule(lists);
      this.clauses = new HanClauseRule(lists);
      this.trims = new TrimRule(lists);
      this.tagged = CutRule.all(lists);
      this.example = new SupposedExample(lists);
    }
  }
}
