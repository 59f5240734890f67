package io.precis.read.plain;

import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Puts into LaTeX what its own commands without arguments stand for, then quantities; takes out
 * what is never printed.
 */
final class LatexMacros {
  private static final TextPattern UNPRINTED =
      TextPattern.compile(
          "(?s)\\\\n"
              + "ote(?:<[^>]{0,20}>|\\[[^\\]]{0,20}\\])?\\{[^{}]{0,5000}\\}|\\\\iffalse\\b.{0,100000}?\\\\fi\\b"
              + "|\\\\begin\\{comment\\}.{0,100000}?\\\\end\\{comment\\}");

  private static final TextPattern DEFINITION =
      TextPattern.compile(
          "\\\\(?:(?:re)?newcommand\\*?\\s*\\{?|providecommand\\*?\\s*\\{?|def\\s*)\\\\([A-Za-z]{1,40})\\}?\\s*\\{([^{}\\\\#]{1,200})\\}");

  private static final int MOST_DEFINITIONS = 1000;
  private static final TextPattern USE =
      TextPattern.compile("\\\\([A-Za-z]{1,40})(?![A-Za-z])(?:\\{\\}|\\\\(?= )|[ \\t]+)?");

  private LatexMacros() {}

  /** The text of a file without comments, with its commands put in. */
  static String expand(String latex) {
    String printed = UNPRINTED.matcher(latex).replaceAll("");
    Map<String, String> own = new HashMap<>();
    DEFINITION
        .matcher(printed)
        .results()
        .limit(MOST_DEFINITIONS)
        .forEach(found -> own.put(found.group(1), found.group(2)));
    String expanded = own.isEmpty() ? printed : withDefinitions(printed, own);
    return LatexQuantities.expand(expanded);
  }

  private static String withDefinitions(String latex, Map<String, String> own) {
    String body = DEFINITION.matcher(latex).replaceAll("");
    return USE.matcher(body)
        .replaceAll(
            found -> {
              String words = own.get(found.group(1));
              return Matcher.quoteReplacement(words == null ? found.group() : words);
            });
  }
}
