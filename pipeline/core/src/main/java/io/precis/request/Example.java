package io.precis.request;

import java.io.Serializable;

/**
 * A worked example for an instruct student: a text and the summary that is wanted of it.
 *
 * @param text what is summarized; neither empty nor blank
 * @param summary of the text; neither empty nor blank
 */
public record Example(String text, String summary) implements Serializable {
  /** Most examples that one spec may have: each is read again with every passage. */
  public static final int MAX = 16;

  public Example {
    requireWords("text", text);
    requireWords("summary", summary);
  }

  private static void requireWords(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("an example's " + name + " must not be empty");
    }
  }
}
