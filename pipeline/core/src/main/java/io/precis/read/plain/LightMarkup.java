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
import java.util.stream.Stream;

/**
 * Light markup in plain text, told by its marks: org-mode, AsciiDoc, DokuWiki, MediaWiki, Textile.
 */
enum LightMarkup {
  ORG(
      "^(?:#\\+(?:TITLE|AUTHOR|OPTIONS|STARTUP|BEGIN_\\w+|DATE)\\b|:PROPERTIES:|\\*+ (?:TODO|DONE)"
          + " )",
      1,
      "^(\\*{1,8})\\s++(?:(?:TODO|DONE|NEXT|WAITING)\\s++)?(?:\\[#[A-C]\\]\\s++)?(\\S.*?)(?<!\\s)(?:\\s++:[\\w@:]+:)?\\s*+$",
      "^#\\+TITLE:\\s*(\\S.*)$",
      "^(?:\\s*#\\+.*|\\s*# .*|\\s*(?:SCHEDULED|DEADLINE|CLOSED):.*|\\s*:[A-Za-z_-]+:.*)$",
      "^\\s*#\\+(?:BEGIN|END)_(?:SRC|EXAMPLE).*$",
      "^\\s*(?:#\\+BEGIN_COMMENT|:(?!END:)[A-Z_]+:)\\s*$",
      "^\\s*(?:#\\+END_COMMENT|:END:)\\s*$",
      "\\^\\{([^{}\\n]{1,20})\\}",
      "(?!)",
      List.of(
          "^\\s*\\[\\[[^\\]\\[]{1,300}\\.(?i:png|jpe?g|svg|gif|pdf)\\]\\]\\s*$",
          "\\s?\\[(?:\\d{0,4}/\\d{0,4}|\\d{1,3}%)\\]",
          "\\{{3}[^{}\\n]{1,200}\\}{3}",
          "(?<!\\w)src_\\w{1,20}(?:\\[[^\\[\\]\\n]{0,200}\\])?\\{([^{}\\n]{1,300})\\}",
          "[<\\[](\\d{4}-\\d{2}-\\d{2}(?: \\p{L}{2,5}\\.?)?(?: \\d{1,2}:\\d{2})?)(?:"
              + " [+.-]{1,2}\\d\\w)?[>\\]]",
          "(?<=\\S)\\s(?=:: )",
          "(?<=\\S:):(?= )",
          "\\[\\[[^\\]\\[]+\\]\\[([^\\]\\[]+)\\]\\]",
          "\\[\\[([^\\]\\[]+)\\]\\]",
          "\\[fn:[^\\]\\[]*\\]",
          "(?<=[A-Za-z])_\\{([^{}\\n]{1,20})\\}",
          "(?<=\\s|^)[=~]([^=~\\n]+)[=~](?=\\W|$)",
          "(?<=[\\s(]|^)\\+(?![\\s+])[^+\\n]{1,300}(?<!\\s)\\+(?=[\\s.,;:)]|$) ?",
          "(?<=[\\s(]|^)_(?![\\s_])([^_\\n]{1,300})(?<!\\s)_(?=[\\s.,;:!?)]|$)",
          "(?<=[\\s(]|^)/(?![\\s/])([^/\\n]{1,200})(?<!\\s)/(?=[\\s.,;:!?)]|$)",
          "(?<=[\\s(\\p{IsHan}]|^)\\*(?!\\s)([^*\\n]{1,300})(?<!\\s)\\*(?=\\W|$)")),
  ASCIIDOC(
      "\\A\\s*= \\S(?![^\\n"
          + "]*\\s=\\s*$)|^(?::(?:toc|icons|doctype|author|revnumber|sectnums)\\b.*:.*|\\[source[^\\]\\n"
          + "]{0,300}\\]|\\[(?:NOTE|TIP|WARNING)\\])$|(?<![A-Za-z])(?:link|xref|image):\\S{1,300}?\\[[^\\]\\n"
          + "]{0,300}\\]",
      1,
      "^(={1,6})\\s++(\\S.*?)(?<!\\s)(?:\\s++=++)?\\s*+$",
      "^=\\s+(\\S.*)$",
      "^(?::[\\w!-]+:.*|v\\d[\\d.]*,.*|\\[{1,2}[^\\]\\n"
          + "]*\\]{1,2}|(?:include|image|ifdef|ifndef|endif|toc)::.*|//.*|\\*{4,}|={4,}|_{4,}|\\+)$",
      "^(?:-{4,}|\\.{4,})$",
      "^/{4,}$",
      "^/{4,}$",
      "\\^([^^\\s]{1,20})\\^",
      "^[^<>]{2,60}<[^\\s@<>]{1,100}@[^\\s@<>]{1,200}>$",
      List.of(
          "(?<![A-Za-z])(?:stem|latexmath|asciimath|kbd|btn|pass):[a-z,]{0,10}\\[([^\\]]{0,500})\\]",
          "image::?[^\\s\\[]{0,500}+\\[[^\\]]{0,500}\\]",
          "(?<![A-Za-z])\\w{2,12}:([^\\s\\[\\]]{1,500}+)\\[\\]",
          "(?<![A-Za-z])\\w{2,12}:[^\\s\\[\\]]{1,500}+\\[([^\\]]{1,500})\\]",
          "<<[^,<>]{0,300},([^>]{0,300})>>",
          "<<([^<>]{0,300})>>",
          "footnote(?:ref)?:[\\w-]{0,40}\\[[^\\]]{0,2000}\\]",
          "(?<=[\\p{L})`*]):(?=:(?: \\S|$))",
          "^(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION):\\s+",
          "\\{[\\w-]+\\}",
          " ?<\\d{1,2}>$",
          "(?<=[A-Za-z])~([^~\\s]{1,20})~",
          "`{1,2}(?!\\s)([^`\\n]{1,300})(?<!\\s)`{1,2}",
          "(?<=[\\s\\p{IsHan}(“（，。、：]|^)\\+{1,2}(?!\\s)([^+\\n"
              + "]{1,300})(?<!\\s)\\+{1,2}(?=\\P{Alnum}|$)",
          "(?<=[\\s\\p{IsHan}(“（，。、：]|^)[*_`]{1,2}(?!\\s)([^*_`\\n]+)(?<!\\s)[*_`]{1,2}(?=\\W|$)")),
  DOKUWIKI(
      "^={5,6} ?[^=\\n"
          + "].*={5,6}\\s*$|^ {2,8}[*-] ?\\S|\\(\\([^()\\n"
          + "]{3,300}\\)\\)|^~~[A-Z]{2,20}|(?<![:/])//(?![\\s/])[^/\\n"
          + "]{1,100}(?<!\\s)//|^\\^.{1,300}\\^\\s*$|^<(?:note|WRAP)\\b",
      3,
      "^ ?(={2,6})\\s*+([^=].*?)(?<!\\s)\\s*+={2,6}\\s*+$",
      "(?!)",
      "^(?:~~[A-Z]{2,20}[^~]{0,40}~~|-{4,})\\s*$",
      "^\\s*</?(?:code|file)\\b[^<>]{0,100}>\\s*$",
      "(?!)",
      "(?!)",
      "(?i)<sup>\\s*([^<>\\n]{1,40}?)\\s*</sup>",
      "(?!)",
      List.of(
          "\\{\\{[^{}\\n]{1,300}\\}\\}",
          " ?\\(\\((?:[^()\\n]|\\([^()\\n]{0,200}\\)){1,1000}\\)\\)",
          "\\[\\[(?:[^\\[\\]|]{1,300}\\|)?([^\\[\\]|]{1,300})\\]\\]",
          "<del>[^<>\\n]{1,300}</del> ?",
          "</?[A-Za-z][^<>\\n]{0,200}>",
          "\\*\\*(?!\\s)([^*\\n]{1,300})(?<!\\s)\\*\\*",
          "(?<![:/])//(?![\\s/])([^\\n]{1,300}?)(?<![\\s:])//(?!/)",
          "__(?!\\s)([^_\\n]{1,300})(?<!\\s)__",
          "''(?!\\s)([^'\\n]{1,300})(?<!\\s)''",
          "%%([^%\\n]{1,300})%%",
          "\\\\\\\\(?=\\s|$)")),
  TEXTILE(
      "^(?:h[1-6](?:[({\\[][^.\\n]{0,60})?|bq|bc|p\\([^)\\n]{1,40}\\)|fn\\d{1,3})\\.{1,2} \\S"
          + "|\"[^\"\\n]{1,200}\":(?:https?://|/)\\S|^\\|_\\.",
      3,
      "^h([1-6])(?:[({\\[][^.\\n]{0,60})?\\.\\s+(\\S.*)$",
      "(?!)",
      "(?!)",
      "(?i)^\\s*(?:\\{(?:code|noformat)(?::[^{}\\n]{0,200})?\\}|</?pre>)\\s*$",
      "(?!)",
      "(?!)",
      "\\^([^^\\s|]{1,20})\\^",
      "(?!)",
      List.of(
          "\\{(?:anchor|panel|quote|color|info|note|tip|warning|toc|expand)(?::[^{}\\n"
              + "]{0,300})?\\} ?",
          "</?notextile>",
          "\\{\\{([^{}\\n]{1,200})\\}\\}",
          "\\[([^\\[\\]|\\n]{1,200})\\|[^\\[\\]\\n]{1,500}\\]",
          "^(?:p|bq|bc|pre|notextile|fn\\d{1,3})(?:[({\\[][^.\\n]{0,60}|[<>=]{1,2})?\\.{1,2} ",
          "(?<=\\|)[_\\\\/<>=^~]{1,3}\\d{0,2}\\. ?",
          "\"([^\"\\n]{1,200})\":[^\\s,;]{1,500}(?<![.])",
          "!(?:[<>=]|\\{[^}]{0,100}\\})?[^\\s!]{1,300}\\.\\w{3,4}(?:\\([^)]{0,100}\\))?!",
          "(?<=[\\p{L}\\p{N}.,)_*])\\[\\d{1,3}\\]",
          "%(?:\\{[^}\\n]{1,100}\\})([^%\\n]{1,300})%",
          "(?<=\\s|^)-(?!\\s)[^-\\n]{1,300}(?<!\\s)-(?=[\\s.,;]|$)",
          "~([^~\\s|]{1,20})~",
          "(?<=\\s|^|[(\"])(?:\\?\\?|[*_@+]{1,2})(?![\\s*_+])([^*_@+\\n"
              + "]{1,300})(?<!\\s)(?:\\?\\?|[*_@+]{1,2})(?=\\W|$)")),
  MEDIAWIKI(
      "'''|\\[\\[[^\\]\\n]{1,300}\\]\\]|\\{\\{[^}\\n]{1,300}|^={2,6}[^=\\n].*={2,6}\\s*$|<ref[ >]",
      3,
      "^(={1,6})\\s*+([^=].*?)(?<!\\s)\\s*+={1,6}\\s*+$",
      "(?!)",
      "^(?:__\\w+__|\\|.*|\\{\\|.*|!.*|-{4,})$",
      "(?!)",
      "(?!)",
      "(?!)",
      "(?i)<sup>\\s*([^<>\\n]{1,40}?)\\s*</sup>",
      "(?!)",
      List.of(
          "^[ \\t]*\\[\\[[a-z]{2,3}(?:-[a-z]{2,8})?:[^\\[\\]|]{1,200}\\]\\][ \\t]*$",
          "\\[\\[(?:(?:File|Image|Category|Datei|Bild|Kategorie|Fichier|Catégorie|Archivo|Categoría|文件|分类|Файл|Категория):|[^\\[\\]|\\n"
              + "]{1,200}\\.(?i:jpe?g|png|svg|gif|webp|tiff?|og[gvx]|webm|djvu)(?=[|\\]]))"
              + "(?:[^\\[\\]]|\\[\\[[^\\[\\]]{0,300}\\]\\]){0,2000}\\]\\]",
          // who wrote a comment, and when
          "\\s?(?:[—–-]{1,2}\\s?)?\\[\\[[\\p{L} ]{2,20}:[^\\[\\]]{1,100}\\]\\][^.!?\\n"
              + "]{0,200}\\d{1,2}:\\d{2}, \\d{1,2}\\.? \\p{L}{3,12}\\.? \\d{4} \\([A-Z]{3,4}\\)",
          "\\[\\[(?:[^\\[\\]|]*\\|)?([^\\[\\]|]+)\\]\\]",
          "\\[https?://\\S{1,500} ([^\\]]{1,500})\\]",
          "\\[https?://\\S{1,500}\\]",
          "'{2,5}",
          "</?\\w[^<>]{0,200}>"));

