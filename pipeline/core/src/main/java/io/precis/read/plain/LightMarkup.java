package io.precis.read.plain;

import io.precis.limit.TextPattern;
import io.precis.read.build.CharacterReferences;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.build.InlineMarks;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
          "<{3}([^<>\\n]{1,100})>{3}",
          "<<[^<>\\n]{1,100}>> ?",
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
      "\\A\\s*(?:\\[[\\w.#%,=\" -]{1,60}\\]\\s*\\n){0,5}={1,2} \\S(?![^\\n"
          + "]*\\s={1,2}\\s*$)|^(?::(?:toc|icons|doctype|author|revnumber|sectnums)\\b.*:.*|\\[source[^\\]\\n"
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
          "(?<![A-Za-z])\\w{2,12}:[^\\s\\[\\]]{1,500}+\\[([^\\]]{1,500}?)\\^?(?:,[\\w-]{1,20}=[^\\]]{0,100})?\\]",
          "(?<=[\\s(]|^)\\[[.\\w# -]{1,60}\\]#{1,2}([^#\\n]{1,300})#{1,2}(?=\\W|$)",
          "(?<=[\\s(]|^)#{1,2}(?![\\s#])([^#\\n]{1,300})(?<!\\s)#{1,2}(?=[\\s.,;:!?)]|$)",
          "\\(\\(\\([^()]{1,200}\\)\\)\\)",
          "\\(\\(([^()]{1,200})\\)\\)",
          "<<[^,<>]{0,300},([^>]{0,300})>>",
          "<<([^<>]{0,300})>>",
          " ?footnote(?:ref)?:[\\w-]{0,40}\\[[^\\]]{0,2000}\\]",
          "(?<=[\\p{L})`*]):(?=:(?: \\S|$))",
          "^(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION):\\s+",
          "\\{[\\w-]+\\}",
          " ?<\\d{1,2}>$",
          "(?<=\\S)[ \\t]\\+$", // the line ends here
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
          + "|\"[^\"\\n]{1,200}\":(?:https?://|/)\\S|^\\|_\\.|^\\|\\|\\S"
          + "|^\\{(?:code|noformat|panel|quote|info|note|warning|tip)(?::[^{}\\n]{0,200})?\\}|\\{color:",
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
          "^\\{(?:anchor|panel|quote|color|info|note|tip|warning|toc|expand)(?::[^{}\\n]{0,300})?\\} ?"
              + "|\\{(?:anchor|panel|quote|color|info|note|tip|warning|toc|expand)(?::[^{}\\n"
              + "]{0,300})?\\}",
          "</?notextile>",
          "\\{\\{([^{}\\n]{1,200})\\}\\}",
          "\\[([^\\[\\]|\\n]{1,200})\\|[^\\[\\]\\n]{1,500}\\]",
          "^(?:p|bq|bc|pre|notextile|fn\\d{1,3})(?:[({\\[][^.\\n]{0,60}|[<>=]{1,2})?\\.{1,2} ",
          "(?<=\\|)[_\\\\/<>=^~]{1,3}\\d{0,2}\\. ?",
          "\"([^\"\\n]{1,200})\":[^\\s,;]{1,500}(?<![.])",
          "!(?:[<>=]|\\{[^}]{0,100}\\})?(?:https?://[^\\s!|()]{1,300}|[^\\s!|]{1,300}\\.\\w{3,4})(?:\\|[^!\\n]{0,100})?(?:\\([^)]{0,100}\\))?!(?::[^\\s,;]{1,300})?",
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
          // what is shown to readers of one script
          "-\\{(?:[A-Z]\\|)?(?:[^{}]{0,100}?\\bzh-(?:hans|cn):\\s{0,5})?([^;{}:|]{1,100})(?:;[^{}]{0,200})?\\}-",
          "__[A-Z]{3,20}__",
          "</?\\w[^<>]{0,200}>"));

  private static final int BEGINNING = 200_000;

  private static final TextPattern DOKUWIKI_ITEM = TextPattern.compile("^ {2,}[*-] ?(?=\\S)");

  /** So many show a wiki's markup where no heading does. */
  private static final int MANY_SIGNS = 6;

  private static final TextPattern CALLOUT = TextPattern.compile("^<\\d{1,2}> (?=\\S)");
  private static final TextPattern TEXTILE_ITEM = TextPattern.compile("^[*#]{1,6} (?=\\S)");
  private static final TextPattern ITEM = TextPattern.compile("^ *(?:\\.{1,5}|\\*{2,5}) +(?=\\S)");

  /** A line that is set in, as replies are, or a term above what it means. */
  static final TextPattern WIKI_OWN_LINE = TextPattern.compile("^[:;]++[ \\t]*");

  private static final TextPattern WIKI_ITEM = TextPattern.compile("^[*#:;]*[*#]\\s*(?=\\S)");

  private final TextPattern sign;
  private final int least;
  final TextPattern heading;
  final TextPattern title;
  final TextPattern dropped;
  final TextPattern fence;
  final TextPattern unseen;
  final TextPattern unseenEnd;
  private final TextPattern raised;
  final TextPattern front;
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
          headed
              || (markup == ORG || markup == ASCIIDOC) && signs > 1
              || markup == MEDIAWIKI && signs == MANY_SIGNS;
      if (shown && signs >= markup.least) {
        return Optional.of(markup);
      }
    }
    return Optional.empty();
  }

  /** Adds what {@code text} says to {@code out}. */
  void read(String text, DocumentBuilder out) {
    new LightMarkupReader(this, out)
        .read(
            switch (this) {
              case MEDIAWIKI -> WikiTemplates.without(text, out);
              case ASCIIDOC ->
                  AsciidocReferences.titled(
                      AsciidocAttributes.replaced(AsciidocConditions.met(text, out)));
              case ORG -> OrgText.inLines(text, out);
              case TEXTILE -> TextileBlocks.fenced(text);
              case DOKUWIKI -> text;
            });
  }

  /** Numbered and nested items as plain text writes items. */
  String bulleted(String line) {
    return switch (this) {
      case ASCIIDOC -> CALLOUT.matcher(ITEM.matcher(line).replaceFirst("- ")).replaceFirst("- ");
      case TEXTILE -> TEXTILE_ITEM.matcher(line).replaceFirst("- ");
      case DOKUWIKI -> DOKUWIKI_ITEM.matcher(line).replaceFirst("- ");
      case MEDIAWIKI ->
          WIKI_OWN_LINE.matcher(WIKI_ITEM.matcher(line).replaceFirst("- ")).replaceFirst("");
      case ORG -> line;
    };
  }

  String inline(String line, DocumentBuilder out) {
    String plain = InlineMarks.plain(InlineMarks.raised(line, raised), inline, out);
    return switch (this) {
      case ASCIIDOC, MEDIAWIKI, TEXTILE -> CharacterReferences.replaced(plain);
      case DOKUWIKI, ORG -> plain;
    };
  }
}
