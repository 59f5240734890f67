package io.precis.student.bundle;

import java.util.List;

/**
 * How a model that was taught chats wants a question: what its chat template puts around the only
 * message of a user.
 *
 * @param before with the marks that begin the conversation
 * @param after with the marks that begin the answer, and that switch off thinking where they can
 * @param marks of conversations, none of which may stand in a question
 */
public record ChatFrame(String before, String after, List<String> marks) {
  private static final String THOUGHTS = "<think>";

  public ChatFrame {
    marks = List.copyOf(marks);
  }

  /** All that is read for {@code question}, in which no mark of a conversation is one. */
  public String around(String question) {
    return before + unmarked(question.strip(), marks) + after;
  }

  /** Whether an answer begins amid the model's thoughts, which this template cannot switch off. */
  public boolean thinks() {
    return after.stripTrailing().endsWith(THOUGHTS);
  }

  /** {@code text} with a space within each of {@code marks}: it is read as letters, as it is. */
  static String unmarked(String text, List<String> marks) {
    String plain = text;
    for (String mark : marks) {
      int head = mark.offsetByCodePoints(0, 1);
      plain = plain.replace(mark, mark.substring(0, head) + " " + mark.substring(head));
    }
    return plain;
  }
}
