package io.precis.ground;

import java.io.Serializable;
import java.util.List;

/**
 * What supports one summary sentence.
 *
 * @param sources ordinals of the supporting source sentences, ascending, without repeats; empty
 *     where nothing supports it
 * @param support how much of the sentence they cover, 0 (nothing) to 1 (all of it)
 */
public record Evidence(List<Integer> sources, double support) implements Serializable {
  public Evidence {
    sources = List.copyOf(sources);
    for (int i = 1; i < sources.size(); i++) {
      if (sources.get(i - 1) >= sources.get(i)) {
        throw new IllegalArgumentException("sources must ascend, got " + sources);
      }
    }
    if (!(support >= 0 && support <= 1)) {
      throw new IllegalArgumentException("support must be in 0..1, got " + support);
    }
  }
}
