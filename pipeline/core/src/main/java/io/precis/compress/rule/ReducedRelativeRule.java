package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * "the letters [that were] sent by the board": before a participle, or an adjective that may stand
 * behind its noun, the relative and its verb say nothing. Only of an object, and only where no verb
 * follows: a subject would read as if it did what was done to it. "the mill, [which is] the
 * oldest": a noun behind a comma needs neither.
 */
final class ReducedRelativeRule implements CutRule {
  private static final Set<String> SIGNS = Set.of(",", ";", ":", "—", "–", "(", ")");

  private final Set<String> relatives;
  private final Set<String> copulas;
  private final Set<String> nowIs;
  private final Set<String> plurals;
  private final Set<String> pluralNouns;
  private final Set<String> behindNouns;

  ReducedRelativeRule(CompressionLists lists) {
    this.relatives = lists.set("relatives-reduced");
    this.copulas = lists.set("copulas-reduced");
    this.nowIs = lists.set("copulas-present");
    this.plurals = lists.set("copulas-plural");
    this.pluralNouns = lists.set("plural-nouns");
    this.behindNouns = lists.set("adjectives-behind-nouns");
  }

  @Override
  public List<Operation> find(TaggedSentence sentence) {
    List<Operation> found = new ArrayList<>();
    for (int at = 2; at < sentence.close() - 3; at++) {
      if (relatives.contains(sentence.key(at))
          && copulas.contains(sentence.key(at + 1))
          && (tellsWhat(sentence, at)
              || isOfObject(sentence, at)
                  && tellsState(sentence, at + 2)
                  && isWithoutVerb(sentence, at + 3))) {
        int start = sentence.tokens().get(at).start();
        int end = sentence.tokens().get(at + 2).start();
        found.add(Operation.cut(OperationKind.CUT_ASIDE, start, end));
      }
    }
    return found;
  }

  /** "the mill, which is the oldest of them": what it is may stand behind the comma by itself. */
  private boolean tellsWhat(TaggedSentence sentence, int at) {
    int end = at + 2;
    while (end < sentence.close() && !SIGNS.contains(sentence.key(end))) {
      end++;
    }
    boolean whole = end == sentence.close() || sentence.key(end).equals(",");
    return sentence.key(at - 1).equals(",")
        && sentence.isTagged(at - 2, "NOUN", "PROPN")
        && !sentence.key(at).equals("that")
        && nowIs.contains(sentence.key(at + 1))
        && sentence.isTagged(at + 2, "DET")
        && !sentence.key(at + 2).equals("no")
        && whole
        && !sentence.hasFinite(at + 2, end)
        && IntStream.range(at + 2, end).noneMatch(i -> sentence.isTagged(i, "CCONJ"))
        && IntStream.range(0, at - 1).noneMatch(i -> sentence.key(i).equals(","));
  }

  /** Behind a noun that a verb comes before, in no cleft; "in practice that is" is none. */
  private boolean isOfObject(TaggedSentence sentence, int at) {
    boolean cleft =
        IntStream.range(0, at)
            .anyMatch(i -> sentence.key(i).equals("it") && copulas.contains(sentence.key(i + 1)));
    return sentence.isTagged(at - 1, "NOUN")
        && !sentence.isTagged(at - 2, "ADP", "SCONJ")
        && plurals.contains(sentence.key(at + 1)) == isPlural(sentence.key(at - 1))
        && sentence.hasFinite(0, at)
        && !cleft;
  }

  /** Else it is said of another noun: "added to the list that were shut". */
  private boolean isPlural(String noun) {
    return noun.endsWith("s") && !noun.endsWith("ss") || pluralNouns.contains(noun);
  }

  private boolean tellsState(TaggedSentence sentence, int at) {
    boolean participle = sentence.isTagged(at, "VERB") && !sentence.key(at).endsWith("ing");
    return sentence.isTagged(at + 1, "ADP")
        && (participle || behindNouns.contains(sentence.key(at)));
  }

  /** Up to the next sign, and no further one joined behind it. */
  private static boolean isWithoutVerb(TaggedSentence sentence, int from) {
    int end = from;
    while (end < sentence.close() && !SIGNS.contains(sentence.key(end))) {
      end++;
    }
    return !sentence.hasFinite(from, end)
        && IntStream.range(end, sentence.close() - 1)
            .noneMatch(at -> sentence.isTagged(at, "CCONJ") && sentence.isFinite(at + 1));
  }
}
