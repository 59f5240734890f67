package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Reads one text in light markup line by line. Not thread-safe. */
final class LightMarkupReader {
  /** The more signs a heading of DokuWiki has, the higher it is. */
  private static final int DOKUWIKI_LEVELS = 7;

  private static final TextPattern DOKUWIKI_ROW = TextPattern.compile("[|^].*[|^]\\s*");
  private static final TextPattern DOKUWIKI_CELL = TextPattern.compile("[|^]");

  private static final TextPattern AUTHOR =
      TextPattern.compile(
          "\\p{Lu}[\\p{L}.'-]{0,30}(?: \\p{Lu}[\\p{L}.'-]{0,30}){1,3}"
              + "(?:; \\p{Lu}[\\p{L}.'-]{0,30}(?: \\p{Lu}[\\p{L}.'-]{0,30}){1,3}){0,20}");
  private static final TextPattern BLOCK_TITLE = TextPattern.compile("\\.(?![. ])[^\\n]{1,200}");

  /** What a note of org-mode says, at the beginning of a line. */
  private static final TextPattern ORG_NOTE = TextPattern.compile("\\[fn:[\\w-]{1,40}\\] ");

  private static final TextPattern ORG_END = TextPattern.compile("(?i)\\s*#\\+END_");

  /** What a note of Textile says. */
  private static final TextPattern TEXTILE_NOTE = TextPattern.compile("fn\\d{1,3}\\. ");

  /** A term above what it means. */
  private static final TextPattern DEFINED =
      TextPattern.compile("\\S[^\\n]{0,80}(?<!:)::(?:\\s.*)?");

  /** Where a quotation begins or ends that stands on lines of its own. */
  private static final TextPattern QUOTATION =
      TextPattern.compile("_{4,}|(?i)\\s*#\\+(?:BEGIN|END)_QUOTE\\s*");

  /** A note that stands where it belongs to. */
  private static final TextPattern NOTE =
      TextPattern.compile(
          " ?(?:footnote(?:ref)?:[\\w-]{0,40}\\[(?:[\\w-]{1,40},)?|\\[fn:[\\w-]{0,40}:)"
              + "((?:[^\\[\\]]|\\[[^\\[\\]]{0,500}\\]){1,2000})\\]");

  /** Lines of org-mode that are kept as they are, and formulas. */
  private static final TextPattern ORG_KEPT =
      TextPattern.compile("\\s*:(?: .*)?|\\s*\\\\(?:begin|end)\\{[a-z*]{2,20}\\}\\s*");

  private static final TextPattern TEX_BEGINS = TextPattern.compile("\\s*\\\\begin\\{.*");
  private static final TextPattern TEX_ENDS = TextPattern.compile("\\s*\\\\end\\{.*");

  private final LightMarkup markup;
  private final DocumentBuilder out;
  private final List<String> paragraph = new ArrayList<>();
  private final List<String> code = new ArrayList<>();
  private final AsciidocTable table = new AsciidocTable();
  private final OrgTable orgTable = new OrgTable();
  private final List<String> notes = new ArrayList<>();
  private final List<String> captions = new ArrayList<>();
  private WikiTable wiki;
  private boolean fenced;
  private String fence = "";
  private boolean formula;
  private boolean quoted;
  private boolean unseen;
  private int level = 1;

  /** Whether the line above is an item, or stands in like a reply. */
  private boolean item;

  /** Whether the line above is the title. */
  private boolean titled;

  /** Level of the heading whose part is not shown; 0 for none. */
  private int unseenLevel;

  LightMarkupReader(LightMarkup markup, DocumentBuilder out) {
    this.markup = markup;
    this.out = out;
  }

  /** Adds what {@code text} says. */
  void read(String text) {
    for (String line : text.split("\\R", -1)) {
      line(line);
    }
    flush();
    orgTable.write(out);
    table.write(out);
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
    boolean heading = headed.matches() && !fenced && !unseen && !table.isOpen() && wiki == null;
    if (heading) {
      unseenLevel = level(headed) <= unseenLevel ? 0 : unseenLevel;
      boolean comment = markup == LightMarkup.ORG && isUnseen(headed.group(2), line);
      unseenLevel = comment && unseenLevel == 0 ? level(headed) : unseenLevel;
    }
    if (unseen || unseenLevel > 0 || !fenced && markup.unseen.matcher(line).matches()) {
      unseen = unseenLevel == 0 && !(unseen && markup.unseenEnd.matcher(line).matches());
      out.leaveOut(LeftOut.Reason.MARKUP_COMMENT, line.length());
    } else if (!inBlock(line)) {
      flow(line, heading ? headed : null);
    }
  }

