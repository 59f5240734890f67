package io.precis.read.plain;

import io.precis.limit.TextPattern;
import java.util.regex.Matcher;

/** Code of Textile that a mark at its beginning shows, between marks at both its ends. */
final class TextileBlocks {
  private static final String ATTRIBUTES = "(?:[({\\[][^.\\n]{0,60})?";

  /** To the next block that has a mark. */
  private static final TextPattern LONG =
      TextPattern.compile(
          ("(?m)^(?:bc|pre)ATTRIBUTES\\.\\. ((?:(?!(?:p|h[1-6]|bq|bc|pre|notextile|fn\\d{1,3})ATTRIBUTES\\.{1,2} )"
                  + "[^\\n]*+(?:\\n|\\z)){1,2000}+)")
              .replace("ATTRIBUTES", ATTRIBUTES));

  /** To the next blank line. */
  private static final TextPattern SHORT =
      TextPattern.compile(
          "(?m)^(?:bc|pre)ATTRIBUTES\\. ((?:[^\\n]++(?:\\n|\\z)){1,500}+)"
              .replace("ATTRIBUTES", ATTRIBUTES));

  private TextileBlocks() {}

  /** The text with fences around such code. */
  static String fenced(String text) {
    return fenced(SHORT, fenced(LONG, text));
  }

  private static String fenced(TextPattern code, String text) {
    return code.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "<pre>\n" + found.group(1).stripTrailing() + "\n</pre>\n\n"));
  }
}
