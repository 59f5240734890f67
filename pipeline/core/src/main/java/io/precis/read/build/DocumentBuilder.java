package io.precis.read.build;

import io.precis.document.Block;
import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.text.TextCleaner;
import io.precis.text.line.PlainText;
import io.precis.text.line.SectionBuilder;
import io.precis.text.line.TextMarks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Lays blocks one after another into a document's text and keeps account of where each one, each
 * section and each page lies.
 *
 * <p>Blocks are separated by an empty line, rows of a table and items of a list by a line break. An
 * item's bullet is furniture, which no summary quotes.
 */
public final class DocumentBuilder {
  private static final int LONGEST_HEADING = 300;
  private static final String BLANK_LINE = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final SectionTree sections = new SectionTree();
  private final PageSpans pages = new PageSpans();
  private final TextCleaner cleaner = new TextCleaner();
  private String title = "";
  private List<String> authors = List.of();
  private String date = "";
  private boolean marked;
  private boolean tableStarts;
  private String tableGap = BLANK_LINE;
  private final Map<LeftOut.Reason, Integer> leftOut = new EnumMap<>(LeftOut.Reason.class);

  /** Starts an embedded document {@code depth} levels below the file itself, which is level 0. */
  public void startPart(String name, int depth) {
    sections.startPart(cleaner.flow(name), depth, text.length());
  }

  /**
   * Adds a heading and starts its section. A blank one is ignored; one too long to be a heading is
   * a paragraph.
   *
   * @param level 1 for the outermost
   */
  public void heading(int level, String raw) {
    String heading = flow(raw);
    if (heading.isEmpty()) {
      return;
    }
    if (heading.length() > LONGEST_HEADING) {
      append(Role.BODY, heading);
      return;
    }
    sections.startHeading(level, heading);
    append(Role.HEADING, heading);
  }

  /** Starts a section that its name only tells apart from others: the name is furniture. */
  public void label(int level, String raw) {
    String name = cleaner.flow(raw);
    sections.startHeading(level, name);
    append(Role.PAGE_FURNITURE, name);
  }

  /** Adds a block, its white space collapsed; a blank one is ignored. */
  public void block(Role kind, String raw) {
    block(kind, raw, 0);
  }

  /**
   * Adds a block of a list.
   *
   * @param depth as of {@link Block}
   */
  public void block(Role kind, String raw, int depth) {
    append(kind, flow(raw), depth);
  }

  private String flow(String raw) {
    return cleaner.flow(FieldErrors.without(raw, this));
  }

  /** Adds a block whose line breaks are kept; a blank one is ignored. */
  public void lines(Role kind, String raw) {
    append(kind, cleaner.lines(FieldErrors.without(raw, this)));
  }

  /** Tells that the next row is the first of a table, also where another one ends before it. */
  public void startTable() {
    tableStarts = true;
  }

  /** Tells so after a blank row of a sheet: the table may be the one before it, spaced. */
  public void startTableOfSheet() {
    tableStarts = true;
    tableGap = "\n\n\n";
  }

  /** Adds a row of a table; a row without text is ignored. */
  public void row(List<String> cells) {
    List<String> clean = new ArrayList<>(cells.size());
    cells.forEach(cell -> clean.add(flow(cell)));
    append(Role.TABLE, String.join("\t", clean).stripTrailing());
  }

  /** Adds a row of which the format says that it names the columns. */
  public void headerRow(List<String> cells) {
    int before = blocks.size();
    row(cells);
    if (blocks.size() > before) {
      Block row = blocks.remove(before);
      blocks.add(new Block(row.role(), row.section(), row.span(), row.depth(), true));
    }
  }

  /** Adds a block, unchanged but for invisible characters: code. */
  public void verbatim(Role kind, String raw) {
    append(kind, cleaner.clean(raw).stripTrailing());
  }

  /**
   * Adds a plain text, unchanged, with its own headings and pages.
   *
   * @param level of its outermost headings, from 1
   */
  public void text(String raw, int level) {
    text(PlainText.of(FieldErrors.without(raw, this), cleaner::clean), level);
  }

  /** Adds a plain text without headings, such as a letter: a short line is a paragraph. */
  public void paragraphs(String raw, int level) {
    text(PlainText.of(FieldErrors.without(raw, this), cleaner::clean).withoutHeadings(), level);
  }

  private void text(PlainText plain, int level) {
    leaveOut(LeftOut.Reason.MARKUP, plain.marks());
    if (plain.text().isBlank()) {
      return;
    }
    separate(Role.BODY);
    int base = text.length();
    text.append(plain.text());
    SectionBuilder.Outline outline = SectionBuilder.outline(plain);
    int section = -1;
    int page = 0;
    for (Block block : outline.blocks()) {
      while (page < plain.pages().size() && plain.pages().get(page) <= block.span().start()) {
        pages.start(base + plain.pages().get(page++));
      }
      if (block.section() != section) {
        section = block.section();
        List<String> path = outline.sections().get(section).path();
        if (!path.isEmpty()) {
          sections.startHeading(level + path.size() - 1, path.get(path.size() - 1));
        }
      }
      Span span = new Span(base + block.span().start(), base + block.span().end());
      blocks.add(new Block(block.role(), sections.add(span), span));
      pages.add(span);
    }
  }

