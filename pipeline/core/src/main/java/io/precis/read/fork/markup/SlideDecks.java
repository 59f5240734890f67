package io.precis.read.fork.markup;

import io.precis.limit.TextPattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;

/**
 * Lays out the slides that a page keeps as Markdown, which a script of remark or reveal shows: one
 * {@code section} each, what is said beside a slide hidden. Other pages stay as they are.
 */
final class SlideDecks {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

  // What stands before a name is looked at where the name is: every page is gone through for them.
  private static final TextPattern REMARK = TextPattern.compile("(?i)remark(?<=\\bremark)\\b");
  private static final TextPattern REVEAL =
      TextPattern.compile(
          "(?i)data-markdown(?<=\\sdata-markdown)\\b|reveal(?<=\\breveal)(?:\\.min)?\\.js\\b");
  private static final TextPattern REMARK_SOURCE =
      TextPattern.compile("(?i)\\bid\\s?=\\s?[\"']?source\\b");
  private static final TextPattern REVEAL_SOURCE =
      TextPattern.compile(
          "(?i)\\bdata-template\\b|\\btype\\s?=\\s?[\"']?text/(?:template|(?:x-)?markdown)\\b");
  private static final TextPattern ASIDE =
      TextPattern.compile("(?i)<aside\\b(?=[^<>]{0,200}\\bclass\\s?=\\s?[\"']?notes\\b)");

  /** A line between two slides, or between two steps of one. */
  private static final TextPattern BORDER = TextPattern.compile("\\s*-{2,5}\\s*");

  /** A setting of a slide, at its head. */
  private static final TextPattern SETTING =
      TextPattern.compile("\\s*([a-z][\\w-]{1,30}):(?!//)[ \\t]*([^\\n]{0,300})(?:\\n|$)");

  private static final TextPattern NOTES =
      TextPattern.compile("(?im)^[ \\t]*(?:\\?\\?\\?[ \\t]*$|notes?:)");
  private static final TextPattern CLASS =
      TextPattern.compile("(?<![\\w.])(?:\\.[a-zA-Z][\\w-]{0,40}){1,4}\\[");

  private SlideDecks() {}

  static String laidOut(String page) {
    boolean remark = REMARK.matcher(page).find();
    boolean reveal = REVEAL.matcher(page).find();
    if (!remark && !reveal) {
      return page;
    }
    String whole = replaced(page, "textarea", remark ? REMARK_SOURCE : REVEAL_SOURCE);
    if (!reveal) {
      return whole;
    }
    whole = replaced(replaced(whole, "textarea", REVEAL_SOURCE), "script", REVEAL_SOURCE);
    return ASIDE.matcher(whole).replaceAll("<aside hidden");
  }

  /** The page with each such element that holds Markdown as what it shows. */
  private static String replaced(String page, String name, TextPattern attributes) {
    String lower = page.toLowerCase(Locale.ROOT);
    if (lower.length() != page.length()) {
      return page; // a letter that is longer in lower case: places would not fit
    }
    StringBuilder made = new StringBuilder(page.length());
    int from = 0;
    int start = lower.indexOf("<" + name);
    while (start >= 0) {
      int text = page.indexOf('>', start) + 1;
      int end = text == 0 ? -1 : lower.indexOf("</" + name, text);
      int after = end < 0 ? -1 : page.indexOf('>', end) + 1;
      if (after <= 0) {
        break;
      }
      if (attributes.matcher(page.substring(start, text)).find()) {
        String source = page.substring(text, end);
        boolean escaped = name.equals("textarea");
        made.append(page, from, start)
            .append(
                slides(escaped ? org.jsoup.parser.Parser.unescapeEntities(source, false) : source));
        from = after;
      }
      start = lower.indexOf("<" + name, after);
    }
    return made.append(page, from, page.length()).toString();
  }

  private static String slides(String markdown) {
    StringBuilder html = new StringBuilder();
    StringBuilder open = new StringBuilder();
    boolean code = false;
    for (String line : indented(markdown).split("\n")) {
      code ^= line.stripLeading().startsWith("```");
      if (!code && BORDER.matcher(line).matches()) {
        html.append(slide(open.toString()));
        open.setLength(0);
      } else {
        open.append(line).append('\n');
      }
    }
    html.append(slide(open.toString()));
    return html.toString();
  }

  /** Without the blanks that the page's own markup puts before all lines. */
  private static String indented(String markdown) {
    int least =
        markdown
            .lines()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    markdown
        .lines()
        .map(line -> line.isBlank() ? "" : line.substring(least))
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** A slide that only says how others look shows nothing. */
  private static String slide(String markdown) {
    int start = 0;
    Matcher setting = SETTING.matcher(markdown);
    while (setting.region(start, markdown.length()).lookingAt()) {
      boolean hidden = setting.group(1).equals("layout") || setting.group(1).equals("exclude");
      if (hidden && setting.group(2).strip().equals("true")) {
        return "";
      }
      start = setting.end();
    }
    Matcher notes = NOTES.matcher(markdown).region(start, markdown.length());
    boolean noted = notes.find();
    String shown =
        withoutClasses(markdown.substring(start, noted ? notes.start() : markdown.length()));
    String said = noted ? markdown.substring(notes.end()) : "";
    return "<section>"
        + HTML.render(PARSER.parse(shown))
        + (said.isBlank() ? "" : "<aside hidden>" + Entities.escape(said) + "</aside>")
        + "</section>";
  }

  /** {@code .footnote[said]} is said. */
  private static String withoutClasses(String markdown) {
    StringBuilder text = new StringBuilder(markdown.length());
    Deque<Boolean> named = new ArrayDeque<>();
    Matcher opening = CLASS.matcher(markdown);
    boolean more = opening.find();
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (more && i == opening.start()) {
        i = opening.end() - 1;
        named.push(true);
        more = opening.find();
      } else if (c == ']' && !named.isEmpty() && named.pop()) {
        continue;
      } else {
        if (c == '[') {
          named.push(false);
        }
        text.append(c);
      }
    }
    return text.toString();
  }
}
