package io.precis.read.build;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;

/** Files that old mail programs wrote into a mail's text as letters and signs (uuencode). */
public final class EncodedFiles {
  private static final TextPattern BEGIN = TextPattern.compile("begin [0-7]{3,4} \\S[^\\n]{0,200}");

  /** Bytes that a line's first character may say it holds. */
  private static final int MOST_BYTES = 45;

  private EncodedFiles() {}

  /** The text without such files, which are counted in {@code out}. */
  public static String without(String text, DocumentBuilder out) {
    if (!text.contains("begin ")) {
      return text;
    }
    List<String> lines = List.of(text.split("\n", -1));
    List<String> kept = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      int end = BEGIN.matches(lines.get(i).strip()) ? end(lines, i + 1) : -1;
      if (end < 0) {
        kept.add(lines.get(i));
      } else {
        int length = lines.subList(i, end + 1).stream().mapToInt(String::length).sum();
        out.leaveOut(LeftOut.Reason.MARKUP, length);
        i = end;
      }
    }
    return String.join("\n", kept);
  }

  /** The line that ends a file whose first line is {@code from}; -1 where none does. */
  private static int end(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (i > from && line.equals("end")) {
        return i;
      }
      if (!isData(line)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a line is as long as its first character says; blanks at its end may be lost. */
  private static boolean isData(String line) {
    if (line.isEmpty()) {
      return true;
    }
    int bytes = line.charAt(0) - ' ' & 0x3F;
    int length = 1 + (bytes + 2) / 3 * 4;
    return bytes <= MOST_BYTES
        && line.length() <= length + 2
        && line.chars().allMatch(c -> c >= ' ' && c <= '`');
  }
}
