package io.precis.read.plain;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Directives of reStructuredText whose content is text like the text around: notes, warnings,
 * captions of figures. It is set as far in as they are, so that it is not taken for code.
 */
final class RestructuredDirectives {
  /** Directives within directives that are still looked at. */
  private static final int DEEPEST = 4;

  /** All but those whose content is code, is left out, or is read by its indentation. */
  private static final TextPattern DIRECTIVE =
      TextPattern.compile(
          "([ \\t]*)\\.\\."
              + " (?!(?:code|code-block|sourcecode|parsed-literal|math|literalinclude|raw|toctree"
              + "|only|index|sectionauthor|highlight|list-table|csv-table|table|productionlist|graphviz"
              + "|digraph|uml|mermaid|ipython|doctest|testcode|testsetup|testoutput|prompt|tikz|include"
              + "|jupyter-execute|code-cell|plot)::)[\\w:.-]{2,60}::.*");

  /** A note whose text begins on the directive's own line. */
  private static final TextPattern ADMONITION =
      TextPattern.compile(
          "([ \\t]*\\.\\. (?:note|warning|tip|hint|important|attention|caution|danger|error|seealso|todo)::)"
              + "[ \\t]+(\\S.*)");

  /** A box with its title on the directive's own line. */
  private static final TextPattern TITLED =
      TextPattern.compile(
          "([ \\t]*\\.\\. (?:admonition|topic|sidebar|rubric|dropdown|card|grid-item-card|tab|tab-item"
              + "|group-tab|details|centered|epigraph|pull-quote)::)[ \\t]+(\\S.*)");

  private static final TextPattern OPTION = TextPattern.compile("[ \\t]+:[\\w-]{1,40}:.*");

  private RestructuredDirectives() {}

  /** The text in which such content stands no deeper than its directive. */
  static String dedented(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    for (int i = 0; i < DEEPEST; i++) {
      List<String> next = once(lines);
      if (next.equals(lines)) {
        break;
      }
      lines = next;
    }
    return String.join("\n", lines);
  }

  private static List<String> once(List<String> lines) {
    List<String> out = new ArrayList<>(lines.size());
    int at = 0;
    while (at < lines.size()) {
      Matcher directive = DIRECTIVE.matcher(lines.get(at));
      if (!directive.matches()) {
        out.add(lines.get(at++));
        continue;
      }
      int indent = directive.group(1).length();
      Matcher said = ADMONITION.matcher(lines.get(at));
      Matcher titled = TITLED.matcher(lines.get(at));
      boolean begun = said.matches();
      String title = titled.matches() ? directive.group(1) + titled.group(2) : "";
      out.add(begun ? said.group(1) : title.isEmpty() ? lines.get(at) : titled.group(1));
      if (begun) {
        out.add("");
        out.add(directive.group(1) + said.group(2));
      }
      at++;
      while (at < lines.size() && OPTION.matcher(lines.get(at)).matches()) {
        out.add(lines.get(at++));
      }
      if (!title.isEmpty()) {
        out.addAll(List.of("", title, ""));
      }
      int content = contentIndent(lines, at, indent);
      if (content > indent && !begun && !lines.get(at).isBlank()) {
        out.add(""); // apart from the directive's own line, which is taken out
      }
      while (content > indent && at < lines.size() && isWithin(lines.get(at), indent)) {
        String line = lines.get(at++);
        out.add(line.isBlank() ? "" : line.substring(Math.min(content - indent, indent(line))));
      }
    }
    return out;
  }

  /** Columns of the first line with words; {@code outer} where it is not within the directive. */
  private static int contentIndent(List<String> lines, int from, int outer) {
    for (int i = from; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return Math.max(outer, indent(lines.get(i)));
      }
    }
    return outer;
  }

  private static boolean isWithin(String line, int outer) {
    return line.isBlank() || indent(line) > outer;
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }
}