  private static final int BEGINNING = 200_000;

  /** The more signs a heading of DokuWiki has, the higher it is. */
  private static final int DOKUWIKI_LEVELS = 7;

  private static final TextPattern DOKUWIKI_ROW = TextPattern.compile("[|^].*[|^]\\s*");
  private static final TextPattern DOKUWIKI_CELL = TextPattern.compile("[|^]");
  private static final TextPattern DOKUWIKI_ITEM = TextPattern.compile("^ {2,}[*-] ?(?=\\S)");

  /** So many show a wiki's markup where no heading does. */
  private static final int MANY_SIGNS = 6;

  /** Where a table of AsciiDoc begins and where it ends. */
  private static final TextPattern TABLE = TextPattern.compile("\\|={3,}\\s*");

  private static final TextPattern TABLE_HEADED =
      TextPattern.compile("^\\[.*(?:%[\\w%]*header|(?:options|opts)=\"?[\\w,]*header)");

  private static final TextPattern AUTHOR =
      TextPattern.compile(
          "\\p{Lu}[\\p{L}.'-]{0,30}(?: \\p{Lu}[\\p{L}.'-]{0,30}){1,3}"
              + "(?:; \\p{Lu}[\\p{L}.'-]{0,30}(?: \\p{Lu}[\\p{L}.'-]{0,30}){1,3}){0,20}");
  private static final TextPattern BLOCK_TITLE = TextPattern.compile("\\.(?![. ])[^\\n]{1,200}");
  private static final TextPattern CALLOUT = TextPattern.compile("^<\\d{1,2}> (?=\\S)");
  private static final TextPattern TEXTILE_ITEM = TextPattern.compile("^[*#]{1,6} (?=\\S)");
  private static final TextPattern ATTRIBUTE =
      TextPattern.compile("(?m)^:([a-z][\\w-]{0,60}):[ \\t]+(\\S.{0,300})$");
  private static final TextPattern USE = TextPattern.compile("(?<!\\\\)\\{([a-z][\\w-]{0,60})\\}");
  private static final int MOST_ATTRIBUTES = 1000;

