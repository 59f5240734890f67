package io.precis.text.line;

import io.precis.limit.TextPattern;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks at the beginning of a line that tell what it is. */
public final class TextMarks {
  /** Signs that stand before an item and never within a text, as inside of square brackets. */
  public static final String SIGNS = "•‣⁃◦▪▫●○■□◆◇➢➤►▶▸▹➔✓✔✗✘❖❑❒❏❐✦✧∙";

  private static final TextPattern LIST_ITEM =
      TextPattern.compile(
          "(?:[-*–·"
              + SIGNS
              + "\\uF020-\\uF0FF]|\\(?\\d{1,3}[.)]|\\(?[a-z][.)]|\\(?[ivx]{1,4}[.)])\\s+\\S.*",
          Pattern.DOTALL);
  private static final TextPattern BULLET =
      TextPattern.compile("[-*–·" + SIGNS + "\\uF020-\\uF0FF]\\s+");

  /** As volunteers write notes into books that they type in. */
  private static final TextPattern NAMED_NOTE =
      TextPattern.compile("\\[(?:Foot|End)note(?: [\\w*]{1,4})?:");

  /** The number of a note, as the text has it behind a word too. */
  private static final TextPattern COUNTED_NOTE = TextPattern.compile("\\[\\d{1,3}\\](?=\\s+\\S)");

  private TextMarks() {}

  /**
   * Whether the paragraph that begins at {@code start} is a note to what stands above it.
   *
   * @param first where a mark stands first in the text, -1 for nowhere
   */
  static boolean opensNote(String text, int start, ToIntFunction<String> first) {
    if (NAMED_NOTE.matcher(text).region(start, text.length()).lookingAt()) {
      return true;
    }
    Matcher number = COUNTED_NOTE.matcher(text).region(start, text.length());
    int mark = number.lookingAt() ? first.applyAsInt(number.group()) : -1;
    return mark > 0 && mark < start && !Character.isWhitespace(text.charAt(mark - 1));
  }

  /** Whether a stripped line begins with a bullet, a number or a letter that counts. */
  public static boolean startsListItem(String line) {
    return LIST_ITEM.matcher(line).matches();
  }

  /** Whether a stripped line begins with a bullet. */
  public static boolean startsBullet(String line) {
    return bulletLength(line) > 0;
  }

  /** Characters of the bullet, and of the white space after, that open a line; 0 for none. */
  public static int bulletLength(String line) {
    Matcher bullet = BULLET.matcher(line);
    return bullet.lookingAt() ? bullet.end() : 0;
  }
}
