package io.precis.read.mail;

import io.precis.limit.TextPattern;
import java.util.List;
import java.util.Optional;

/** What a thread is about that is kept as a file of many mails: the subject that all share. */
public final class ThreadTitle {
  private static final int FEWEST = 2;

  /** Marks of answers and of lists: {@code Re:}, {@code [mills]}. */
  private static final TextPattern MARKS =
      TextPattern.compile(
          "^(?:\\s*(?:\\[[^\\]\\n]{1,40}\\]|(?i:re|fwd?|aw|sv|vs|tr|antw|回复|转发)(?:\\[\\d{1,3}\\])?\\s?[:：]))++\\s*");

  private ThreadTitle() {}

  /**
   * The subject without marks of answers and of lists.
   *
   * @param subjects of the mails, in order
   * @return empty where they differ, or where there is but one
   */
  public static Optional<String> of(List<String> subjects) {
    List<String> plain =
        subjects.stream().map(each -> MARKS.matcher(each).replaceFirst("").strip()).toList();
    boolean thread = plain.size() >= FEWEST && plain.stream().distinct().count() == 1;
    return plain.stream().findFirst().filter(subject -> thread && !subject.isEmpty());
  }
}
