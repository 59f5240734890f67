package io.precis.segment.outcome;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.document.SentenceBlocks;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds what a line announces as decided: the paragraph behind {@code 判决如下：}, what stands below
 * {@code 决议：} or behind it, and the items that go on with it. What it says is an outcome in
 * whatever words.
 */
public final class AnnouncedOutcomes {
  /** Sentences that one line announces: more are the body of a regulation. */
  private static final int MOST = 8;

  private static final TextPattern ITEM =
      TextPattern.compile("[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)）、.．]");

  private static final TextPattern ASIDE = TextPattern.compile("[（(][^（）()]{1,300}[）)]\\s*$");

  private static final TextPattern LABEL =
      TextPattern.compile("\\p{IsHan}{2,8}\\s?[：:](?=\\s*[^\\s])");

  private final List<Sentence> sentences;
  private final int[] blocks;
  private final boolean[] announced;

  private AnnouncedOutcomes(List<Block> blocks, List<Sentence> sentences) {
    this.sentences = sentences;
    this.blocks = SentenceBlocks.of(blocks, sentences);
    this.announced = new boolean[sentences.size()];
  }

  /**
   * Those of a document; in a language without the list there are none.
   *
   * @param language BCP 47 primary language of the document
   * @param blocks of the document, in text order
   * @param sentences all, also those that may not be printed, in text order
   */
  public static AnnouncedOutcomes of(
      String language, List<Block> blocks, List<Sentence> sentences) {
    PatternList leadIns = LanguageRules.of(language).patterns(WordList.OUTCOME_LEAD_INS);
    AnnouncedOutcomes outcomes = new AnnouncedOutcomes(blocks, sentences);
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (!outcomes.announced[i] && leadIns.isIn(sentence.text())) {
        outcomes.announce(i + 1, sentence.section());
      } else if (!outcomes.announced[i] && isLabelled(sentence, leadIns)) {
        outcomes.announce(i, sentence.section());
      }
    }
    return outcomes;
  }

  /** Whether what announces stands at the head of what it announces. */
  private static boolean isLabelled(Sentence sentence, PatternList leadIns) {
    Matcher label = LABEL.matcher(sentence.text());
    return label.lookingAt() && leadIns.isIn(label.group().strip());
  }

  /** Whether a line above announces sentence {@code i}. */
  public boolean isAnnounced(int i) {
    return announced[i];
  }

  /**
   * The sentence right behind or below the last such line: of a court's decision the order itself,
   * where decisions of other courts are told above it. -1 for none.
   */
  public int last() {
    int last = -1;
    for (int i = 0; i < announced.length; i++) {
      last = announced[i] && (i == 0 || !announced[i - 1]) ? i : last;
    }
    return last;
  }

  /**
   * The items that go on with the last of these, {@code 二、} and so on, in text order: one order for
   * each who is sentenced.
   */
  public List<Integer> items() {
    List<Integer> items = new ArrayList<>();
    int last = last();
    for (int i = last + 1; last >= 0 && i < announced.length && announced[i]; i++) {
      if (isItem(sentences.get(last)) && isItem(sentences.get(i))) {
        items.add(i);
      }
    }
    return List.copyOf(items);
  }

  private void announce(int from, int section) {
    for (int i = from; i < Math.min(announced.length, from + MOST); i++) {
      Sentence sentence = sentences.get(i);
      boolean goesOn =
          i == from || blocks[i] == blocks[i - 1] || isItem(sentence) || isAside(sentence);
      if (!goesOn || !sentence.role().competes() || sentence.section() != section) {
        return;
      }
      announced[i] = true;
    }
  }

  /** What explains an item in brackets below it, such as from when a sentence is served. */
  private static boolean isAside(Sentence sentence) {
    return ASIDE.matcher(sentence.text()).lookingAt();
  }

  private static boolean isItem(Sentence sentence) {
    return sentence.role() == Role.LIST_ITEM || ITEM.matcher(sentence.text()).lookingAt();
  }
}
