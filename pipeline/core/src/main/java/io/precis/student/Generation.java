package io.precis.student;

import io.precis.student.decode.GeneratedText;
import java.io.Serializable;
import java.util.List;

/**
 * What a student made of one input.
 *
 * @param candidates best first; at least one
 * @param inputTokens tokens read, special tokens included
 * @param outputTokens tokens of the best candidate
 */
public record Generation(List<GeneratedText> candidates, int inputTokens, int outputTokens)
    implements Serializable {
  public Generation {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a generation has at least one candidate");
    }
  }

  public GeneratedText best() {
    return candidates.get(0);
  }
}
