package io.precis.read.latex;

import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
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

  /** One that takes words, how many and what it makes of them. */
  private static final TextPattern TEMPLATE =
      TextPattern.compile(
          "\\\\(?:(?:re)?new|provide)command\\*?\\s{0,5}\\{?\\\\([A-Za-z]{1,40})\\}?\\s{0,5}\\[([1-4])\\]\\s{0,5}"
              + "\\{((?:[^{}]|\\{[^{}]{0,200}\\}){1,400})\\}");

  private static final TextPattern CALL =
      TextPattern.compile("\\\\([A-Za-z]{1,40})((?:\\{[^{}]{0,300}\\}){1,6})");

  private record Template(int arguments, String body) {}

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
    return LatexQuantities.expand(withArguments(expanded));
  }

  /** The text in which commands of its own that take words stand for what they make of them. */
  private static String withArguments(String latex) {
    Map<String, Template> own = new HashMap<>();
    TEMPLATE
        .matcher(latex)
        .results()
        .limit(MOST_DEFINITIONS)
        .forEach(
            found ->
                own.put(
                    found.group(1),
                    new Template(Integer.parseInt(found.group(2)), found.group(3))));
    return own.isEmpty()
        ? latex
        : CALL.matcher(TEMPLATE.matcher(latex).replaceAll(""))
            .replaceAll(found -> Matcher.quoteReplacement(called(found, own)));
  }

  private static String called(MatchResult call, Map<String, Template> own) {
    Template template = own.get(call.group(1));
    String[] words = call.group(2).substring(1, call.group(2).length() - 1).split("\\}\\{", -1);
    if (template == null || words.length < template.arguments()) {
      return call.group();
    }
    String said = template.body();
    for (int i = 0; i < template.arguments(); i++) {
      said = said.replace("#" + (i + 1), words[i]);
    }
    StringBuilder all = new StringBuilder(said);
    for (int i = template.arguments(); i < words.length; i++) {
      all.append('{').append(words[i]).append('}');
    }
    return all.toString();
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
