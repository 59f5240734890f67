package io.precis.rank;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.SentenceBlocks;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import io.precis.rank.feature.RankedText;
import java.util.regex.Matcher;

/**
 * Finds what a line announces as decided: the paragraph behind {@code 判决如下：}, what stands below
 * {@code 决议：} or behind it, and the items that go on with it. What it says is an outcome in
 * whatever words.
 */
final class AnnouncedOutcomes {
  /** Sentences that one line announces: more are the body of a regulation. */
  private static final int MOST = 8;

  private static final TextPattern ITEM =
      TextPattern.compile("[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）、.．]");

  private static final TextPattern LABEL =
      TextPattern.compile("\\p{IsHan}{2,8}\\s?[：:](?=\\s*[^\\s])");

  private AnnouncedOutcomes() {}

  /**
   * Whether each sentence is announced as decided; in a language without the list none is.
   *
   * @param text of which all sentences count, also those that may not be printed
   */
  static boolean[] of(RankedText text) {
    PatternList leadIns = LanguageRules.of(text.language()).patterns(WordList.OUTCOME_LEAD_INS);
    int[] blocks = SentenceBlocks.of(text.blocks(), text.sentences());
    boolean[] announced = new boolean[text.size()];
    for (int i = 0; i < announced.length; i++) {
      Sentence sentence = text.sentences().get(i);
      if (!announced[i] && leadIns.isIn(sentence.text())) {
        announce(announced, text, blocks, i + 1, sentence.section());
      } else if (!announced[i] && isLabelled(sentence, leadIns)) {
        announce(announced, text, blocks, i, sentence.section());
      }
    }
    return announced;
  }

  /** Whether what announces stands at the head of what it announces. */
  private static boolean isLabelled(Sentence sentence, PatternList leadIns) {
    Matcher label = LABEL.matcher(sentence.text());
    return label.lookingAt() && leadIns.isIn(label.group().strip());
  }

  /**
   * The sentence right behind or below the last such line: of a court's decision the order itself,
   * where decisions of other courts are told above it. -1 for none.
   */
  static int last(boolean[] announced) {
    int last = -1;
    for (int i = 0; i < announced.length; i++) {
      last = announced[i] && (i == 0 || !announced[i - 1]) ? i : last;
    }
    return last;
  }

  private static void announce(
      boolean[] announced, RankedText text, int[] blocks, int from, int section) {
    for (int i = from; i < Math.min(announced.length, from + MOST); i++) {
      Sentence sentence = text.sentences().get(i);
      boolean goesOn = i == from || blocks[i] == blocks[i - 1] || isItem(sentence);
      if (!goesOn || !sentence.role().competes() || sentence.section() != section) {
        return;
      }
      announced[i] = true;
    }
  }

  private static boolean isItem(Sentence sentence) {
    return sentence.role() == Role.LIST_ITEM || ITEM.matcher(sentence.text()).lookingAt();
  }
}
