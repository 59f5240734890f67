package io.precis.read.markdown;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Boxes, tabs, captions and tables that generators of books and sites write as directives, set as
 * the standard has text: to the parser their content is code. Programs and formulas stay what they
 * are.
 */
final class MarkdownDirectives {
  /** Directives within directives that are still looked at. */
  private static final int DEEPEST = 6;

  private static final int TAB = 4;

  /** What the line of a directive begins with. */
  private static final String SIGNS = "`~:!?=/";

  /** A fence whose content is text, with what is said on its own line (MyST). */
  private static final TextPattern TEXT_FENCE =
      TextPattern.compile(
          "[ \\t]{0,12}(`{3,}|:{3,}|~{3,})\\{(note|warning|tip|hint|important|attention|caution|danger"
              + "|error|seealso|todo|admonition|dropdown|card|grid|grid-item|grid-item-card|tab-set|tab-item"
              + "|tabs|tab|group-tab|details|epigraph|pull-quote|highlights|topic|sidebar|margin|aside"
              + "|abstract|container|div|versionadded|versionchanged|deprecated|glossary|rubric|figure"
              + "|figure-md|table|list-table|csv-table|exercise|exercise-start|solution|solution-start"
              + "|prf:[a-z]{3,20}|proof:[a-z]{3,20}|only|compound|centered|blockquote)\\}[ \\t]*([^\\n]{0,300})");

  /** One that brings something in, or lists what stands elsewhere. */
  private static final TextPattern UNSEEN_FENCE =
      TextPattern.compile(
          "[ \\t]{0,12}(`{3,}|:{3,}|~{3,})\\{(?:toctree|contents|tableofcontents|bibliography|index"
              + "|genindex|include|image|raw|currentmodule|module|autosummary|footbibliography|keywords)\\}[^\\n]{0,300}");

  /** Any other one: a program or a formula, with its settings. */
  private static final TextPattern CODE_FENCE =
      TextPattern.compile("[ \\t]{0,12}(`{3,}|~{3,})(?:\\{[a-z][\\w:+-]{1,40}\\})?[^`\\n]{0,300}");

  /** The line of a box or a tab whose content is indented below it, with its title (MkDocs). */
  private static final TextPattern INDENTED =
      TextPattern.compile(
          "([ \\t]{0,12})(?:(?:!!!|\\?\\?\\?\\+?)[ \\t]+[\\w-]{1,30}(?: [\\w -]{1,30}?)?(?:[ \\t]+\"([^\"\\n"
              + "]{0,200})\")?|===[!+]?[ \\t]+\"([^\"\\n]{1,200})\")[ \\t]*");

  /** The line of a box that a line of slashes ends. */
  private static final TextPattern SLASHED =
      TextPattern.compile(
          "[ \\t]{0,12}(/{3,})[ \\t]+[a-z][\\w-]{1,30}[ \\t]*(?:\\|[ \\t]*([^\\n]{1,200}))?");

  /** A box of Pandoc's with its title among its attributes. */
  private static final TextPattern TITLED =
      TextPattern.compile(
          "[ \\t]{0,12}:{3,}[ \\t]*\\{[^{}\\n]{0,100}\\btitle=\"([^\"\\n]{1,200})\"[^{}\\n]{0,100}\\}[ \\t]*");

  private static final TextPattern OPTION =
      TextPattern.compile("[ \\t]*:[a-z][\\w-]{0,40}:(?:[ \\t].*)?");
  private static final TextPattern SLASHED_OPTION =
      TextPattern.compile("[ \\t]{4,}[a-z][\\w-]{0,40}:[ \\t].*");

  /** What the first line of a figure or a margin of code names is no text. */
  private static final TextPattern NAMES_FILE = TextPattern.compile("figure|figure-md|only|div");

  /** Where one cell of a page ends, and what writers note for themselves (MyST). */
  private static final TextPattern UNSEEN_LINE =
      TextPattern.compile("%(?:[ \\t].*)?|\\+\\+\\+(?:[ \\t]*\\{.*\\})?[ \\t]*");

  /** The name of a place in such a text, or one of its directives. */
  private static final TextPattern MYST =
      TextPattern.compile(
          "(?m)^(?:\\([\\w:.-]{1,100}\\)=|(?:`{3,}|:{3,})\\{[a-z][\\w:-]{2,40}\\}.*)$");

  private final DocumentBuilder out;
  private final boolean myst;

  private MarkdownDirectives(DocumentBuilder out, boolean myst) {
    this.out = out;
    this.myst = myst;
  }

  /** The same text with such directives as paragraphs and tables; {@code out} is told the rest. */
  static String asText(String markdown, DocumentBuilder out) {
    List<String> lines = List.of(markdown.split("\n", -1));
    boolean myst = MYST.isIn(markdown);
    return String.join("\n", new MarkdownDirectives(out, myst).plain(lines, 0));
  }

  private List<String> plain(List<String> lines, int depth) {
    List<String> plain = new ArrayList<>(lines.size());
    int[] slashes = slashes(lines);
    int at = 0;
    while (at < lines.size()) {
      int next = depth < DEEPEST ? directive(lines, at, slashes, depth, plain) : at;
      if (next == at) {
        Matcher code = CODE_FENCE.matcher(lines.get(at));
        next = code.matches() ? code(lines, at, code.group(1), plain) : line(lines, at, plain);
      }
      at = next;
    }
    return plain;
  }

