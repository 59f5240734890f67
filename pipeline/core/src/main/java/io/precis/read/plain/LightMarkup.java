package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Light markup in plain text, told by its marks: org-mode, AsciiDoc, MediaWiki. */
enum LightMarkup {
  ORG(
      "^(?:#\\+(?:TITLE|AUTHOR|OPTIONS|STARTUP|BEGIN_\\w+|DATE)\\b|:PROPERTIES:|\\*+ (?:TODO|DONE)"
          + " )",
      1,
      "^(\\*{1,8})\\s++(?:(?:TODO|DONE|NEXT|WAITING)\\s++)?(?:\\[#[A-C]\\]\\s++)?(\\S.*?)(?<!\\s)(?:\\s++:[\\w@:]+:)?\\s*+$",
      "^#\\+TITLE:\\s*(\\S.*)$",
      "^(?:#\\+.*|# .*|\\s*(?:SCHEDULED|DEADLINE|CLOSED):.*|\\s*:[A-Za-z_-]+:.*)$",
      "^\\s*#\\+(?:BEGIN|END)_(?:SRC|EXAMPLE).*$",
      "(?!)",
      List.of(
          "\\[\\[[^\\]\\[]+\\]\\[([^\\]\\[]+)\\]\\]",
          "\\[\\[([^\\]\\[]+)\\]\\]",
          "\\[fn:[^\\]\\[]*\\]",
          "(?<=\\s|^)[=~]([^=~\\n]+)[=~](?=\\W|$)",
          "(?<=[\\s(\\p{IsHan}]|^)\\*(?!\\s)([^*\\n]{1,300})(?<!\\s)\\*(?=\\W|$)")),
  ASCIIDOC(
      "\\A\\s*= \\S|^(?::(?:toc|icons|doctype|author|revnumber|sectnums)\\b.*:.*|\\[source[^\\]\\n"
          + "]{0,300}\\]|\\[(?:NOTE|TIP|WARNING)\\])$|(?<![A-Za-z])(?:link|xref|image):\\S{1,300}?\\[[^\\]\\n"
          + "]{0,300}\\]",
      1,
      "^(={1,6})\\s++(\\S.*?)(?<!\\s)(?:\\s++=++)?\\s*+$",
      "^=\\s+(\\S.*)$",
      "^(?::[\\w!-]+:.*|v\\d[\\d.]*,.*|\\[[^\\]\\n"
          + "]*\\]|(?:include|image|ifdef|ifndef|endif|toc)::.*|//.*|\\*{4,}|={4,}|_{4,}|\\+)$",
      "^(?:-{4,}|\\.{4,})$",
      "^[^<>]{2,60}<[^\\s@<>]{1,100}@[^\\s@<>]{1,200}>$",
      List.of(
          "image::?[^\\s\\[]{0,500}+\\[[^\\]]{0,500}\\]",
          "(?<![A-Za-z])\\w{2,12}:([^\\s\\[\\]]{1,500}+)\\[\\]",
          "(?<![A-Za-z])\\w{2,12}:[^\\s\\[\\]]{1,500}+\\[([^\\]]{1,500})\\]",
          "<<[^,<>]{0,300},([^>]{0,300})>>",
          "<<([^<>]{0,300})>>",
          "footnote:\\[[^\\]]{0,2000}\\]",
          "^(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION):\\s+",
          "\\{[\\w-]+\\}",
          "`{1,2}(?!\\s)([^`\\n]{1,300})(?<!\\s)`{1,2}",
          "(?<=[\\s\\p{IsHan}(“（，。、：]|^)\\+{1,2}(?!\\s)([^+\\n"
              + "]{1,300})(?<!\\s)\\+{1,2}(?=\\P{Alnum}|$)",
          "(?<=[\\s\\p{IsHan}(“（，。、：]|^)[*_`]{1,2}(?!\\s)([^*_`\\n]+)(?<!\\s)[*_`]{1,2}(?=\\W|$)")),
  MEDIAWIKI(
      "'''|\\[\\[[^\\]\\n]{1,300}\\]\\]|\\{\\{[^}\\n]{1,300}|^={2,6}[^=\\n].*={2,6}\\s*$|<ref[ >]",
      3,
      "^(={1,6})\\s*+([^=].*?)(?<!\\s)\\s*+={1,6}\\s*+$",
      "(?!)",
      "^(?:__\\w+__|\\|.*|\\{\\|.*|!.*|-{4,})$",
      "(?!)",
      "(?!)",
      List.of(
          "\\[\\[(?:File|Image|Category|Datei|Bild|Kategorie|Fichier|Catégorie|Archivo|Categoría|文件|分类|Файл|Категория):[^\\[\\]]*\\]\\]",
          "\\[\\[(?:[^\\[\\]|]*\\|)?([^\\[\\]|]+)\\]\\]",
          "\\[https?://\\S{1,500} ([^\\]]{1,500})\\]",
          "\\[https?://\\S{1,500}\\]",
          "'{2,5}",
          "</?\\w[^<>]{0,200}>"));

