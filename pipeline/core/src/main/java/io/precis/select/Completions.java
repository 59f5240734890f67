package io.precis.select;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.EndSigns;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.WordList;
import io.precis.segment.outcome.AnnouncedOutcomes;
import io.precis.segment.outcome.Motions;
import io.precis.segment.outcome.ResultRows;
import io.precis.segment.outcome.ResultRows.ResultRow;
import io.precis.text.SentenceEnd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sentences of a document announce or count what stands behind them, move what is decided
 * behind them, are the first item of an order, tell the first result of a company in a table, or
 * are taken back in part by the next, and which sentences complete each. A language without the
 * lists has none.
 */
public final class Completions {
  /** Characters that a result has at most: longer ones tell who voted how. */
  private static final int LONGEST_RESULT = 130;

  /** Characters that a sentence has at most which takes another back. */
  private static final int LONGEST_TURN = 220;

  private static final EndSigns COLON = EndSigns.of(":：∶");

  /** Sentences behind one that counts among which each thing counted is told. */
  private static final int COUNTED_WITHIN = 15;

  /** Share of the best row's score from which another is printed with it. */
  private static final double ALIKE = 0.9;

  /** Sentences that complete one, at most. */
  private static final int MOST = 6;

  /** Their characters together, at most. */
  private static final int LONGEST = 420;

  private final List<Sentence> sentences;
  private final double[] scores;
  private final PatternList announcing;
  private final PatternList counting;
  private final PatternList together;
  private final PatternList singly;
  private final Motions motions;
  private final PatternList turning;
  private final PatternList formal;
  private final AnnouncedOutcomes announced;
  private final List<Integer> results;
  private final Map<Integer, Completion> known = new HashMap<>();

  private Completions(
      LanguageRules rules,
      Motions motions,
      AnnouncedOutcomes announced,
      List<Integer> results,
      List<Sentence> sentences,
      double[] scores) {
    this.announced = announced;
    this.results = results;
    this.sentences = sentences;
    this.scores = scores;
    this.announcing = rules.patterns(WordList.STATEMENTS_ANNOUNCING);
    this.counting = rules.patterns(WordList.STATEMENTS_COUNTING);
    this.together = rules.patterns(WordList.COUNTED_TOGETHER);
    this.singly = rules.patterns(WordList.COUNTED_SINGLY);
    this.motions = motions;
    this.formal = rules.patterns(WordList.STATEMENTS_FORMAL);
    this.turning = rules.patterns(WordList.STATEMENTS_TURNING);
  }

  /**
   * The completions among the sentences of a document.
   *
   * @param language BCP 47 primary language
   * @param blocks of the document, in text order
   * @param sentences all, in text order
   * @param scores one a sentence, 0 for what may not be printed by itself
   */
  public static Completions of(
      String language, List<Block> blocks, List<Sentence> sentences, double[] scores) {
    Motions motions = Motions.of(language, sentences);
    AnnouncedOutcomes announced = AnnouncedOutcomes.of(language, blocks, sentences);
    List<Integer> results = results(ResultRows.of(language, sentences), scores);
    return new Completions(
        LanguageRules.of(language), motions, announced, results, sentences, scores);
  }

  /** Rows that tell results and score alike: the others are told in words. */
  private static List<Integer> results(List<ResultRow> rows, double[] scores) {
    double best = rows.stream().mapToDouble(row -> scores[row.sentence()]).max().orElse(0);
    return rows.stream()
        .map(ResultRow::sentence)
        .filter(row -> best > 0 && scores[row] >= ALIKE * best)
        .sorted()
        .toList();
  }

  /** Of a document in which every sentence is taken to be complete. */
  public static Completions none() {
    return of("und", List.of(), List.of(), new double[0]);
  }

  /** What completes sentence {@code i}. */
  public Completion of(int i) {
    return known.computeIfAbsent(i, this::find);
  }

  private Completion find(int i) {
    if (sentences.isEmpty()) {
      return Completion.NONE;
    }
    if (i == announced.last()) {
      return ordered();
    }
    if (!results.isEmpty() && results.get(0) == i) {
      return new Completion(results.subList(1, results.size()), false);
    }
    String text = sentences.get(i).text();
    if (SentenceEnd.asks(text) || formal.isIn(text)) {
      return Completion.LACKING;
    }
    if (motions.isOpen(i)) {
      return moved(motions.result(i));
    }
    boolean announces = announcing.isIn(text);
    if (!announces && !counting.isIn(text)) {
      return turned(i);
    }
    List<Integer> told = told(i, announces);
    if (told.isEmpty()) {
      return announces ? Completion.LACKING : turned(i);
    }
    return mayBePrinted(told) ? new Completion(told, true) : Completion.LACKING;
  }

  /** The first item of an order is printed with the others, each in much the same words. */
  private Completion ordered() {
    List<Integer> items = announced.items();
    return items.isEmpty() || !mayBePrinted(items) ? Completion.NONE : new Completion(items, false);
  }

  private Completion moved(int result) {
    boolean told = result >= 0 && sentences.get(result).text().length() <= LONGEST_RESULT;
    return told ? new Completion(List.of(result), false) : Completion.NONE;
  }

  /** What takes sentence {@code i} back in part, if that is told in one short sentence. */
  private Completion turned(int i) {
    List<Integer> next = List.of(i + 1);
    if (!isBehind(i, i + 1) || !mayBePrinted(next)) {
      return Completion.NONE;
    }
    String text = sentences.get(i + 1).text();
    boolean turns = text.length() <= LONGEST_TURN && turning.isIn(text) && !announcing.isIn(text);
    return turns ? new Completion(next, false) : Completion.NONE;
  }

  /** What tells what sentence {@code i} announces or counts. */
  private List<Integer> told(int i, boolean announces) {
    int next = i + 1;
    if (!isBehind(i, next)) {
      return List.of();
    }
    if (together.isIn(sentences.get(next).text())) {
      return List.of(next);
    }
    List<Integer> items = items(i);
    if (!items.isEmpty()) {
      return items;
    }
    List<Integer> single = new ArrayList<>();
    for (int j = next; isBehind(i, j) && j <= i + COUNTED_WITHIN; j++) {
      if (singly.isIn(sentences.get(j).text())) {
        single.add(j);
      }
    }
    if (single.size() > 1 && single.get(0) == next) {
      return single;
    }
    return announces && !leadsIn(next) ? List.of(next) : List.of();
  }

  /** The items of the list right behind sentence {@code i}. */
  private List<Integer> items(int i) {
    List<Integer> items = new ArrayList<>();
    boolean item = sentences.get(i).role() == Role.LIST_ITEM;
    for (int j = i + 1; !item && isBehind(i, j) && items.size() <= MOST; j++) {
      if (sentences.get(j).role() != Role.LIST_ITEM) {
        return items;
      }
      items.add(j);
    }
    return items;
  }

  private boolean leadsIn(int i) {
    return COLON.isEndOf(sentences.get(i).text());
  }

  private boolean isBehind(int i, int j) {
    return j < sentences.size()
        && sentences.get(j).section() == sentences.get(i).section()
        && sentences.get(j).role().competes();
  }

  private boolean mayBePrinted(List<Integer> told) {
    int length = told.stream().mapToInt(j -> sentences.get(j).text().length()).sum();
    return told.size() <= MOST && length <= LONGEST && told.stream().allMatch(j -> scores[j] > 0);
  }
}
