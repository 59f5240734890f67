package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What the rules ask of clauses. */
public final class ClauseRules {
  private static final Set<String> CLAUSE_ENDS = Set.of(";", ":");

  private static final String[] LEANING = {"ADP", "DET", "PART", "AUX", "SCONJ", "CCONJ"};

  private final Set<String> subordinators;
  private final Set<String> conditions;
  private final Set<String> pairs;

  ClauseRules(CompressionLists lists) {
    this.subordinators = lists.set("subordinators");
    this.conditions = lists.set("conditions");
    this.pairs = lists.set("pairs");
  }

  /**
   * Whether the words up to {@code to} are a main clause with its verb, so that what follows a
   * comma there is an addition to it.
   */
  boolean isMainClause(TaggedSentence sentence, int to) {
    int from = begin(sentence, to);
    return from < to
        && !subordinators.contains(sentence.key(from))
        && !sentence.key(from).endsWith("ing")
        && !sentence.key(from).equals("to")
        && sentence.hasFinite(from, to)
        && !announcesMore(sentence, to);
  }

  /** Behind the last semicolon or colon, and a phrase or a clause at the head that a comma ends. */
  private int begin(TaggedSentence sentence, int to) {
    int start = 0;
    for (int at = 0; at < to; at++) {
      start = CLAUSE_ENDS.contains(sentence.key(at)) ? at + 1 : start;
    }
    int comma = sentence.next(",", start);
    while (comma > 0
        && subordinators.contains(sentence.key(start))
        && !sentence.hasFinite(start, comma)) {
      comma = sentence.next(",", comma + 1);
    }
    boolean head = comma > start && comma < to;
    boolean opens =
        subordinators.contains(sentence.key(start))
            || sentence.isTagged(start, "ADP", "SCONJ")
            || sentence.key(start).equals("to");
    return head && opens ? comma + 1 : start;
  }

  private boolean announcesMore(TaggedSentence sentence, int to) {
    String low =
        " "
            + sentence
                .text()
                .substring(0, sentence.tokens().get(to).start())
                .toLowerCase(Locale.ROOT)
            + " ";
    return pairs.stream().anyMatch(word -> low.contains(" " + word + " "));
  }

  /** Whether words of the stretch may bear on what the stretch hangs on. */
  boolean conditions(TaggedSentence sentence, int from, int to) {
    int start = sentence.tokens().get(from).start();
    int end = sentence.tokens().get(to - 1).end();
    String low =
        " "
            + sentence
                .text()
                .substring(start, end)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}']+", " ")
            + " ";
    return conditions.stream().anyMatch(word -> low.contains(" " + word + " "));
  }

  /** The stretch with the space or comma before it. */
  public static Operation cut(TaggedSentence sentence, OperationKind kind, int from, int to) {
    int start = from == 0 ? 0 : sentence.tokens().get(from - 1).end();
    return Operation.cut(kind, start, sentence.tokens().get(to - 1).end());
  }

  /**
   * Whether a comma among examples ends them: "including the old one, to widen it", "including the
   * rolls, open to all", "especially the young, and their work": behind the comma the statement
   * goes on.
   */
  public static boolean resumes(TaggedSentence sentence, int from, int close) {
    int commas =
        (int) IntStream.range(from, close).filter(at -> sentence.key(at).equals(",")).count();
    return IntStream.range(from, close - 1)
        .filter(at -> sentence.key(at).equals(","))
        .anyMatch(
            at ->
                sentence.isTagged(at + 1, "ADP", "PART", "SCONJ", "AUX", "ADV")
                    || sentence.isTagged(at + 1, "ADJ") && sentence.isTagged(at + 2, "ADP", "PART")
                    || commas == 1 && sentence.isTagged(at + 1, "CCONJ"));
  }

  /**
   * Whether only adverbs between commas stand before it behind a preposition: "without, say⟦, a".
   */
  public static boolean isOpenBefore(TaggedSentence sentence, int from) {
    int at = from - 1;
    while (at > 0 && (sentence.isTagged(at, "ADV") || sentence.key(at).equals(","))) {
      at--;
    }
    return at > 0 && sentence.key(at + 1).equals(",") && sentence.isTagged(at, LEANING);
  }
}
