package io.precis.read.pdf;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.Deadline;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import io.precis.read.pdf.margin.RunningHeads;
import io.precis.read.pdf.page.PdfLine;
import io.precis.read.pdf.page.PdfPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Turns the lines of a PDF's pages into headings, paragraphs, lists, tables, notes and furniture.
 *
 * <p>A paragraph that runs over the end of a column or page goes on behind it; what stands between
 * is put before it on its first page and behind it on the next, so that no sentence is torn.
 */
public final class PdfReader {
  private final DocumentBuilder out;
  private final PdfXhtml.Content content;
  private final PdfStyles styles;
  private final RunningHeads furniture;
  private final PdfOverlays overlays;
  private final PdfOutline outline;

  /** Lines of the page under work that are no body text, each with the role it has. */
  private record Aside(Role role, List<PdfLine> lines) {
    Aside(Role role, PdfLine line) {
      this(role, List.of(line));
    }
  }

  private PdfReader(DocumentBuilder out, PdfXhtml.Content content) {
    this.out = out;
    this.content = content;
    this.styles = PdfStyles.of(content.pages());
    this.furniture = RunningHeads.of(content.pages(), styles.body());
    this.overlays = PdfOverlays.of(content.pages(), styles.body());
    this.outline = new PdfOutline(content.bookmarks());
  }

  /** Adds what {@code xhtml} holds to {@code out}, and tells what a reader would not have seen. */
  public static PartFindings read(String xhtml, DocumentBuilder out) {
    PdfXhtml.Content content = PdfXhtml.read(xhtml);
    PdfReader reader = new PdfReader(out, content);
    List<PdfBlock> joined = PdfJoin.overPages(reader.blocks(), reader.styles);
    reader.write(PdfRoles.assign(joined, reader.styles, reader.outline));
    content.rest().forEach(line -> out.lines(Role.FORM_FIELD, line.text()));
    for (PdfPage page : content.pages()) {
      out.leaveOut(LeftOut.Reason.HIDDEN, page.hiddenCharacters());
    }
    return PartFindings.ofPages(content.pages());
  }

