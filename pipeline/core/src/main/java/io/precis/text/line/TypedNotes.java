package io.precis.text.line;

import io.precis.limit.TextPattern;
import java.util.regex.Matcher;

/** Notes that are typed as paragraphs among others. */
final class TypedNotes {
  /** As volunteers write notes into books that they type in. */
  private static final TextPattern NAMED =
      TextPattern.compile("\\[(?:Foot|End)note(?: [\\w*]{1,4})?:");

  /** The number of a note, as the text has it behind a word too. */
  private static final TextPattern COUNTED = TextPattern.compile("\\[\\d{1,3}\\](?=\\s+\\S)");

  private TypedNotes() {}

  /** Whether the paragraph that begins at {@code start} is a note to what stands above it. */
  static boolean isNote(String text, int start) {
    if (NAMED.matcher(text).region(start, text.length()).lookingAt()) {
      return true;
    }
    Matcher number = COUNTED.matcher(text).region(start, text.length());
    int mark = number.lookingAt() ? text.indexOf(number.group()) : -1;
    return mark > 0 && mark < start && !Character.isWhitespace(text.charAt(mark - 1));
  }
}
