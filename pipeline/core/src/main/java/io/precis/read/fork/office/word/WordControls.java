package io.precis.read.fork.office.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * The controls that are open, and which of them still show what is to be typed into them. Programs
 * that fill controls in do not always say so: then the words look like text. Not thread-safe.
 */
final class WordControls {
  private static final Pattern BRACKETED = Pattern.compile("\\s*(?:\\[[^\\[\\]]*]\\s*)+");

  /** Whether each control that is open shows a prompt. */
  private final Deque<Boolean> prompts = new ArrayDeque<>();

  void start() {
    prompts.push(false);
  }

  /** The control that is open says that nobody filled it in. */
  void showsPrompt() {
    if (!prompts.isEmpty()) {
      prompts.pop();
      prompts.push(true);
    }
  }

  void end() {
    prompts.poll();
  }

  /**
   * Whether text says where to type.
   *
   * @param styled whether it has the style of such words
   */
  boolean isPrompt(String text, boolean styled) {
    return prompts.contains(true) && (styled || BRACKETED.matcher(text).matches());
  }
}
