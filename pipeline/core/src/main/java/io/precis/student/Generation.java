package io.precis.student;

import io.precis.student.decode.Candidate;
import java.io.Serializable;
import java.util.List;

/**
 * What a student made of one input.
 *
 * @param candidates best first; at least one
 * @param inputTokens tokens read, special tokens included
 * @param outputTokens tokens of the best candidate
 */
public record Generation(List<Candidate> candidates, int inputTokens, int outputTokens)
    implements Serializable {
  public Generation {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a generation has at least one candidate");
    }
  }

  public Candidate best() {
    return candidates.get(0);
  }
}
