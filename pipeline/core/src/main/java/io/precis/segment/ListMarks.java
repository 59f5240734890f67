package io.precis.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What marks an item of a list: a bullet, a number, a letter. It is no part of its sentence. */
final class ListMarks {
  private static final Pattern MARK =
      Pattern.compile(
          "(?:[•⁃▪●◦‣·■□➢➔→✓✔❖\\uF000-\\uF0FF*–—-]\\s*)?"
              + "(?:[(（\\[]?(?:\\d{1,3}|\\p{L}|[ivx]{1,5})[.)）\\]]{1,2}\\s+)?(?=\\S)");

  private ListMarks() {}

  /** Characters of the mark that opens {@code item}; 0 where nothing else would be left. */
  static int length(String item) {
    Matcher mark = MARK.matcher(item);
    boolean found = mark.lookingAt();
    return found && item.substring(mark.end()).codePoints().anyMatch(Character::isLetterOrDigit)
        ? mark.end()
        : 0;
  }
}
