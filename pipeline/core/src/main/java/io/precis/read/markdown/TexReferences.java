package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * References by TeX's commands, as papers in Markdown have them: {@code \autoref{fig:mill}} is set
 * as the figure's number, which is its place among the labels of its kind. Immutable.
 */
final class TexReferences {
  private static final int MOST = 1_000;

  private static final TextPattern LABEL =
      TextPattern.compile("\\\\label\\{((fig|tab|eq)[^{}\\s]{0,80})\\}");
  private static final TextPattern REFERENCE =
      TextPattern.compile("\\\\(auto|[cC])?ref\\{((?:(fig|tab|eq|sec)[:_-])?[^{}\\s]{1,80})\\}");

  /** What only places something on the page or names it for references. */
  private static final TextPattern UNSEEN =
      TextPattern.compile(
          "[ \\t]?\\\\(?:label|index|vspace|hspace|pagestyle|setcounter|enlargethispage)\\*?"
              + "\\{[^{}\\n]{0,100}\\}(?:\\{[^{}\\n]{0,100}\\})?");

  private static final Map<String, String> KINDS =
      Map.of("fig", "Figure", "tab", "Table", "eq", "Equation", "sec", "Section");

  private final Map<String, Integer> numbers;

  private TexReferences(Map<String, Integer> numbers) {
    this.numbers = Map.copyOf(numbers);
  }

  /** Those of a whole text. */
  static TexReferences in(String text) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    LABEL
        .matcher(text)
        .results()
        .limit(MOST)
        .forEach(
            label ->
                numbers.computeIfAbsent(
                    label.group(1), name -> counts.merge(label.group(2), 1, Integer::sum)));
    return new TexReferences(numbers);
  }

  /** A part of the text with what is set for the references in it, and without labels. */
  String set(String part) {
    if (part.indexOf('\\') < 0) {
      return part;
    }
    String referred =
        REFERENCE.matcher(part).replaceAll(found -> Matcher.quoteReplacement(set(found)));
    return UNSEEN.matcher(referred).replaceAll("");
  }

  private String set(MatchResult reference) {
    Integer number = numbers.get(reference.group(2));
    String kind = reference.group(1) == null ? "" : reference.group(3);
    String word = kind == null ? "" : KINDS.getOrDefault(kind.toLowerCase(Locale.ROOT), "");
    return (word + " " + (number == null ? "" : number)).strip();
  }
}
