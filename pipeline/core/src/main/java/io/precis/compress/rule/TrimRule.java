package io.precis.compress.rule;

import io.precis.limit.TextPattern;
import java.util.List;

/** Words that a turn of phrase does without: "all [of] the gates", "已[经]". */
public final class TrimRule {
  private final List<TextPattern> trims;

  public TrimRule(CompressionLists lists) {
    this.trims = lists.list("trims").stream().map(TextPattern::compile).toList();
  }

  public List<Operation> find(String sentence) {
    return trims.stream()
        .filter(pattern -> pattern.isPossible(sentence))
        .flatMap(pattern -> pattern.matcher(sentence).results())
        .map(each -> Operation.cut(OperationKind.CUT_ASIDE, each.start(), each.end()))
        .toList();
  }
}
