package io.precis.read.build;

import io.precis.limit.TextPattern;
import io.precis.text.line.TextMarks;
import java.util.List;

/** What the lines are that a writer broke by hand within one paragraph. */
public final class HandLines {
  private static final int FEWEST_OF_ADDRESS = 3;
  private static final int LONGEST_OF_ADDRESS = 50;

  /** A label with what it says: {@code Place: Leeds}. */
  private static final TextPattern FIELD =
      TextPattern.compile("\\p{Lu}[\\p{L}\\p{N} ./-]{1,30}: ?\\S.{0,80}");

  private static final TextPattern ADDRESS = TextPattern.compile("[\\p{Lu}\\d].*[^.!?:;,–-]");
  private static final TextPattern FIRST = TextPattern.compile("\\(?[1ai][.)]\\s.*");

  private HandLines() {}

  /** The lines of a paragraph that are not blank. */
  public static List<String> of(String paragraph) {
    return paragraph.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Whether they are points by their bullets, or by numbers or letters from the first on. */
  public static boolean areItems(List<String> lines) {
    if (lines.stream().filter(HandLines::isBullet).limit(2).count() == 2) {
      return true;
    }
    List<String> counted = lines.stream().filter(TextMarks::startsListItem).toList();
    return counted.size() > 1 && FIRST.matches(counted.get(0));
  }

  /** Whether a line of points is one itself. */
  public static boolean isItem(String line) {
    return isBullet(line) || TextMarks.startsListItem(line);
  }

  private static boolean isBullet(String line) {
    return TextMarks.bulletLength(line) > 0;
  }

  /** Whether each says something of its own: labels with values, or the lines of an address. */
  public static boolean standAlone(List<String> lines) {
    return lines.size() > 1 && lines.stream().allMatch(FIELD::matches)
        || lines.size() >= FEWEST_OF_ADDRESS
            && lines.stream().allMatch(HandLines::mayBeOfAddress)
            && lines.stream().anyMatch(line -> line.chars().anyMatch(Character::isDigit));
  }

  private static boolean mayBeOfAddress(String line) {
    return line.length() <= LONGEST_OF_ADDRESS && ADDRESS.matches(line);
  }
}
