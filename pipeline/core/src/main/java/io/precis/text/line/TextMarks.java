package io.precis.text.line;

import io.precis.limit.TextPattern;
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

  private TextMarks() {}

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
