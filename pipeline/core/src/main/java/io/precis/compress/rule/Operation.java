package io.precis.compress.rule;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One change of a source sentence. The operations of a summary sentence, applied to the texts of
 * its evidence, give its text: they prove what it was made from.
 *
 * @param kind what was done
 * @param evidence which piece of the sentence's evidence was changed, from 0
 * @param start first character changed, in UTF-16 code units of that sentence's shown text
 * @param end one past the last; equal to {@code start} where text was only put in
 * @param text what stands there instead; empty string where it was only cut
 */
public record Operation(OperationKind kind, int evidence, int start, int end, String text)
    implements Serializable {
  public Operation {
    requireNonNull(kind, "kind is null");
    requireNonNull(text, "text is null");
    if (evidence < 0 || start < 0 || end < start) {
      throw new IllegalArgumentException(
          "want evidence >= 0 and 0 <= start <= end, got " + evidence + ", " + start + ", " + end);
    }
  }

  /** Leaves out characters {@code start} to {@code end} of the only sentence. */
  public static Operation cut(OperationKind kind, int start, int end) {
    return new Operation(kind, 0, start, end, "");
  }

  /** Puts {@code text} in their place. */
  public static Operation replace(OperationKind kind, int start, int end, String text) {
    return new Operation(kind, 0, start, end, text);
  }

  /**
   * The one cut that makes {@code shorter} of {@code sentence}, but for a capital where it now
   * begins; empty where it takes more than that. Where the same letters stand before a cut and at
   * its end, several cuts leave the same: "who⟦ also⟧ handles" and "wh⟦o als⟧o handles".
   *
   * @return those cuts, the last in the text first
   */
  public static List<Operation> between(String sentence, String shorter) {
    int gone = sentence.length() - shorter.length();
    if (gone <= 0 || shorter.isEmpty()) {
      return List.of();
    }
    int start = 0;
    while (start < shorter.length() && sentence.charAt(start) == shorter.charAt(start)) {
      start++;
    }
    if (sentence.regionMatches(start + gone, shorter, start, shorter.length() - start)) {
      List<Operation> cuts = new ArrayList<>();
      cuts.add(cut(OperationKind.CUT_PHRASE, start, start + gone));
      while (start > 0 && sentence.charAt(start - 1) == sentence.charAt(start + gone - 1)) {
        start--;
        cuts.add(cut(OperationKind.CUT_PHRASE, start, start + gone));
      }
      return cuts;
    }
    boolean head = sentence.regionMatches(true, gone, shorter, 0, 1);
    return head && sentence.regionMatches(gone + 1, shorter, 1, shorter.length() - 1)
        ? List.of(cut(OperationKind.CUT_PHRASE, 0, gone))
        : List.of();
  }

  public boolean overlaps(Operation other) {
    return start < other.end && other.start < end;
  }

  /**
   * The source sentence with the operations done.
   *
   * @param operations on this sentence, in any order
   * @throws IllegalArgumentException where two of them overlap or one lies outside
   */
  public static String apply(String source, List<Operation> operations) {
    StringBuilder out = new StringBuilder(source.length());
    int at = 0;
    for (Operation each :
        operations.stream().sorted(Comparator.comparingInt(Operation::start)).toList()) {
      if (each.start < at || each.end > source.length()) {
        throw new IllegalArgumentException("operations overlap or lie outside: " + operations);
      }
      out.append(source, at, each.start).append(each.text);
      at = each.end;
    }
    return out.append(source, at, source.length()).toString();
  }
}
