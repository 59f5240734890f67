package io.precis.student.decode;

import java.io.Serializable;
import java.util.List;

/**
 * One text that a student wrote.
 *
 * @param text without special tokens, stripped
 * @param tokenIds what was generated, without the decoder start token, with the end token where
 *     there is one
 * @param sumLogProb natural logarithm of its probability, as the search's rules left it
 * @param leastLogProb the same of its least likely token: how sure the student was where it was
 *     least so; NaN where the model does not tell
 * @param score what candidates are ordered by: {@code sumLogProb} divided by a power of the length
 * @param finished false where a limit ended it: such a text is not whole
 */
public record GeneratedText(
    String text,
    List<Integer> tokenIds,
    double sumLogProb,
    double leastLogProb,
    double score,
    boolean finished)
    implements Serializable {
  public GeneratedText {
    tokenIds = List.copyOf(tokenIds);
  }

  /** The same with {@code text} in its place. */
  public GeneratedText withText(String text) {
    return new GeneratedText(text, tokenIds, sumLogProb, leastLogProb, score, finished);
  }
}