  /** What AsciiDoc itself names. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("nbsp", " "),
          Map.entry("zwsp", ""),
          Map.entry("empty", ""),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("deg", "°"),
          Map.entry("plus", "+"),
          Map.entry("apos", "'"),
          Map.entry("quot", "\""),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("cpp", "C++"),
          Map.entry("asterisk", "*"),
          Map.entry("backtick", "`"),
          Map.entry("startsb", "["),
          Map.entry("endsb", "]"),
          Map.entry("vbar", "|"),
          Map.entry("tilde", "~"));

  private static final TextPattern ITEM = TextPattern.compile("^ *(?:\\.{1,5}|\\*{2,5}) +(?=\\S)");

  /** A line that is set in, as replies are, or a term above what it means. */
  private static final TextPattern WIKI_OWN_LINE = TextPattern.compile("^[:;]++[ \\t]*");

  /** What a note of org-mode says, at the beginning of a line. */
  private static final TextPattern ORG_NOTE = TextPattern.compile("\\[fn:[\\w-]{1,40}\\] ");

  /** A term above what it means. */
  private static final TextPattern DEFINED =
      TextPattern.compile("\\S[^\\n]{0,80}(?<!:)::(?:\\s.*)?");

  private static final TextPattern WIKI_ITEM = TextPattern.compile("^[*#:;]*[*#]\\s*(?=\\S)");

