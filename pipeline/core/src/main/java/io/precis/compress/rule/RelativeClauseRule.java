package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * ", which was built in 1901,": a clause that says more of a noun, between commas or at the end.
 */
final class RelativeClauseRule implements CutRule {
  private static final Set<String> BREAKS =
      Set.of(",", ";", ":", "—", "–", "(", ")", "\"", "“", "”");

  private static final Set<String> COPULAS = Set.of("is", "was");

  private final ClauseRules clauses;
  private final RelativeLimits limits;
  private final Set<String> avoiding;
  private final Set<String> relatives;
  private final Set<String> led;
  private final Set<String> shares;
  private final Set<String> joining;

  RelativeClauseRule(CompressionLists lists) {
    this.clauses = new ClauseRules(lists);
    this.limits = new RelativeLimits(lists);
    this.avoiding = lists.set("avoiding");
    this.relatives = lists.set("relatives");
    this.led = lists.set("relatives-led");
    this.shares = lists.set("shares");
    this.joining = lists.set("shares-joining");
  }

  @Override
  public List<Operation> find(TaggedSentence sentence) {
    List<Operation> found = new ArrayList<>();
    int close = sentence.close();
    if (isQuestion(sentence) || isCleft(sentence)) {
      return found;
    }
    for (int comma = 1; comma < close - 2; comma++) {
      if (sentence.key(comma).equals(",") && isRelative(sentence, comma + 1)) {
        int end = runsOn(sentence, comma + 1, close) ? close : end(sentence, comma + 1, close);
        if (isClause(sentence, comma + 1, end) && fits(sentence, comma, end, close)) {
          int to = end == close ? end : end + 1;
          found.add(ClauseRules.cut(sentence, OperationKind.CUT_RELATIVE_CLAUSE, comma, to));
        }
      }
    }
    return found;
  }

  /** What is asked of a thing is asked of the very one that its clause tells. */
  private static boolean isQuestion(TaggedSentence sentence) {
    return sentence.key(sentence.size() - 1).equals("?")
        || sentence.isTagged(0, "AUX") && sentence.isTagged(1, "DET", "PRON", "NOUN", "PROPN");
  }

  /** "it is the owner, and not the guest, who pays": the clause is what is said. */
  private static boolean isCleft(TaggedSentence sentence) {
    return IntStream.range(0, sentence.size())
        .anyMatch(
            at ->
                sentence.key(at).equals("it")
                    && COPULAS.contains(sentence.key(at + 1))
                    && sentence.isTagged(at + 2, "DET", "PRON", "PROPN"));
  }

  private boolean isRelative(TaggedSentence sentence, int at) {
    boolean preposition = sentence.isTagged(at, "ADP") && led.contains(sentence.key(at + 1));
    boolean share =
        shares.contains(sentence.key(at))
            && joining.contains(sentence.key(at + 1))
            && led.contains(sentence.key(at + 2));
    return relatives.contains(sentence.key(at)) || preposition || share;
  }

  /** Place of the first sign behind the clause's beginning. */
  private static int end(TaggedSentence sentence, int from, int close) {
    int at = from;
    while (at < close && !BREAKS.contains(sentence.key(at))) {
      at++;
    }
    return at;
  }

  /**
   * Whether all up to the end belongs to the clause: phrases behind commas, but nothing joined, and
   * no clause that could go on with the main one.
   */
  private static boolean runsOn(TaggedSentence sentence, int from, int close) {
    for (int at = from; at < close; at++) {
      boolean sign = BREAKS.contains(sentence.key(at));
      boolean phrase =
          sentence.key(at).equals(",")
              && (sentence.isTagged(at + 1, "SCONJ")
                  || sentence.key(at + 1).equals("which")
                  || sentence.isTagged(at + 1, "VERB") && sentence.key(at + 1).endsWith("ing"));
      if (sign && !phrase) {
        return false;
      }
    }
    return true;
  }

  private boolean isClause(TaggedSentence sentence, int from, int end) {
    return end - from >= 3
        && sentence.hasFinite(from, end)
        && !clauses.conditions(sentence, from, end)
        && !limits.hold(sentence, from, end);
  }

  /** At the end of a main clause; or between a subject and its verb. */
  private boolean fits(TaggedSentence sentence, int comma, int end, int close) {
    if (!sentence.isTagged(comma - 1, "NOUN", "PROPN", "NUM", "PUNCT", "VERB")
        && !sentence.isTagged(comma - 1, "ADJ", "X", "SYM")) {
      return false;
    }
    if (end == close) {
      return clauses.isMainClause(sentence, comma) && !sentence.holdsAny(0, comma, avoiding);
    }
    boolean verb =
        sentence.isFinite(end + 1)
            || sentence.isTagged(end + 1, "ADV", "PART") && sentence.isFinite(end + 2);
    return sentence.key(end).equals(",") && verb && isSubject(sentence, comma);
  }

  /** Whether no verb and no comma comes before: what stands there waits for its verb. */
  private static boolean isSubject(TaggedSentence sentence, int comma) {
    return !sentence.hasFinite(0, comma)
        && !sentence.holds(0, comma, ",")
        && sentence.isTagged(0, "DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM");
  }
}
