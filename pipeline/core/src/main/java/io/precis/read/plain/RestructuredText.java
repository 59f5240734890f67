package io.precis.read.plain;

import io.precis.limit.Deadline;
import io.precis.read.build.DocumentBuilder;
import java.util.List;
import java.util.regex.Pattern;

/** The inline marks and directives of reStructuredText; its headings are those of plain text. */
final class RestructuredText {
  private static final int LEAST_SIGNS = 2;
  private static final int BEGINNING = 200_000;

  private static final Pattern SIGN =
      Pattern.compile(
          "(?m)(?<![\\w`]):[a-z][\\w+-]{1,30}:`[^`\\n]|`[^`<>]{1,300}<[^<>`]{1,500}>`_"
              + "|^\\.\\. (?:_[^\\n:]{1,100}:|[\\w-]{2,40}::|\\[)|(?<=\\w)``?_{1,2}(?!\\w)");

  /** An item that is numbered when the text is set. */
  private static final Pattern AUTOMATIC = Pattern.compile("(?m)^([ \\t]*)#\\. ");

  /** What is shown is the first group; what has none is not shown. */
  private static final List<Pattern> MARKS =
      List.of(
          // what is left announces code, as in plain text
          Pattern.compile(
              "(?m)^\\.\\."
                  + " (?:code|code-block|sourcecode|parsed-literal|math|literalinclude)(::)[^\\n"
                  + "]*(?:\\n"
                  + "[ \\t]+:[^\\n"
                  + "]*)*+"),
          Pattern.compile("(?m)^:[A-Z][\\w -]{1,30}:(?:[ \\t][^\\n]*)?$"),
          Pattern.compile("(?m)^\\.\\. \\[[^\\]\\n]{1,40}\\][^\\n]*(?:\\n[ \\t]+[^\\n]*)*+"),
          Pattern.compile("(?<=[\\w.,;:!?)]) ?\\[[#*\\w-]{1,40}\\]_(?!\\w)"),
          Pattern.compile("(?m)^\\+(?:[-=]{2,}+\\+)++[ \\t]*$"),
          Pattern.compile("(?m)^\\.\\. (?:_[^\\n]*|[\\w-]{2,40}::[^\\n]*)(?:\\n[ \\t]+:[^\\n]*)*+"),
          Pattern.compile(
              "(?<![\\w`]):[a-z][\\w+:-]{0,40}:`([^`<]{1,300}?)(?:\\s{0,20}<[^<>`]{1,500}>)?`"),
          Pattern.compile("`([^`<>]{1,300}?)\\s{0,20}<[^<>`]{1,1000}>`_{0,2}"),
          Pattern.compile("``([^`]{1,300})``"),
          Pattern.compile("`([^`]{1,300})`_{0,2}"),
          Pattern.compile("\\*\\*(?!\\s)([^*]{1,400})(?<!\\s)\\*\\*"),
          Pattern.compile(
              "(?<![\\w*])\\*(?!\\s)([^*\\n]{1,200}(?:\\n[^*\\n]{1,200})?)(?<!\\s)\\*(?!\\w)"),
          Pattern.compile("\\\\[ \\n]"));

  private RestructuredText() {}

  /** Whether a text shows such marks. */
  static boolean isIn(String text) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    return SIGN.matcher(Deadline.current().over(beginning)).results().limit(LEAST_SIGNS).count()
        == LEAST_SIGNS;
  }

  /** The text without its marks, which are counted in {@code out}. */
  static String plain(String text, DocumentBuilder out) {
    String bulleted = AUTOMATIC.matcher(text).replaceAll("$1- ");
    return InlineMarks.plain(bulleted, MARKS, out);
  }
}
