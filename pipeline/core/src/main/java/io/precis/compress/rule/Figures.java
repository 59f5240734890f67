package io.precis.compress.rule;

import io.precis.limit.TextPattern;
import java.util.EnumSet;
import java.util.Set;

/**
 * What counts or measures: without it a statement is true, and its reader misses what he came for.
 * Years by the way and the numbers that belong to a name ("Section 5", "Python 2.4") are none.
 */
public final class Figures {
  private static final TextPattern FIGURE =
      TextPattern.compile(
          "(?<![\\p{L}\\d.,:#§_/-])(?<!\\b\\p{Lu}{2,10} )(?:(?<!\\b\\p{Lu}\\p{L}{1,20} )|(?!\\d+\\.\\d))(?<!\\b(?i:section|figure|table|chapter"
              + "|version|article|page|step|part|issue|paragraph|annex|no\\.) )"
              + "(?!(?:1[5-9]|20)\\d\\d\\b(?!,\\d|\\.\\d|\\s?%))\\d");

  /** No brackets: they say themselves that they only add. */
  private static final Set<OperationKind> CLAUSES =
      EnumSet.of(
          OperationKind.CUT_RELATIVE_CLAUSE,
          OperationKind.CUT_PARTICIPLE,
          OperationKind.CUT_REASON,
          OperationKind.CUT_APPOSITION,
          OperationKind.CUT_EXAMPLES,
          OperationKind.CUT_SECOND_CLAUSE);

  private Figures() {}

  /** Whether a rule's cut of a clause or phrase takes one. */
  public static boolean goWith(String sentence, Operation cut) {
    return CLAUSES.contains(cut.kind()) && areIn(sentence.substring(cut.start(), cut.end()));
  }

  public static boolean areIn(String text) {
    return FIGURE.isIn(text);
  }
}