  private static final int BEGINNING = 200_000;

  /** Templates within templates that are still taken out. */
  private static final int DEEPEST = 6;

  /** Where a table of AsciiDoc begins and where it ends. */
  private static final TextPattern TABLE = TextPattern.compile("\\|={3,}\\s*");

  private static final TextPattern ITEM = TextPattern.compile("^ *(?:\\.{1,5}|\\*{2,5}) +(?=\\S)");
  private static final TextPattern WIKI_ITEM = TextPattern.compile("^[*#:;]*[*#]\\s*(?=\\S)");

  /** Templates that show what they are given: a measure, a range of measures, words. */
  private static final Map<TextPattern, String> SHOWN = shown();

  private static final TextPattern TEMPLATE = TextPattern.compile("\\{\\{[^{}]*\\}\\}");
  private static final TextPattern REFERENCE =
      TextPattern.compile("(?s)<ref[^<>]*/>|<ref[^<>]*>.{0,2000}?</ref>");

  private final TextPattern sign;
  private final int least;
  private final TextPattern heading;
  private final TextPattern title;
  private final TextPattern dropped;
  private final TextPattern fence;
  private final TextPattern front;
  private final List<TextPattern> inline;

  LightMarkup(
      String sign,
      int least,
      String heading,
      String title,
      String dropped,
      String fence,
      String front,
      List<String> inline) {
    this.sign = TextPattern.compile(sign, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    this.least = least;
    this.heading = TextPattern.compile(heading);
    this.title = TextPattern.compile(title, Pattern.CASE_INSENSITIVE);
    this.dropped = TextPattern.compile(dropped);
    this.fence = TextPattern.compile(fence, Pattern.CASE_INSENSITIVE);
    this.front = TextPattern.compile(front);
    this.inline = inline.stream().map(TextPattern::compile).toList();
  }

  /** The markup that a text is written in; empty where it shows none. */
  static Optional<LightMarkup> of(String text) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    for (LightMarkup markup : values()) {
      boolean headed = beginning.lines().anyMatch(line -> markup.heading.matcher(line).matches());
      long signs =
          markup.sign.matcher(beginning).results().limit(Math.max(2, markup.least)).count();
      boolean shown = headed || markup == ASCIIDOC && signs > 1;
      if (shown && signs >= markup.least) {
        return Optional.of(markup);
      }
    }
    return Optional.empty();
  }

  /** Adds what {@code text} says to {@code out}. */
  void read(String text, DocumentBuilder out) {
    String body = this == MEDIAWIKI ? withoutTemplates(text, out) : text;
    List<String> paragraph = new ArrayList<>();
    List<String> code = new ArrayList<>();
    List<StringBuilder> cells = new ArrayList<>();
    WikiTable wiki = null;
    boolean fenced = false;
    boolean table = false;
    int columns = 0;
    int level = 1;
    for (String line : body.split("\\R", -1)) {
      Matcher named = title.matcher(line.strip());
      Matcher headed = heading.matcher(line);
      if (named.matches()) {
        out.title(inline(named.group(1), out));
      }
      if (fence.matcher(line).matches()) {
        flush(paragraph, level, out);
        out.verbatim(Role.CODE, String.join("\n", code));
        code.clear();
        fenced = !fenced;
        out.leaveOut(LeftOut.Reason.MARKUP, line.length());
      } else if (fenced) {
        code.add(line);
      } else if (this == ASCIIDOC && TABLE.matcher(line).matches()) {
        flush(paragraph, level, out);
        rows(cells, columns, out);
        table = !table;
        columns = 0;
        out.leaveOut(LeftOut.Reason.MARKUP, line.length());
      } else if (table) {
        columns = Math.max(columns, addCells(inline(line, out), cells));
      } else if (wiki != null) {
        wiki = wiki.add(inline(line, out)) ? null : wiki;
      } else if (this == MEDIAWIKI && WikiTable.startsAt(line)) {
        flush(paragraph, level, out);
        wiki = new WikiTable(out);
        out.leaveOut(LeftOut.Reason.MARKUP, line.length());
      } else if (headed.matches()) {
        flush(paragraph, level, out);
        level = headed.group(1).length();
        out.heading(level, inline(headed.group(2), out));
      } else if (front.matcher(line).matches()) {
        flush(paragraph, level, out);
        out.block(Role.FRONT_MATTER, line);
      } else if (dropped.matcher(line).matches()) {
        out.leaveOut(LeftOut.Reason.MARKUP, line.length());
      } else {
        paragraph.add(inline(bulleted(line), out));
      }
    }
    flush(paragraph, level, out);
    rows(cells, columns, out);
    if (wiki != null) {
      wiki.add("|}");
    }
    out.verbatim(Role.CODE, String.join("\n", code));
  }

