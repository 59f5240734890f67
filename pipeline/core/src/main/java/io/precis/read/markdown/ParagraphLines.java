package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Which lines of a paragraph stand for themselves: what speakers say, meanings of terms, points of
 * a Chinese text.
 */
final class ParagraphLines {
  /** A line that opens with who speaks: two of them are no wrapped paragraph. */
  private static final TextPattern LABELLED =
      TextPattern.compile("(?m)^\\s*[\\p{L}@][\\p{L}\\p{N}_.-]{1,24}\\s?[:：](?!//)\\s?\\S");

  /** What a term on the line above means. */
  private static final TextPattern DEFINITION = TextPattern.compile("(?<=[^:])\\n:[ \\t]+(?=\\S)");

  private static final TextPattern MEANING = TextPattern.compile(":[ \\t]+(?=\\S)");

  /** Where a line of Chinese was wrapped: between words nothing stands. */
  private static final TextPattern WRAPPED =
      TextPattern.compile(
          "(?:(?<=[，、；])|(?<=\\S{15})(?<=\\p{IsHan}))[ \\t]*\\n[ \\t]*(?=[\\p{IsHan}（《“])");

  private ParagraphLines() {}

  /** A paragraph, or each line where several have labels, or each meaning of a term, each point. */
  static List<String> of(String text) {
    return text.indexOf('\n') < 0
        ? List.of(text)
        : parted(text).stream().map(part -> WRAPPED.replaceAll(part, "")).toList();
  }

  private static List<String> parted(String text) {
    if (DEFINITION.matcher(text).results().limit(2).count() == 2) {
      return meanings(text);
    }
    return LABELLED.matcher(text).results().limit(2).count() == 2
        ? text.lines().toList()
        : ChinesePoints.parts(DEFINITION.matcher(text).replaceAll(": "));
  }

  /** Each meaning behind its term; a further meaning of the same term stands alone. */
  private static List<String> meanings(String text) {
    List<String> meanings = new ArrayList<>();
    List<String> lines = text.lines().toList();
    boolean term = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher meaning = MEANING.matcher(line);
      boolean means = meaning.lookingAt();
      boolean heads = i + 1 < lines.size() && MEANING.matcher(lines.get(i + 1)).lookingAt();
      String said = means ? line.substring(meaning.end()) : line;
      if (!meanings.isEmpty() && (means == term) && !(heads && !means)) {
        meanings.add(meanings.remove(meanings.size() - 1) + (means ? ": " : " ") + said);
      } else {
        meanings.add(said);
      }
      term = heads && !means;
    }
    return meanings;
  }
}