  private final TextPattern sign;
  private final int least;
  private final TextPattern heading;
  private final TextPattern title;
  private final TextPattern dropped;
  private final TextPattern fence;
  private final TextPattern unseen;
  private final TextPattern unseenEnd;
  private final TextPattern raised;
  private final TextPattern front;
  private final List<TextPattern> inline;

  LightMarkup(
      String sign,
      int least,
      String heading,
      String title,
      String dropped,
      String fence,
      String unseen,
      String unseenEnd,
      String raised,
      String front,
      List<String> inline) {
    this.sign = TextPattern.compile(sign, Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    this.least = least;
    this.heading = TextPattern.compile(heading);
    this.title = TextPattern.compile(title, Pattern.CASE_INSENSITIVE);
    this.dropped = TextPattern.compile(dropped);
    this.fence = TextPattern.compile(fence, Pattern.CASE_INSENSITIVE);
    this.unseen = TextPattern.compile(unseen, Pattern.CASE_INSENSITIVE);
    this.unseenEnd = TextPattern.compile(unseenEnd, Pattern.CASE_INSENSITIVE);
    this.raised = TextPattern.compile(raised);
    this.front = TextPattern.compile(front);
    this.inline = inline.stream().map(TextPattern::compile).toList();
  }

  /** The markup that a text is written in; empty where it shows none. */
  static Optional<LightMarkup> of(String text) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    for (LightMarkup markup : values()) {
      boolean headed = beginning.lines().anyMatch(line -> markup.heading.matcher(line).matches());
      long signs = markup.sign.matcher(beginning).results().limit(MANY_SIGNS).count();
      boolean shown =
          headed || markup == ASCIIDOC && signs > 1 || markup == MEDIAWIKI && signs == MANY_SIGNS;
      if (shown && signs >= markup.least) {
        return Optional.of(markup);
      }
    }
    return Optional.empty();
  }