  /** How many slashes the longest line has, from each line on, that is nothing else. */
  private static int[] slashes(List<String> lines) {
    int[] longest = new int[lines.size() + 1];
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      boolean ends = line.startsWith("///") && line.chars().allMatch(c -> c == '/');
      longest[i] = Math.max(longest[i + 1], ends ? line.length() : 0);
    }
    return longest;
  }

  /**
   * Adds the directive at a line; returns the line behind it, {@code at} where none is there.
   *
   * @param slashes of the lines that may end a box, from each line on
   */
  private int directive(List<String> lines, int at, int[] slashes, int depth, List<String> plain) {
    String line = lines.get(at);
    if (line.isBlank() || SIGNS.indexOf(line.stripLeading().charAt(0)) < 0) {
      return at;
    }
    Matcher text = TEXT_FENCE.matcher(line);
    Matcher unseen = UNSEEN_FENCE.matcher(line);
    Matcher slashed = SLASHED.matcher(line);
    Matcher titled = TITLED.matcher(line);
    Matcher indented = INDENTED.matcher(line);
    if (text.matches()) {
      int end = end(lines, at, text.group(1));
      int from = options(lines, at + 1, end, OPTION);
      String said = NAMES_FILE.matches(text.group(2)) ? "" : text.group(3);
      List<String> content = lines.subList(from, end);
      boolean table = text.group(2).endsWith("-table");
      List<String> set = lines.subList(Math.min(at + 1, from), from);
      box(said, table ? DirectiveTable.rows(text.group(2), set, content) : content, depth, plain);
      return leave(lines, at, from, end);
    }
    if (unseen.matches()) {
      int end = end(lines, at, unseen.group(1));
      return leave(lines, at, end, end);
    }
    if (slashed.matches() && slashed.group(1).length() <= slashes[at + 1]) {
      int slashedEnd = end(lines, at, slashed.group(1));
      int from = options(lines, at + 1, slashedEnd, SLASHED_OPTION);
      box(slashed.group(2), lines.subList(from, slashedEnd), depth, plain);
      return leave(lines, at, from, slashedEnd);
    }
    if (titled.matches()) {
      box(titled.group(1), List.of(), depth, plain);
      return leave(lines, at, at + 1, at);
    }
    return indented.matches() ? indented(indented, lines, at, depth, plain) : at;
  }

  private int indented(Matcher head, List<String> lines, int at, int depth, List<String> plain) {
    int outer = head.group(1).length();
    List<String> content = new ArrayList<>();
    int next = at + 1;
    while (next < lines.size() && isWithin(lines.get(next), outer)) {
      String line = lines.get(next++).replace("\t", "    ");
      content.add(line.isBlank() ? "" : line.substring(0, outer) + line.substring(outer + TAB));
    }
    if (content.stream().allMatch(String::isBlank)) {
      return at;
    }
    String title = head.group(2) == null ? head.group(3) : head.group(2);
    box(title, content, depth, plain);
    out.leaveOut(LeftOut.Reason.MARKUP, head.group().length());
    return next;
  }

  private static boolean isWithin(String line, int outer) {
    String spaced = line.replace("\t", "    ");
    return line.isBlank() || spaced.length() - spaced.stripLeading().length() >= outer + TAB;
  }

  private void box(String title, List<String> content, int depth, List<String> plain) {
    plain.add("");
    if (title != null && !title.isBlank()) {
      plain.add(title.strip());
      plain.add("");
    }
    plain.addAll(plain(content, depth + 1));
    plain.add("");
  }

  /** The line that ends a fence; the number of lines where none does. */
  private static int end(List<String> lines, int at, String fence) {
    int end = at + 1;
    while (end < lines.size() && !closes(lines.get(end).strip(), fence)) {
      end++;
    }
    return end;
  }

  private static boolean closes(String line, String fence) {
    return line.length() >= fence.length()
        && (fence.charAt(0) != ':' || line.length() == fence.length())
        && line.chars().allMatch(c -> c == fence.charAt(0));
  }

  private static int options(List<String> lines, int from, int end, TextPattern option) {
    int at = from;
    while (at < end && option.matcher(lines.get(at)).matches()) {
      at++;
    }
    return at;
  }

  /** Counts the lines of a directive that are no text; returns the line behind it. */
  private int leave(List<String> lines, int at, int from, int end) {
    for (String line : lines.subList(at, Math.min(from, lines.size()))) {
      out.leaveOut(LeftOut.Reason.MARKUP, line.length());
    }
    return Math.max(at, Math.min(end, lines.size() - 1)) + 1;
  }

  private int code(List<String> lines, int at, String fence, List<String> plain) {
    int end = end(lines, at, fence);
    plain.add(lines.get(at));
    boolean directive = lines.get(at).contains(fence + "{");
    int from = directive ? options(lines, at + 1, end, OPTION) : at + 1;
    leave(lines, at + 1, from, end);
    plain.addAll(lines.subList(from, Math.min(end + 1, lines.size())));
    return end + 1;
  }

  private int line(List<String> lines, int at, List<String> plain) {
    String line = lines.get(at);
    if (myst && UNSEEN_LINE.matcher(line).matches()) {
      out.leaveOut(LeftOut.Reason.MARKUP_COMMENT, line.length());
      plain.add("");
    } else {
      plain.add(line);
    }
    return at + 1;
  }
}
