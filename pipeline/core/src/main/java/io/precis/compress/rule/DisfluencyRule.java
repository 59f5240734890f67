package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sounds of speech, and a small word said twice in a row. */
final class DisfluencyRule implements CutRule {
  private static final Set<String> TWICE = Set.of("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX");
  private static final Set<String> MAY_DOUBLE =
      Set.of("that", "had", "her", "is", "in", "on", "you", "it");

  private final Set<String> fillers;

  DisfluencyRule(CompressionLists lists) {
    this.fillers = lists.set("fillers");
  }

  @Override
  public List<Operation> find(TaggedSentence sentence) {
    List<Operation> found = new ArrayList<>();
    for (int at = 1; at < sentence.size() - 1; at++) {
      boolean unit = sentence.isTagged(at - 1, "NUM");
      if (fillers.contains(sentence.tokens().get(at).text()) && !unit) {
        boolean comma = sentence.key(at - 1).equals(",") && sentence.key(at + 1).equals(",");
        int from = comma && isWithin(sentence, at) ? at - 1 : at;
        int to = sentence.key(at + 1).equals(",") ? at + 2 : at + 1;
        found.add(ClauseRules.cut(sentence, OperationKind.CUT_DISFLUENCY, from, to));
      } else if (isTwice(sentence, at)) {
        found.add(ClauseRules.cut(sentence, OperationKind.CUT_DISFLUENCY, at, at + 1));
      }
    }
    return found;
  }

  /** Whether the words around it belong together, so that neither comma holds them apart. */
  private static boolean isWithin(TaggedSentence sentence, int at) {
    return sentence.isTagged(at - 2, "DET", "ADP", "AUX", "PART", "CCONJ", "SCONJ")
        && !sentence.isTagged(at + 2, "PRON", "SCONJ", "CCONJ", "INTJ", "PUNCT");
  }

  private static boolean isTwice(TaggedSentence sentence, int at) {
    return sentence.key(at).equals(sentence.key(at - 1))
        && sentence.tokens().get(at).isWord()
        && TWICE.contains(sentence.tag(at - 1))
        && !MAY_DOUBLE.contains(sentence.key(at))
        && !sentence.isTagged(at + 1, "CCONJ");
  }
}