  /** Whether the part below a heading of org-mode is kept for the writer. */
  private static boolean isUnseen(String heading, String line) {
    int tags = line.lastIndexOf(' ') + 1;
    return heading.startsWith("COMMENT")
        || line.strip().endsWith(":") && line.indexOf(":noexport:", tags) >= 0;
  }

  /** Whether a line belongs to code or a table, and was added there. */
  private boolean inBlock(String line) {
    if (markup.fence.matcher(line).matches() && mayFence(line)) {
      flush();
      out.verbatim(Role.CODE, String.join("\n", code));
      code.clear();
      fenced = !fenced;
      fence = line.strip();
      out.leaveOut(LeftOut.Reason.MARKUP, line.length());
    } else if (fenced) {
      code.add(line);
    } else if (markup == LightMarkup.ORG && inOrgBlock(line)) {
      return true;
    } else if (markup == LightMarkup.ASCIIDOC && AsciidocTable.isBorder(line)) {
      flush();
      table.border(out);
      out.leaveOut(LeftOut.Reason.MARKUP, line.length());
    } else if (table.isOpen()) {
      table.add(line, markup.inline(line, out));
    } else if (markup == LightMarkup.DOKUWIKI && DOKUWIKI_ROW.matcher(line).matches()) {
      dokuwikiRow(line);
    } else if (wiki != null) {
      wiki = wiki.add(markup.inline(line, out)) ? null : wiki;
    } else if (markup == LightMarkup.MEDIAWIKI && WikiTable.startsAt(line)) {
      flush();
      wiki = new WikiTable(out);
      out.leaveOut(LeftOut.Reason.MARKUP, line.length());
    } else {
      return false;
    }
    return true;
  }

  /**
   * Of org-mode a line says which end it is: one without the other is none. In AsciiDoc one as long
   * as the first ends the block, and others are lines of it.
   */
  private boolean mayFence(String line) {
    return switch (markup) {
      case ORG -> ORG_END.matcher(line).lookingAt() == fenced;
      case ASCIIDOC -> !fenced || line.strip().equals(fence);
      default -> true;
    };
  }

  private boolean inOrgBlock(String line) {
    if (OrgTable.isRow(line)) {
      flush();
      orgTable.add(line, markup.inline(line, out));
      return true;
    }
    orgTable.write(out);
    if (!formula && !ORG_KEPT.matcher(line).matches()) {
      return false;
    }
    formula = (formula || TEX_BEGINS.matcher(line).matches()) && !TEX_ENDS.matcher(line).matches();
    flush();
    out.verbatim(Role.CODE, line.strip());
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
    } else if (markup == LightMarkup.ASCIIDOC && BLOCK_TITLE.matcher(line).matches()) {
      flush();
      out.block(Role.CAPTION, markup.inline(line.substring(1), out));
    } else if (markup == LightMarkup.ORG && ORG_NOTE.matcher(line).lookingAt()
        || markup == LightMarkup.TEXTILE && TEXTILE_NOTE.matcher(line).lookingAt()) {
      flush();
      out.block(Role.NOTE, markup.inline(line, out));
    } else if (markup.dropped.matcher(line).matches()) {
      paragraph.add("");
      quoted ^= QUOTATION.matcher(line).matches();
      table.announce(markup == LightMarkup.ASCIIDOC ? line : "");
      out.leaveOut(LeftOut.Reason.MARKUP, line.length());
    } else {
      NOTE.matcher(line).results().forEach(note -> notes.add(note.group(1)));
      if (markup == LightMarkup.MEDIAWIKI) {
        captions.addAll(WikiPictures.captions(line));
      }
      String words = markup.inline(markup.bulleted(NOTE.matcher(line).replaceAll("")), out);
      String shown = quoted && !words.isBlank() ? "> " + words.strip() : words;
      boolean begins =
          markup == LightMarkup.MEDIAWIKI && LightMarkup.WIKI_OWN_LINE.matcher(line).lookingAt()
              || markup == LightMarkup.ASCIIDOC && DEFINED.matcher(line).matches();
      if ((begins || item) && !paragraph.isEmpty() && !shown.startsWith("- ")) {
        paragraph.add("");
      }
      item = markup == LightMarkup.MEDIAWIKI && (begins || shown.startsWith("- "));
      paragraph.add(shown);
    }
  }

  /** The line below the title of a text of AsciiDoc. */
  private boolean isAuthor(String line) {
    boolean below = titled;
    titled = false;
    return below && markup == LightMarkup.ASCIIDOC && AUTHOR.matcher(line).matches();
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
    captions.forEach(caption -> out.block(Role.CAPTION, markup.inline(caption, out)));
    captions.clear();
    notes.forEach(note -> out.block(Role.NOTE, markup.inline(note, out)));
    notes.clear();
  }
}
