package io.precis.compress.rule;

import io.precis.compress.tagged.TaggedSentence;
import java.util.List;
import java.util.Set;

/**
 * What opens a sentence and only ties it to what was said ("In addition to the mill, the trust …"),
 * or says that it stands in this text ("In this report, we …").
 */
final class OpeningRule implements CutRule {
  private static final Set<String> SPEAKERS = Set.of("i", "we");
  private static final Set<String> HERE = Set.of("this", "our");
  private static final int MOST = 30;
  private static final int FEW = 5;

  private final Set<String> works;

  OpeningRule(CompressionLists lists) {
    this.works = lists.set("works");
  }

  @Override
  public List<Operation> find(TaggedSentence sentence) {
    int comma = sentence.next(",", 0);
    boolean fits =
        comma > 2 && comma < MOST && sentence.isTagged(comma + 1, "PRON", "DET", "PROPN", "NOUN");
    return fits && (addsTo(sentence, comma) || standsHere(sentence, comma))
        ? List.of(
            Operation.cut(OperationKind.CUT_SIGNPOST, 0, sentence.tokens().get(comma + 1).start()))
        : List.of();
  }

  /** Before a clause that begins right behind the comma, not the next thing of a list. */
  private static boolean addsTo(TaggedSentence sentence, int comma) {
    boolean opens =
        sentence.key(0).equals("in")
            && sentence.key(1).equals("addition")
            && sentence.key(2).equals("to");
    int next = sentence.next(",", comma + 1);
    return opens
        && !sentence.hasFinite(0, comma)
        && sentence.hasFinite(comma + 1, next < 0 ? sentence.size() : next);
  }

  private boolean standsHere(TaggedSentence sentence, int comma) {
    return sentence.key(0).equals("in")
        && HERE.contains(sentence.key(1))
        && comma <= FEW
        && works.contains(sentence.key(comma - 1))
        && SPEAKERS.contains(sentence.key(comma + 1));
  }
}
