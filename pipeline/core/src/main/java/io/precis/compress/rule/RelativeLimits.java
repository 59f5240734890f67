package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Relative clauses that the statement before them needs: a proviso (", where the gate does not
 * leak", ", where such water is to be drunk"), a duty, a thing's name, and what became of the
 * matter since (", which has been repaired").
 */
public final class RelativeLimits {
  private static final Set<String> DENIALS = Set.of("not", "n't", "never");

  private static final Set<String> FEW_NUMBERS = Set.of("one", "two", "zero");

  private static final int FEW = 3;

  private final Set<String> places;
  private final Set<String> referring;
  private final Set<String> obliging;
  private final Set<String> perfect;
  private final Set<String> since;
  private final Set<String> naming;
  private final Set<String> duties;
  private final Set<String> cases;
  private final Set<String> relatives;
  private final Set<String> ofAny;

  /** ", who taught eight girls": figures as good as those in digits. */
  private final Set<String> numbers;

  public RelativeLimits(CompressionLists lists) {
    this.places = lists.set("relatives-of-place");
    this.referring = lists.set("referring-determiners");
    this.obliging = lists.set("obliging");
    this.perfect = lists.set("perfect-auxiliaries");
    this.since = lists.set("since-then");
    this.naming = lists.set("naming");
    this.duties = lists.set("duties");
    this.cases = lists.set("cases");
    this.relatives = lists.set("relatives");
    this.numbers = lists.numbers(FEW_NUMBERS);
    this.ofAny = lists.set("of-any");
  }

  /** Whether the clause that begins at {@code first} must stay. */
  public boolean hold(TaggedSentence sentence, int first, int to) {
    return isProviso(sentence, first, to)
        || tellsWho(sentence, first)
        || tellsOutcome(sentence, first, to)
        || isRelative(sentence, first)
            && (sentence.holdsAny(first, to, numbers)
                || sentence.holdsAny(first, to, naming)
                || sentence.holdsAny(first + 1, first + FEW, cases)
                || sentence.holdsAny(first, to, duties)
                || sentence.holds(first, Math.min(to, first + FEW), "that"));
  }

  /** "An owner, who has a key, …": of any such owner it would not be true. */
  private boolean tellsWho(TaggedSentence sentence, int first) {
    return sentence.key(first).equals("who")
        && ofAny.contains(sentence.key(0))
        && !sentence.hasFinite(0, first);
  }

  /** Also ", in which", ", many of whom". */
  private boolean isRelative(TaggedSentence sentence, int first) {
    return IntStream.range(first, first + FEW).anyMatch(at -> relatives.contains(sentence.key(at)));
  }

  private boolean isProviso(TaggedSentence sentence, int first, int to) {
    boolean later =
        IntStream.range(first, to)
            .anyMatch(at -> sentence.key(at).equals(",") && places.contains(sentence.key(at + 1)));
    return later && sentence.holdsAny(0, first, obliging) || opensProviso(sentence, first, to);
  }

  private boolean opensProviso(TaggedSentence sentence, int first, int to) {
    return places.contains(sentence.key(first))
        && (sentence.holdsAny(first, to, DENIALS)
            || referring.contains(sentence.key(first + 1))
            || sentence.holdsAny(0, first, obliging));
  }

  /**
   * "failed to …, which has been corrected": the clause is about the statement, not its last noun.
   */
  private boolean tellsOutcome(TaggedSentence sentence, int first, int to) {
    return sentence.key(first).equals("which")
        && (perfect.contains(sentence.key(first + 1)) && sentence.key(first + 2).equals("been")
            || IntStream.range(first + 1, Math.min(to, first + 4))
                .anyMatch(at -> since.contains(sentence.key(at))));
  }
}
