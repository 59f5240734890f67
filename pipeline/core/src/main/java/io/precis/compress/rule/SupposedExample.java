package io.precis.compress.rule;

import io.precis.limit.TextPattern;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "For example, if the gate leaks, it must be shut": without its head the case that is supposed
 * reads as a rule.
 */
public final class SupposedExample {
  private final Optional<TextPattern> head;
  private final Optional<TextPattern> supposing;

  public SupposedExample(CompressionLists lists) {
    this.head = pattern(lists, "example-heads", "^[\\s,]*WORDS\\b");
    this.supposing = pattern(lists, "supposing", "\\bWORDS\\b");
  }

  private static Optional<TextPattern> pattern(CompressionLists lists, String name, String form) {
    return lists.isEmpty(name)
        ? Optional.empty()
        : Optional.of(
            TextPattern.compile(
                form.replace("WORDS", lists.alternatives(name)), Pattern.CASE_INSENSITIVE));
  }

  /** Whether what begins at {@code start} is the head of such a sentence. */
  public boolean beginsAt(String sentence, int start) {
    if (head.isEmpty()) {
      return false;
    }
    Matcher example = head.get().matcher(sentence).region(start, sentence.length());
    return example.find() && supposing.orElseThrow().isIn(sentence);
  }
}
