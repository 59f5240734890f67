package io.precis.read.latex;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Reads LaTeX: title, headings, paragraphs, items, captions, tables and formulas, without the
 * commands. What a command does that is not known here is not done: its words stay.
 */
public final class LatexReader {
  private static final TextPattern COMMENT = TextPattern.compile("(?m)(?<!\\\\)%.*$\\n?");

  /** On which of a slide's pictures something is shown. */
  private static final TextPattern OVERLAY =
      TextPattern.compile("(\\\\[a-z]{2,20}\\*?(?:\\{[a-z]{2,20}\\})?)<[\\d,+.|@a-z:-]{1,30}>");

  /** How far the next line stands below one that is broken: {@code \\\\[3ex]}. */
  private static final TextPattern DISTANCE =
      TextPattern.compile("(\\\\\\\\)\\*?\\[-?[\\d.]{0,8}\\s?\\\\?[a-z]{2,20}\\]");

  private static final TextPattern BEGIN = TextPattern.compile("\\\\begin\\{document\\}");

  /** What stands below it is notes of the author that nobody prints. */
  private static final TextPattern END = TextPattern.compile("\\\\end\\{document\\}");

  private static final TextPattern TITLE =
      TextPattern.compile("\\\\title\\s*+(?:\\[[^\\]]{0,300}\\]\\s*+)?(?=\\{)");
  private static final TextPattern THANKS = TextPattern.compile("\\\\thanks\\{([^{}]{0,300})\\}");
  private static final TextPattern FRONT =
      TextPattern.compile("\\\\(?:author|date|institute|affiliation)\\s*(?=\\{)");

  /** Begin or end of something, a heading, an item, a caption or a note, a formula. */
  private static final TextPattern TURN =
      TextPattern.compile(
          "\\\\(?:(?<edge>begin|end)\\s*\\{(?<name>[A-Za-z]{1,30})\\*?\\}"
              + "|(?<heading>(?:sub){0,2}section|chapter|part|paragraph|frametitle)\\*?\\s*+(?:\\[[^\\]]{0,300}\\]\\s*+)?(?=\\{)"
              + "|(?<item>item)\\b\\s*(?:\\[(?<term>[^\\]]{0,300})\\])?"
              + "|(?<aside>caption|footnote)\\s*+(?:\\[[^\\]]{0,300}\\]\\s*+)?(?=\\{)"
              + "|\\[)|(?<dollars>\\$\\$)");

  private static final List<String> LEVELS =
      List.of("part", "chapter", "section", "subsection", "subsubsection", "paragraph");

  private static final TextPattern VERBATIM =
      TextPattern.compile(
          "equation|align|gather|multline|eqnarray|displaymath|math|verbatim|lstlisting|minted"
              + "|algorithm(?:ic)?|tikzpicture");

  /** Boxes of slides, with what is written over them. */
  private static final TextPattern BLOCK =
      TextPattern.compile("block|alertblock|exampleblock|beamerboxesrounded");

  private static final int MOST_FRONT = 20;
  private static final int MOST_OPEN = 50;
  private static final int LONGEST_OPTION = 300;
  private static final TextPattern EMPTY_LINE = TextPattern.compile("\\n[ \\t]*\\n");
  private static final TextPattern COUNT =
      TextPattern.compile("\\(?(?:\\w{1,3}|\\\\[a-z]{1,8}\\*?)[.)]");

  private static final TextPattern OPTIONS =
      TextPattern.compile("\\s*(?:\\[[^\\]]{0,300}\\])?(?:\\{[A-Za-z+#]{1,20}\\}(?=\\s*\\n))?");
  private static final TextPattern LISTING =
      TextPattern.compile("verbatim|lstlisting|minted|algorithm");

  private static final TextPattern CLASS =
      TextPattern.compile(
          "(?m)\\A(?:[ \\t]*+(?:%[^\\n]*+)?\\r?\\n){0,300}+\\s*+\\\\documentclass\\b");

  private final DocumentBuilder out;
  private final StringBuilder flow = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private boolean item;

  private LatexReader(DocumentBuilder out) {
    this.out = out;
  }

  /** Whether a text of no known format is LaTeX: notes of its author may stand above its class. */
  public static boolean isSurelyIn(String text) {
    return CLASS.matcher(text).find() && BEGIN.matcher(text).find();
  }

  /** The words and formulas of a stretch of LaTeX, on one line. */
  public static String words(String latex) {
    return LatexWords.of(latex);
  }

  /** Adds what {@code latex} says to {@code out}. */
  public static void read(String latex, DocumentBuilder out) {
    int before = out.length();
    String source = latex.replace("\r\n", "\n");
    String shown = OVERLAY.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("$1");
    String plain = LatexMacros.expand(DISTANCE.matcher(shown).replaceAll("$1"));
    Matcher begin = BEGIN.matcher(plain);
    LatexReader reader = new LatexReader(out);
    reader.front(plain);
    String text = plain.substring(begin.find() ? begin.end() : 0);
    Matcher end = END.matcher(text);
    String body = LatexReferences.counted(end.find() ? text.substring(0, end.start()) : text);
    reader.body(withoutFront(body));
    out.leaveOut(LeftOut.Reason.MARKUP, Math.max(0, latex.length() - (out.length() - before)));
  }

  private void front(String text) {
    Matcher title = TITLE.matcher(text);
    if (title.find()) {
      String words = LatexWords.of(THANKS.matcher(argument(text, title.end())).replaceAll(""));
      out.title(words);
      out.block(Role.TITLE, words);
    }
    Matcher front = FRONT.matcher(text);
    for (int i = 0; i < MOST_FRONT && front.find(); i++) {
      String people = argument(text, front.end()).replace("\\and", ", ");
      people = THANKS.matcher(people).replaceAll(". $1");
      out.block(Role.FRONT_MATTER, LatexWords.of(people));
    }
  }