  /** The blocks of all pages in reading order, each page's furniture behind its text. */
  private List<PdfBlock> blocks() {
    List<PdfPage> pages = content.pages();
    List<List<PdfRow>> rows = new ArrayList<>();
    List<List<Aside>> asides = new ArrayList<>();
    for (PdfPage page : pages) {
      List<Aside> aside = new ArrayList<>();
      rows.add(rows(page, aside));
      asides.add(aside);
    }
    List<PdfContents.Range> contents = PdfContents.find(rows, outline);
    List<PdfBlock> blocks = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      Deadline.current().check();
      add(page, rows.get(page), contents.get(page), blocks);
      for (Aside aside : asides.get(page)) {
        blocks.add(PdfBlock.of(aside.role(), page, aside.lines()));
      }
    }
    return blocks;
  }

  private List<PdfRow> rows(PdfPage page, List<Aside> aside) {
    Set<Integer> edge = furniture.on(page);
    List<PdfLine> body = new ArrayList<>();
    for (int i = 0; i < page.lines().size(); i++) {
      PdfLine line = page.lines().get(i);
      if (edge.contains(i) || overlays.has(line)) {
        aside.add(new Aside(Role.PAGE_FURNITURE, line));
      } else if (line.look().turned()) {
        aside.add(new Aside(Role.CAPTION, line));
      } else {
        body.add(line);
      }
    }
    Set<PdfLine> beside = Collections.newSetFromMap(new IdentityHashMap<>());
    for (List<PdfLine> note : PdfSideNotes.of(body, styles)) {
      aside.add(new Aside(Role.NOTE, note));
      beside.addAll(note);
    }
    body.removeIf(beside::contains);
    List<PdfLine> ordered =
        PdfGutter.inOrder(PdfStrays.beside(PdfHoles.filled(PdfInitials.joined(PdfOrder.of(body)))));
    List<PdfRow> rows =
        PdfGutter.columns(ordered).stream()
            .flatMap(column -> PdfRows.stacked(PdfRows.level(column)).stream())
            .toList();
    return PdfTables.of(rows, styles.leading());
  }

  private void add(int page, List<PdfRow> rows, PdfContents.Range contents, List<PdfBlock> out) {
    List<PdfRow> body = new ArrayList<>();
    Map<PdfRow, Boolean> notes = new IdentityHashMap<>();
    List<PdfBlock> feet = new ArrayList<>();
    double height = content.pages().get(page).height();
    for (List<PdfRow> note : PdfFoot.notes(rows, height, styles, page == 0)) {
      note.forEach(row -> notes.put(row, true));
      feet.add(PdfBlock.of(Role.NOTE, page, note.stream().map(PdfRow::joined).toList()));
    }
    for (int i = 0; i < rows.size(); i++) {
      PdfRow row = rows.get(i);
      if (contents.contains(i)) {
        out.addAll(PdfParagraphs.of(body, page, styles, outline));
        body.clear();
        out.add(PdfBlock.row(Role.CONTENTS, page, row.texts()));
      } else if (!notes.containsKey(row)) {
        body.add(row);
      }
    }
    out.addAll(
        PdfForms.insert(
            content.pages().get(page).notes(),
            page,
            PdfParagraphs.of(body, page, styles, outline)));
    out.addAll(feet);
  }

  private void write(List<PdfBlock> blocks) {
    int page = 0;
    int pages = content.pages().size();
    Hyphens hyphens = new Hyphens(blocks);
    for (PdfBlock block : blocks) {
      while (page <= block.page()) {
        out.startPage();
        page++;
      }
      write(block, hyphens);
      for (int part = 1; part < block.parts().size(); part++) {
        out.startPage();
        page++;
        out.continueLines(PdfBlock.text(block.parts().get(part)));
      }
    }
    while (page < pages) {
      out.startPage();
      page++;
    }
  }

  private void write(PdfBlock block, Hyphens hyphens) {
    switch (block.role()) {
      case HEADING -> out.heading(block.level(), hyphens.undo(block.text()));
      case TABLE -> row(block);
      case TITLE -> out.block(Role.TITLE, hyphens.undo(block.text()));
      case CODE -> out.verbatim(Role.CODE, block.text());
      default -> {
        if (block.hasLines()) {
          out.lines(block.role(), PdfMarks.plain(block.text()));
        } else {
          out.block(block.role(), block.text());
        }
      }
    }
  }

  private void row(PdfBlock block) {
    if (block.hasLines()) {
      out.lines(Role.TABLE, block.text());
    } else {
      if (block.level() > 0) {
        out.startTable();
      }
      out.row(block.cells());
    }
  }

  /**
   * Undoes hyphens at the ends of a heading's lines in words that the document writes elsewhere.
   */
  private static final class Hyphens {
    private static final TextPattern AT_LINE_END =
        TextPattern.compile("(\\p{L}+)[-\\u2010]\\s{0,3}\\n(\\p{Ll}+)");
    private static final TextPattern WORD = TextPattern.compile("\\p{L}+");

    private final List<PdfBlock> blocks;
    private Set<String> words;

    Hyphens(List<PdfBlock> blocks) {
      this.blocks = blocks;
    }

    String undo(String heading) {
      Matcher torn = AT_LINE_END.matcher(heading);
      return torn.replaceAll(
          parts -> {
            String whole = parts.group(1) + parts.group(2);
            return Matcher.quoteReplacement(isWord(whole) ? whole : parts.group());
          });
    }

    private boolean isWord(String whole) {
      if (words == null) {
        words = new HashSet<>();
        for (PdfBlock block : blocks) {
          Matcher word = WORD.matcher(block.text().toLowerCase(Locale.ROOT));
          while (word.find()) {
            words.add(word.group());
          }
        }
      }
      return words.contains(whole.toLowerCase(Locale.ROOT));
    }
  }
}
