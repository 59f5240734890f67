package io.precis.write.report.document;

import io.precis.document.Span;
import io.precis.limit.Amount;
import io.precis.request.TextUnits;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.SectionRecord;
import io.precis.write.report.DisplayText;
import io.precis.write.report.document.CitedRanges.Mark;
import io.precis.write.report.document.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays a document's text out in paragraphs with the cited stretches marked. */
final class SourceText {
  /** Context of a stretch where the whole text is shown. */
  static final int WHOLE = Integer.MAX_VALUE;

  /** Furthest that the border of an excerpt moves to end at white space. */
  private static final int SNAP = 40;

  /** Dots that lead from a heading to its page in a table of contents. */
  private static final String LEADER = "....";

  /** Shortest line that is taken to have ended where the page did. */
  private static final int LEAST_LINE = 44;

  /** Of so many lines of prose fewer than one is short. */
  private static final int MOST_SHORT = 5;

  private final String text;
  private final boolean noSpaces;
  private final List<Mark> marks;
  private final Map<Integer, SectionRecord> headed = new TreeMap<>();
  private final Map<Integer, SectionRecord> sections = new TreeMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private int nextMark;
  private int lastPage;
  private String join;

  private SourceText(DocumentRecord record, String text, CitedRanges marks) {
    this.text = text;
    this.marks = marks.list();
    this.noSpaces = TextUnits.countsCharacters(record.language());
    for (SectionRecord section : record.sections()) {
      int start = skipSpace(section.start(), section.end());
      sections.put(start, section);
      if (!section.path().isEmpty()) {
        headed.put(start, section);
      }
    }
  }

  /**
   * The paragraphs.
   *
   * @param context characters shown on either side of a cited stretch; {@link #WHOLE} for all
   */
  static List<Paragraph> of(DocumentRecord record, String text, CitedRanges marks, int context) {
    SourceText source = new SourceText(record, text, marks);
    int shown = 0;
    for (Span kept : source.kept(context)) {
      source.gap(kept.start() - shown);
      source.lay(kept);
      shown = kept.end();
    }
    source.gap(text.length() - shown);
    return source.paragraphs;
  }

  private int skipSpace(int from, int end) {
    int at = from;
    while (at < end && at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** What is shown, in text order, none touching another. */
  private List<Span> kept(int context) {
    if (context == WHOLE) {
      return List.of(new Span(0, text.length()));
    }
    List<Span> kept = new ArrayList<>();
    for (Mark mark : marks) {
      Span around = new Span(before(mark.start(), context), after(mark.end(), context));
      Span last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last != null && around.start() <= last.end() + SNAP) {
        kept.set(kept.size() - 1, last.union(around));
      } else {
        kept.add(around);
      }
    }
    return kept;
  }

  private int before(int start, int context) {
    int at = Math.max(0, start - context);
    int least = Math.max(0, at - SNAP);
    for (int i = at; i > least; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private int after(int end, int context) {
    int at = Math.min(text.length(), end + context);
    int most = Math.min(text.length(), at + SNAP);
    for (int i = at; i < most; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private void gap(int characters) {
    if (characters > SNAP) {
      String words = Amount.of(characters, "character") + " not shown";
      paragraphs.add(
          new Paragraph("", "", Kind.GAP, List.of(new TextRun(words, "", false, false))));
    }
  }

  /** Paragraphs end at blank lines, before sections and after headings. */
  private void lay(Span kept) {
    int from = skipSpace(kept.start(), kept.end());
    while (from < kept.end()) {
      int to = endOfParagraph(from, kept.end());
      paragraph(new Span(from, to));
      from = skipSpace(to, kept.end());
    }
  }

  private int endOfParagraph(int from, int limit) {
    if (headed.containsKey(from)) {
      int line = text.indexOf('\n', from);
      return line < 0 ? limit : Math.min(line, limit);
    }
    for (int i = text.indexOf('\n', from); i >= 0 && i < limit; i = text.indexOf('\n', i + 1)) {
      int next = skipSpace(i, limit);
      if (text.substring(i + 1, next).indexOf('\n') >= 0 || sections.containsKey(next)) {
        return i;
      }
    }
    return limit;
  }

  private void paragraph(Span span) {
    join = joins(span);
    List<TextRun> pieces = new ArrayList<>();
    int page = 0;
    int at = span.start();
    skipMarksBefore(at);
    for (int i = nextMark; i < marks.size() && marks.get(i).start() < span.end(); i++) {
      Mark mark = marks.get(i);
      page = page == 0 ? mark.page() : page;
      plain(pieces, at, mark.start());
      int start = Math.max(at, mark.start());
      at = Math.min(span.end(), mark.end());
      String anchor = start == mark.start() ? mark.anchor() : "";
      pieces.add(new TextRun(shown(start, at), anchor, true, mark.root()));
    }
    plain(pieces, at, span.end());
    paragraphs.add(
        new Paragraph(
            sections.containsKey(span.start()) ? anchor(sections.get(span.start()).section()) : "",
            pageLabel(page),
            headed.containsKey(span.start()) ? Kind.HEADING : Kind.TEXT,
            pieces));
  }

  private void skipMarksBefore(int at) {
    while (nextMark < marks.size() && marks.get(nextMark).end() <= at) {
      nextMark++;
    }
  }

  private void plain(List<TextRun> pieces, int from, int to) {
    if (from < to) {
      pieces.add(new TextRun(shown(from, to), "", false, false));
    }
  }

  private String shown(int from, int to) {
    String shown = DisplayText.text(text.substring(from, to));
    if (join == null) {
      return shown;
    }
    StringBuilder flowing = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      boolean flows = shown.charAt(i) == '\n' && isLong(from + i);
      flowing.append(flows ? join : shown.substring(i, i + 1));
    }
    return flowing.toString();
  }

  /** Whether a line was ended by the edge of the page rather than by its writer. */
  private boolean isLong(int lineEnd) {
    return lineEnd - text.lastIndexOf('\n', lineEnd - 1) > leastLine();
  }

  private int leastLine() {
    return noSpaces ? LEAST_LINE / 2 : LEAST_LINE;
  }

  /**
   * What the break after a long line becomes: prose that was set in lines flows again, all else
   * stays as it is. A few short lines are the ends of paragraphs.
   */
  private String joins(Span span) {
    String[] lines = text.substring(span.start(), span.end()).split("\n");
    int shorter = 0;
    for (int i = 0; i < lines.length - 1; i++) {
      if (lines[i].contains(LEADER)
          || lines[i + 1].isEmpty()
          || Character.isWhitespace(lines[i + 1].charAt(0))) {
        return null;
      }
      shorter += lines[i].length() < leastLine() ? 1 : 0;
    }
    boolean prose = shorter * MOST_SHORT < lines.length;
    return !prose ? null : noSpaces ? "" : " ";
  }

  private String pageLabel(int page) {
    if (page == 0 || page == lastPage) {
      return "";
    }
    lastPage = page;
    return "p. " + page;
  }

  /** Id of a section's beginning. */
  static String anchor(int section) {
    return "x" + section;
  }
}
