package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Numbers of lines at the left edge of a text, as records of hearings and drafts have them: they
 * rise from line to line and begin anew on each page. Points of a list that are counted so begin
 * each with a capital.
 */
final class CountedLines {
  private static final int FEWEST = 10;
  private static final int FEWEST_WITHIN = 2;
  private static final int ONE_WITHIN_IN = 8;
  private static final TextPattern COUNTED =
      TextPattern.compile("([ \\t]{0,8}\\d{1,2})(?:([ \\t]{2,}\\S.*)|[ \\t]*)");

  private CountedLines() {}

  /** The text without such numbers, whose places stay blank; the same where lines have none. */
  static String without(String text, DocumentBuilder out) {
    List<String> lines = List.of(text.split("\n", -1));
    if (!areCounted(lines)) {
      return text;
    }
    List<String> plain = new ArrayList<>(lines.size());
    int taken = 0;
    for (String line : lines) {
      Matcher counted = COUNTED.matcher(line);
      boolean number = counted.matches();
      boolean words = number && counted.group(2) != null;
      taken += number ? counted.group(1).strip().length() : 0;
      plain.add(
          words ? " ".repeat(counted.group(1).length()) + counted.group(2) : number ? "" : line);
    }
    out.leaveOut(LeftOut.Reason.MARKUP, taken);
    return String.join("\n", plain);
  }

  private static boolean areCounted(List<String> lines) {
    int worded = 0;
    int counted = 0;
    int rising = 0;
    int within = 0;
    int last = 0;
    for (String line : lines) {
      worded += line.isBlank() ? 0 : 1;
      Matcher matcher = COUNTED.matcher(line);
      if (matcher.matches()) {
        int number = Integer.parseInt(matcher.group(1).strip());
        counted++;
        rising += number == last + 1 || number == 1 ? 1 : 0;
        String words = matcher.group(2) == null ? "" : matcher.group(2).strip();
        within += words.isEmpty() || Character.isLowerCase(words.codePointAt(0)) ? 1 : 0;
        last = number;
      }
    }
    return counted >= FEWEST
        && counted * 10 >= worded * 7
        && rising * 10 >= counted * 9
        && within >= FEWEST_WITHIN
        && within * ONE_WITHIN_IN >= counted;
  }
}