  /** Adds the cells that open on a line; how many they are. */
  private static int addCells(String line, List<StringBuilder> cells) {
    String[] parts = line.split("(?<!\\\\)(?:[\\d.+*]{0,6}[<^>.]{0,2}[aehlms]?)\\|", -1);
    if (parts.length == 1 && !cells.isEmpty() && !line.isBlank()) {
      cells.get(cells.size() - 1).append(' ').append(line.strip());
    }
    for (int i = 1; i < parts.length; i++) {
      cells.add(new StringBuilder(parts[i].strip()));
    }
    return parts.length - 1;
  }

  private static void rows(List<StringBuilder> cells, int columns, DocumentBuilder out) {
    for (int i = 0; i < cells.size(); i += Math.max(1, columns)) {
      List<StringBuilder> row = cells.subList(i, Math.min(cells.size(), i + Math.max(1, columns)));
      out.row(row.stream().map(StringBuilder::toString).toList());
    }
    cells.clear();
  }

  /** Numbered and nested items as plain text writes items. */
  private String bulleted(String line) {
    return switch (this) {
      case ASCIIDOC -> ITEM.matcher(line).replaceFirst("- ");
      case MEDIAWIKI -> WIKI_ITEM.matcher(line).replaceFirst("- ");
      case ORG -> line;
    };
  }

  private static void flush(List<String> paragraph, int level, DocumentBuilder out) {
    out.paragraphs(String.join("\n", paragraph), level + 1);
    paragraph.clear();
  }

  private static String withoutTemplates(String text, DocumentBuilder out) {
    String body = REFERENCE.matcher(withoutComments(text)).replaceAll("");
    for (Map.Entry<TextPattern, String> each : SHOWN.entrySet()) {
      body = each.getKey().matcher(body).replaceAll(each.getValue());
    }
    for (int i = 0; i < DEEPEST; i++) {
      body = TEMPLATE.matcher(body).replaceAll("");
    }
    out.leaveOut(LeftOut.Reason.TEMPLATE, text.length() - body.length());
    return body;
  }

  private static Map<TextPattern, String> shown() {
    String name = "(?i)\\{\\{\\s*";
    String value = "\\s*\\|\\s*([^|{}=]{1,200}?)\\s*";
    String rest = "(?:\\|[^{}]{0,300})?\\}\\}";
    Map<TextPattern, String> shown = new LinkedHashMap<>();
    shown.put(
        TextPattern.compile(
            name
                + "(?:convert|cvt)"
                + value
                + "\\|\\s*(to|and|or|by|x|-|–)\\s*"
                + value
                + value
                + rest),
        "$1 $2 $3 $4");
    shown.put(TextPattern.compile(name + "(?:convert|cvt)" + value + value + rest), "$1 $2");
    shown.put(
        TextPattern.compile(name + "(?:langx?\\s*\\|[^|{}]{1,20}|lang-\\w{2,5})" + value + rest),
        "$1");
    shown.put(
        TextPattern.compile(
            name
                + "(?:nowrap|nobr|val|small|big|abbr|tooltip|em|strong|ill|interlanguage"
                + " link|color\\s*\\|[^|{}]{1,20})"
                + value
                + rest),
        "$1");
    shown.put(TextPattern.compile(name + "formatnum:\\s*([^|{}]{1,40})\\}\\}"), "$1");
    return shown;
  }

  /** A search that found no end is not made again. */
  private static String withoutComments(String text) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", from)) {
      int end = text.indexOf("-->", start);
      if (end < 0) {
        break;
      }
      kept.append(text, from, start);
      from = end + "-->".length();
    }
    return kept.append(text, from, text.length()).toString();
  }

  private String inline(String line, DocumentBuilder out) {
    return InlineMarks.plain(line, inline, out);
  }
}
