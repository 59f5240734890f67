package io.precis.compress;

import io.precis.compress.rule.CompressionLists;
import io.precis.compress.rule.Operation;
import io.precis.compress.rule.SentenceForm;
import io.precis.text.SentenceEnd;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Edits source sentences lightly, in every mode: only what no reader misses goes, and what is left
 * says the same. A table's row, code and what is shorter than a clause stay as they are; in a
 * language without word lists only marks go.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class LightEditor implements SentenceEditor {
  private static final long serialVersionUID = 1L;
  private static final Map<String, LightRules> RULES = new ConcurrentHashMap<>();
  private static final int FEWEST_LETTERS = 14;
  private static final int FEWEST_HAN = 8;

  private final boolean enabled;

  private LightEditor(boolean enabled) {
    this.enabled = enabled;
  }

  /**
   * @param enabled false for an editor that changes nothing
   */
  public static LightEditor enabled(boolean enabled) {
    return new LightEditor(enabled);
  }

  @Override
  public List<Operation> edit(String sentence, String language, boolean tied) {
    if (!enabled) {
      return List.of();
    }
    LightRules rules = rules(language);
    boolean ends = SentenceEnd.surelyEndsIn(sentence) || LightRules.goesOn(sentence);
    if (!ends && rules.listTail(sentence).isEmpty()) {
      return List.of();
    }
    List<Operation> operations = rules.find(RuleCompressor.asListed(sentence, language), tied);
    if (operations.isEmpty()) {
      return List.of();
    }
    String edited = Operation.apply(sentence, operations);
    return isWhole(edited, sentence) ? Edits.inOrder(operations) : List.of();
  }

  /**
   * A sentence as it is printed without the one before it.
   *
   * @param language BCP 47 primary language
   */
  public String printedAlone(String sentence, String language) {
    return Operation.apply(sentence, edit(sentence, language, false));
  }

  private static boolean isWhole(String edited, String sentence) {
    long letters = edited.codePoints().filter(Character::isLetter).count();
    long han = edited.codePoints().filter(Character::isIdeographic).count();
    return (letters >= FEWEST_LETTERS || han >= FEWEST_HAN)
        && SentenceEnd.surelyEndsIn(edited)
        && (SentenceForm.isProse(edited) || isMostOf(edited, sentence))
        && (SentenceForm.isSound(edited) || !SentenceForm.isSound(sentence));
  }

  /** A short sentence of dates and sums is prose for the words at its head: {@code 第九条 本办法自…}. */
  private static boolean isMostOf(String edited, String sentence) {
    return 2 * edited.length() > sentence.length() && SentenceForm.isProse(sentence);
  }

  private static LightRules rules(String language) {
    return RULES.computeIfAbsent(language, key -> new LightRules(CompressionLists.of(key)));
  }
}