  /** Adds what {@code text} says to {@code out}. */
  void read(String text, DocumentBuilder out) {
    new Reading(this, out)
        .read(
            switch (this) {
              case MEDIAWIKI -> WikiTemplates.without(text, out);
              case ASCIIDOC ->
                  withAttributes(AsciidocConditions.met(text, out)).replace("&nbsp;", " ");
              default -> text;
            });
  }

  /** What one text is read with. Not thread-safe. */
  private static final class Reading {
    private final LightMarkup markup;
    private final DocumentBuilder out;
    private final List<String> paragraph = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private final List<StringBuilder> cells = new ArrayList<>();
    private WikiTable wiki;
    private boolean fenced;
    private boolean unseen;
    private boolean table;
    private boolean tableHeaded;
    private int columns;
    private int level = 1;

    /** Whether the line above is an item, or stands in like a reply. */
    private boolean item;

    /** Whether the line above is the title. */
    private boolean titled;

    /** Level of the heading whose part nobody is shown; 0 for none. */
    private int unseenLevel;

    private Reading(LightMarkup markup, DocumentBuilder out) {
      this.markup = markup;
      this.out = out;
    }

    private void read(String text) {
      for (String line : text.split("\\R", -1)) {
        line(line);
      }
      flush();
      rows(cells, columns, tableHeaded, out);
      if (wiki != null) {
        wiki.add("|}");
      }
      out.verbatim(Role.CODE, String.join("\n", code));
    }

    private void line(String line) {
      Matcher named = markup.title.matcher(line.strip());
      if (named.matches()) {
        out.title(markup.inline(named.group(1), out));
      }
      Matcher headed = markup.heading.matcher(line);
      boolean heading = headed.matches() && !fenced && !unseen && !table && wiki == null;
      if (heading) {
        unseenLevel = level(headed) <= unseenLevel ? 0 : unseenLevel;
        boolean comment = markup == ORG && headed.group(2).startsWith("COMMENT");
        unseenLevel = comment && unseenLevel == 0 ? level(headed) : unseenLevel;
      }
      if (unseen || unseenLevel > 0 || !fenced && markup.unseen.matcher(line).matches()) {
        unseen = unseenLevel == 0 && !(unseen && markup.unseenEnd.matcher(line).matches());
        out.leaveOut(LeftOut.Reason.MARKUP_COMMENT, line.length());
      } else if (!inBlock(line)) {
        flow(line, heading ? headed : null);
      }
    }

    /** Whether a line belongs to code or a table, and was added there. */
    private boolean inBlock(String line) {
      if (markup.fence.matcher(line).matches()) {
        flush();
        out.verbatim(Role.CODE, String.join("\n", code));
        code.clear();
        fenced = !fenced;
        out.leaveOut(LeftOut.Reason.MARKUP, line.length());
      } else if (fenced) {
        code.add(line);
      } else if (markup == ASCIIDOC && TABLE.matcher(line).matches()) {
        flush();
        rows(cells, columns, tableHeaded, out);
        table = !table;
        tableHeaded &= table;
        columns = 0;
        out.leaveOut(LeftOut.Reason.MARKUP, line.length());
      } else if (table) {
        tableHeaded |= line.isBlank() && columns > 1 && cells.size() == columns;
        columns = Math.max(columns, addCells(markup.inline(line, out), cells));
      } else if (markup == DOKUWIKI && DOKUWIKI_ROW.matcher(line).matches()) {
        dokuwikiRow(line);
      } else if (wiki != null) {
        wiki = wiki.add(markup.inline(line, out)) ? null : wiki;
      } else if (markup == MEDIAWIKI && WikiTable.startsAt(line)) {
        flush();
        wiki = new WikiTable(out);
        out.leaveOut(LeftOut.Reason.MARKUP, line.length());
      } else {
        return false;
      }
      return true;
    }

