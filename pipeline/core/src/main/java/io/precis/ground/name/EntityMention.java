package io.precis.ground.name;

import java.util.List;

/**
 * A name in a sentence.
 *
 * @param from first of its words
 * @param to one past the last of its words
 * @param keys keys of the words that must be found, joining words such as "of" left out
 * @param text as written
 */
public record EntityMention(int from, int to, List<String> keys, String text) {
  public EntityMention {
    keys = List.copyOf(keys);
  }
}