  /**
   * Adds what a speaker says at a time. Speaker and time are furniture in front of it.
   *
   * @param label such as {@code 00:01:02 Ann:}; empty string for none
   * @param said whose line breaks are kept; where it is blank nothing is added
   */
  public void turn(Role role, String label, String said) {
    String clean = cleaner.lines(said);
    if (clean.isBlank()) {
      return;
    }
    separate(role);
    String before = cleaner.flow(label);
    if (!before.isEmpty()) {
      add(Role.PAGE_FURNITURE, before);
      text.append(' ');
    }
    add(role, clean);
  }

  /** Adds lines to the block that was added last: a paragraph that runs on over a page's end. */
  public void continueLines(String raw) {
    String clean = cleaner.lines(raw);
    if (clean.isEmpty()) {
      return;
    }
    Block last = blocks.remove(blocks.size() - 1);
    int start = text.append('\n').length();
    text.append(clean);
    Span added = new Span(start, text.length());
    sections.add(added);
    pages.add(added);
    blocks.add(last.at(last.span().union(added)));
  }

  /** Counts what is not added: {@code characters} of it, in UTF-16 code units; 0 counts nothing. */
  public void leaveOut(LeftOut.Reason reason, int characters) {
    if (characters > 0) {
      leftOut.merge(reason, characters, Integer::sum);
    }
  }

  public void startPage() {
    pages.start(text.length());
  }

  private void append(Role kind, String clean) {
    append(kind, clean, 0);
  }

  private void append(Role kind, String clean, int depth) {
    if (clean.isBlank()) {
      return;
    }
    separate(kind);
    int mark = kind == Role.LIST_ITEM ? TextMarks.bulletLength(clean) : 0;
    if (mark > 0) {
      add(Role.PAGE_FURNITURE, clean.substring(0, mark));
    }
    add(kind, clean.substring(mark), depth);
  }

  private void add(Role kind, String clean) {
    add(kind, clean, 0);
  }

  private void add(Role kind, String clean, int depth) {
    int start = text.length();
    text.append(clean);
    Span span = new Span(start, text.length());
    blocks.add(new Block(kind, sections.add(span), span, depth));
    pages.add(span);
  }

  private void separate(Role kind) {
    boolean parted = kind == Role.TABLE && tableStarts;
    tableStarts &= !parted;
    String gap = parted ? tableGap : BLANK_LINE;
    tableGap = parted ? BLANK_LINE : tableGap;
    if (text.length() == 0) {
      return;
    }
    boolean sameTableOrList =
        (kind == Role.TABLE || kind == Role.LIST_ITEM)
            && blocks.get(blocks.size() - 1).role() == kind
            && !parted;
    text.append(sameTableOrList ? "\n" : gap);
  }

  /** How many blocks there are. */
  public int size() {
    return blocks.size();
  }

  /**
   * Puts other blocks in the place of those from {@code first} on.
   *
   * @param made from the text and these blocks those that stand for them: the same characters, in
   *     the same sections
   */
  public void replace(int first, BiFunction<String, List<Block>, List<Block>> made) {
    List<Block> old = blocks.subList(first, blocks.size());
    List<Block> replaced = made.apply(text.toString(), List.copyOf(old));
    old.clear();
    blocks.addAll(replaced);
  }

  /** Whether nothing was added. */
  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** Characters so far. */
  public int length() {
    return text.length();
  }

  public String text() {
    return text.toString();
  }

  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** States the document's title, as front matter and a mail's subject do; the first counts. */
  public void title(String stated) {
    if (title.isEmpty()) {
      title = cleaner.flow(stated);
    }
  }

  /** The title that was stated; empty string where none was. */
  public String title() {
    return title;
  }

  /** Says that headings are marked in a text whose type does not tell: a notebook's, in JSON. */
  public void markHeadings() {
    marked = true;
  }

  public boolean marksHeadings() {
    return marked;
  }

  /**
   * States who wrote the document and when, as front matter does; the first counts.
   *
   * @param names empty where it does not say
   * @param day ISO 8601; empty string where it does not say
   */
  public void byline(List<String> names, String day) {
    authors = authors.isEmpty() ? List.copyOf(names) : authors;
    date = date.isEmpty() ? day : date;
  }

  /** Who is stated to have written it; empty where nobody is. */
  public List<String> authors() {
    return authors;
  }

  /** The day that is stated, ISO 8601; empty string where none is. */
  public String date() {
    return date;
  }

  /** What was left out, in the order of its reasons. */
  public List<LeftOut> leftOut() {
    Map<LeftOut.Reason, Integer> all = new EnumMap<>(LeftOut.Reason.class);
    all.putAll(leftOut);
    if (cleaner.removed() > 0) {
      all.merge(LeftOut.Reason.INVISIBLE_CHARACTERS, cleaner.removed(), Integer::sum);
    }
    return all.entrySet().stream()
        .map(entry -> new LeftOut(entry.getKey(), entry.getValue()))
        .toList();
  }

  public List<Section> sections() {
    return sections.build();
  }

  public List<Span> pages() {
    return pages.build();
  }

  /** Characters taken out so far that reorder or smuggle text. */
  public int suspiciousCharacters() {
    return cleaner.suspicious();
  }
}