    private void dokuwikiRow(String line) {
      flush();
      String[] parts = DOKUWIKI_CELL.split(markup.inline(line.strip(), out));
      List<String> row = Stream.of(parts).skip(1).map(String::strip).toList();
      if (line.startsWith("^")) {
        out.startTable();
        out.headerRow(row);
      } else {
        out.row(row);
      }
    }

    private void flow(String line, Matcher headed) {
      if (headed != null) {
        flush();
        level = level(headed);
        titled = level == 1;
        out.heading(level, markup.inline(headed.group(2), out));
      } else if (markup.front.matcher(line).matches() || isAuthor(line)) {
        flush();
        out.block(Role.FRONT_MATTER, line);
      } else if (markup == ASCIIDOC && BLOCK_TITLE.matcher(line).matches()) {
        flush();
        out.block(Role.CAPTION, markup.inline(line.substring(1), out));
      } else if (markup == ORG && ORG_NOTE.matcher(line).lookingAt()) {
        flush();
        out.block(Role.NOTE, markup.inline(line, out));
      } else if (markup.dropped.matcher(line).matches()) {
        paragraph.add("");
        tableHeaded = markup == ASCIIDOC && TABLE_HEADED.matcher(line).find();
        out.leaveOut(LeftOut.Reason.MARKUP, line.length());
      } else {
        String shown = markup.inline(markup.bulleted(line), out);
        boolean begins =
            markup == MEDIAWIKI && WIKI_OWN_LINE.matcher(line).lookingAt()
                || markup == ASCIIDOC && DEFINED.matcher(line).matches();
        if ((begins || item) && !paragraph.isEmpty() && !shown.startsWith("- ")) {
          paragraph.add("");
        }
        item = markup == MEDIAWIKI && (begins || shown.startsWith("- "));
        paragraph.add(shown);
      }
    }

    /** The line below the title of a text of AsciiDoc. */
    private boolean isAuthor(String line) {
      boolean below = titled;
      titled = false;
      return below && markup == ASCIIDOC && AUTHOR.matcher(line).matches();
    }

    private int level(Matcher headed) {
      String mark = headed.group(1);
      return switch (markup) {
        case TEXTILE -> mark.charAt(0) - '0';
        case DOKUWIKI -> DOKUWIKI_LEVELS - mark.length();
        default -> mark.length();
      };
    }

    private void flush() {
      out.paragraphs(String.join("\n", paragraph), level + 1);
      paragraph.clear();
    }
  }

  /** What stands for a value that the text itself defines, by that value. */
  private static String withAttributes(String text) {
    Map<String, String> values = new LinkedHashMap<>(SIGNS);
    ATTRIBUTE
        .matcher(text)
        .results()
        .limit(MOST_ATTRIBUTES)
        .forEach(found -> values.put(found.group(1), found.group(2).strip()));
    return USE.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
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

  private static void rows(
      List<StringBuilder> cells, int columns, boolean headed, DocumentBuilder out) {
    for (int i = 0; i < cells.size(); i += Math.max(1, columns)) {
      List<StringBuilder> row = cells.subList(i, Math.min(cells.size(), i + Math.max(1, columns)));
      List<String> texts = row.stream().map(StringBuilder::toString).toList();
      if (i == 0) {
        out.startTable();
      }
      if (i == 0 && headed) {
        out.headerRow(texts);
      } else {
        out.row(texts);
      }
    }
    cells.clear();
  }

  /** Numbered and nested items as plain text writes items. */
  private String bulleted(String line) {
    return switch (this) {
      case ASCIIDOC -> CALLOUT.matcher(ITEM.matcher(line).replaceFirst("- ")).replaceFirst("- ");
      case TEXTILE -> TEXTILE_ITEM.matcher(line).replaceFirst("- ");
      case DOKUWIKI -> DOKUWIKI_ITEM.matcher(line).replaceFirst("- ");
      case MEDIAWIKI ->
          WIKI_OWN_LINE.matcher(WIKI_ITEM.matcher(line).replaceFirst("- ")).replaceFirst("");
      case ORG -> line;
    };
  }

  private String inline(String line, DocumentBuilder out) {
    return InlineMarks.plain(InlineMarks.raised(line, raised), inline, out);
  }
}