  /** A body without the title and the authors that may stand in it. */
  private static String withoutFront(String body) {
    String text = body;
    for (TextPattern front : List.of(TITLE, FRONT)) {
      Matcher found = front.matcher(text);
      StringBuilder kept = new StringBuilder();
      int from = 0;
      while (found.find(from)) {
        kept.append(text, from, found.start());
        from = after(text, found.end());
      }
      text = kept.append(text.substring(from)).toString();
    }
    return text;
  }

  /** What stands in the braces that open at {@code at}; to the text's end where none close them. */
  private static String argument(String text, int at) {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return text.substring(at + 1, i);
      }
    }
    return text.substring(Math.min(text.length(), at + 1));
  }

  private static int after(String text, int at) {
    return Math.min(text.length(), at + argument(text, at).length() + 2);
  }

  private void body(String text) {
    Matcher turn = TURN.matcher(text);
    int from = 0;
    while (turn.find(from)) {
      say(text.substring(from, turn.start()));
      from = turn(turn, text);
    }
    say(text.substring(from));
    flush();
  }

  /** Does what it says; where the text goes on after it. */
  private int turn(Matcher turn, String text) {
    if (turn.group("edge") != null) {
      flush();
      return turn.group("edge").equals("begin")
          ? begin(turn.group("name"), text, turn.end())
          : end(turn.group("name"), turn.end());
    }
    if (turn.group("aside") != null) {
      return aside(turn.group("aside"), text, turn.end());
    }
    flush();
    if (turn.group("heading") != null) {
      int level = Math.max(1, LEVELS.indexOf(turn.group("heading")) - 1);
      out.heading(level, LatexWords.of(argument(text, turn.end())));
      return after(text, turn.end());
    }
    if (turn.group("item") != null) {
      item = true;
      flow.append(term(turn.group("term")));
      return turn.end();
    }
    return verbatim(text, turn.end(), turn.group("dollars") != null ? "$$" : "\\]");
  }

  /** What an item is called, or counted by; a sign of its own is no word. */
  private static String term(String term) {
    if (term == null || term.chars().noneMatch(Character::isLetterOrDigit)) {
      return "";
    }
    boolean marked = COUNT.matcher(term.strip()).matches() || term.strip().endsWith(":");
    return term + (marked ? " " : ": ");
  }

  private int aside(String kind, String text, int at) {
    String words = LatexWords.of(argument(text, at));
    if (kind.equals("caption")) {
      flush();
      out.block(Role.CAPTION, words);
    } else {
      notes.add(words);
    }
    return after(text, at);
  }

  private int begin(String name, String text, int at) {
    if (VERBATIM.matcher(name).matches()) {
      return verbatim(text, at, "\\end{" + name);
    }
    if (open.size() < MOST_OPEN) {
      open.add(name);
    }
    if (name.equals("abstract")) {
      out.heading(1, "Abstract");
    }
    int from = at;
    if (text.startsWith("[", from)) {
      int end = text.substring(from, Math.min(text.length(), from + LONGEST_OPTION)).indexOf(']');
      from += end + 1;
    }
    if (name.equals("frame") && text.startsWith("{", from)) {
      out.heading(2, LatexWords.of(argument(text, from)));
      return after(text, from);
    }
    if (BLOCK.matcher(name).matches() && text.startsWith("{", from)) {
      out.heading(3, LatexWords.of(argument(text, from)));
      return after(text, from);
    }
    boolean shaped = isTable(name) || name.equals("minipage") || name.equals("thebibliography");
    return shaped && text.startsWith("{", from) ? after(text, from) : from;
  }

  private static boolean isTable(String name) {
    return name.startsWith("tabular") || name.equals("longtable");
  }

  private int end(String name, int at) {
    open.remove(name);
    item = false;
    return at;
  }

  private int verbatim(String text, int from, String closing) {
    int end = text.indexOf(closing, from);
    if (end < 0) {
      code(text.substring(from), closing);
      return text.length();
    }
    code(text.substring(from, end), closing);
    int brace = closing.startsWith("\\end") ? text.indexOf('}', end) + 1 : 0;
    return Math.max(end + closing.length(), brace);
  }

  /** An unchanged listing, a formula without its commands. */
  private void code(String text, String closing) {
    boolean listing = LISTING.isIn(closing);
    Matcher options = OPTIONS.matcher(text);
    String listed = options.lookingAt() ? text.substring(options.end()) : text;
    out.verbatim(Role.CODE, listing ? listed.strip() : LatexWords.of(text));
  }

  private void say(String text) {
    String[] paragraphs = EMPTY_LINE.split(text, -1);
    for (int i = 0; i < paragraphs.length; i++) {
      if (i > 0) {
        flush();
      }
      flow.append(paragraphs[i]);
    }
  }

  private void flush() {
    String text = flow.toString();
    flow.setLength(0);
    if (open.stream().anyMatch(LatexReader::isTable)) {
      for (String row : text.split("\\\\\\\\")) {
        out.row(Arrays.stream(row.split("(?<!\\\\)&")).map(LatexWords::of).toList());
      }
    } else {
      out.block(role(), LatexWords.of(text));
    }
    notes.forEach(note -> out.block(Role.NOTE, note));
    notes.clear();
  }

  private Role role() {
    if (open.contains("thebibliography")) {
      return Role.BACK_MATTER;
    }
    if (item) {
      return Role.LIST_ITEM;
    }
    return open.contains("quote") || open.contains("quotation") ? Role.QUOTATION : Role.BODY;
  }
}
