package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** "Lee, its chair, opened": what a name is besides, between it and its verb. */
final class AppositionRule implements CutRule {
  private static final int FEWEST = 2;
  private static final String COMMA = ",";
  private static final Set<String> BREAKS = Set.of(",", ";", ":", "(", "\"", "“");

  private static final Set<String> TELLING = Set.of("a", "an", "of");

  private final ClauseRules clauses;

  AppositionRule(CompressionLists lists) {
    this.clauses = new ClauseRules(lists);
  }

  @Override
  public List<Operation> find(TaggedSentence sentence) {
    List<Operation> found = new ArrayList<>();
    int comma = sentence.next(COMMA, 0);
    int end = comma < 0 ? -1 : sentence.next(COMMA, comma + 1);
    if (end > comma + FEWEST && fits(sentence, comma, end)) {
      found.add(ClauseRules.cut(sentence, OperationKind.CUT_APPOSITION, comma, end + 1));
    }
    atEnd(sentence).ifPresent(found::add);
    return found;
  }

  /** "… by Anna Lee, the chair of the trust.": behind the last name, and no item of a list. */
  private Optional<Operation> atEnd(TaggedSentence sentence) {
    int close = sentence.close();
    int comma = close - 1;
    while (comma > 0 && !BREAKS.contains(sentence.key(comma))) {
      comma--;
    }
    boolean fits =
        close - comma > FEWEST + 1
            && sentence.key(comma).equals(COMMA)
            && sentence.isTagged(comma - 1, "PROPN")
            && sentence.isTagged(comma + 1, "DET")
            && sentence.isTagged(close - 1, "NOUN", "PROPN")
            && sentence.holdsAny(comma + 1, close, TELLING)
            && !sentence.holds(0, comma, COMMA)
            && clauses.isMainClause(sentence, comma)
            && !sentence.hasFinite(comma, close)
            && !sentence.isTagged(comma + 1, "CCONJ")
            && !clauses.conditions(sentence, comma, close);
    return fits
        ? Optional.of(ClauseRules.cut(sentence, OperationKind.CUT_APPOSITION, comma, close))
        : Optional.empty();
  }

  /**
   * Behind a name that opens the sentence, before its verb, and no item of a list; "the Bank,
   * London Branch," is one name.
   */
  private boolean fits(TaggedSentence sentence, int comma, int end) {
    return sentence.isTagged(comma - 1, "PROPN")
        && !sentence.hasFinite(0, end)
        && sentence.isTagged(comma + 1, "DET", "NOUN", "PROPN", "ADJ", "PRON")
        && !IntStream.range(comma + 1, end).allMatch(at -> sentence.isTagged(at, "PROPN"))
        && IntStream.range(comma + 1, end)
            .noneMatch(at -> sentence.isTagged(at, "CCONJ") || BREAKS.contains(sentence.key(at)))
        && sentence.isFinite(end + 1)
        && !clauses.conditions(sentence, comma, end);
  }
}
