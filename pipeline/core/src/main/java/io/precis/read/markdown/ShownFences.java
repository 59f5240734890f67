package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** Fences that hold text of the page: boxes of a site's generator, Markdown. */
final class ShownFences {
  /** A box of MyST, its title, its options and what it says. */
  private static final TextPattern BOX =
      TextPattern.compile(
          "(?ms)^(`{3,8}|~{3,8})[ \\t]*\\{(?:admonition|note|warning|tip|important|hint|caution|danger"
              + "|attention|error|seealso|margin|sidebar|dropdown|topic|epigraph|pull-quote)\\}[ \\t]*([^\\n"
              + "]{0,200})\\n((?:[ \\t]*:[\\w-]{1,40}:[^\\n]{0,200}\\n){0,10})(.{0,20000}?)^\\1[ \\t]*$");

  /** Markdown that a page's program shows. */
  private static final TextPattern MARKDOWN =
      TextPattern.compile("(?ms)^(`{3,8})\\w{2,60}Markdown[ \\t]*\\n(.{0,50000}?)^\\1[ \\t]*$");

  private ShownFences() {}

  /** The text without the fences around what a reader reads as text. */
  static String opened(String text) {
    String boxes = BOX.matcher(text).replaceAll(ShownFences::box);
    return MARKDOWN.matcher(boxes).replaceAll("\n$2\n");
  }

  private static String box(MatchResult box) {
    return Matcher.quoteReplacement("\n" + box.group(2).strip() + "\n\n" + box.group(4) + "\n");
  }
}
