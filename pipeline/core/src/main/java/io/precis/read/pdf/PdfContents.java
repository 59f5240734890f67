package io.precis.read.pdf;

import io.precis.document.Role;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.SectionNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * Finds tables of contents: lines that end in a page number under a heading that says so, or many
 * of them on one page; or, without numbers, lines under such a heading that come again further on.
 */
final class PdfContents {
  private static final TextPattern NUMBER =
      TextPattern.compile("(?:\\d{1,4}|[ivxlc]{1,6}|[A-Z]-\\d{1,3})");
  private static final TextPattern LEADER =
      TextPattern.compile(".*(?:(?:[.·_]\\s?){4,}|…{2,}|\\.{3,}).{0,10}");

  private static final TextPattern LEADS_TO_NUMBER =
      TextPattern.compile("\\p{L}.{0,120}(?:[.·_]\\s?){4} ?\\d{1,3}");

  /** A leader as long as its line is no part of what the line says. */
  private static final TextPattern LONG_LEADER =
      TextPattern.compile("([.·_])\\1{9,}|(?:([.·_])\\s){10,}");

  private static final TextPattern NUMBERED_END = TextPattern.compile("\\P{N}.*\\D\\s\\d{1,3}");
  private static final TextPattern LAST_NUMBER = TextPattern.compile("\\P{N}.*\\s(\\d{1,4})");
  private static final int FEWEST_ENTRIES = 5;
  private static final Set<String> FRONT_INDEX = Set.copyOf(Phrases.of("headings-front-index"));
  private static final int FIRST_PAGES = 2;
  private static final int FEWEST_NUMBERED = 3;
  private static final int EARLY_PAGES = 8;
  private static final int FEWEST_OF_PROSE = 30;
  private static final int LONGEST_ENTRY = 160;

  /** A longer line that comes again is no title: tables and forms repeat their sentences. */
  private static final int LONGEST_TITLE = 70;

  private static final int MOST_STRANGE_LINES = 3;

  private final List<List<PdfRow>> pages;
  private final Map<String, Integer> lastPage = new HashMap<>();
  private boolean inside;
  private int strange;

  /** Entries with a page number of the list so far. */
  private int numbered;

  private PdfContents(List<List<PdfRow>> pages) {
    this.pages = pages;
    for (int page = 0; page < pages.size(); page++) {
      for (PdfRow row : pages.get(page)) {
        if (row.isLine() && row.first().text().length() <= LONGEST_ENTRY) {
          lastPage.put(PdfOutline.key(row.first().text()), page);
        }
      }
    }
  }

  /**
   * For each page, how many of its rows are contents, and from which one on.
   *
   * @param from first row that is contents
   * @param to behind the last one
   */
  record Range(int from, int to) {
    static final Range NONE = new Range(0, 0);

    boolean contains(int row) {
      return row >= from && row < to;
    }
  }

  /** The contents' rows of each page; their titles are added to {@code outline}. */
  static List<Range> find(List<List<PdfRow>> pages, PdfOutline outline) {
    PdfContents contents = new PdfContents(pages);
    List<Range> ranges = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      Range range = contents.onPage(page);
      ranges.add(range);
      for (int row = range.from(); row < range.to(); row++) {
        outline.add(entry(pages.get(page).get(row)), 1);
      }
    }
    return ranges;
  }

  private Range onPage(int page) {
    List<PdfRow> rows = pages.get(page);
    int from = inside ? 0 : start(rows, page);
    numbered = inside ? numbered : 0;
    inside = from >= 0;
    if (!inside) {
      Range named = crowded(rows, row -> hasLeader(entry(row)));
      named = named == Range.NONE ? led(rows) : named;
      if (named != Range.NONE || page >= EARLY_PAGES) {
        return named;
      }
      Range numbered = isRising(rows) ? crowded(rows, PdfContents::isEntry) : Range.NONE;
      boolean more = numbered == Range.NONE && page > 0 && rows.size() > 2 * FEWEST_ENTRIES;
      return more ? crowded(rows, row -> comesAgain(row, page)) : numbered;
    }
    int last = from;
    int seen = 0;
    // names alone go on with no list that gives the pages
    boolean named = numbered < FEWEST_NUMBERED;
    for (int i = from; i < rows.size(); i++) {
      PdfRow row = rows.get(i);
      boolean entry = isEntry(row) && !isChineseProse(row);
      numbered += entry ? 1 : 0;
      if (entry || named && comesAgain(row, page)) {
        last = i + 1;
        seen++;
        strange = 0;
      } else if (++strange > MOST_STRANGE_LINES || isSentence(row)) {
        inside = false;
        break;
      }
    }
    inside &= seen > 0;
    return seen == 0 ? Range.NONE : new Range(from, last);
  }

  /**
   * Row behind the heading that announces contents, or the one where it stands beside the first
   * entry; -1 where there is none.
   */
  private int start(List<PdfRow> rows, int page) {
    for (int i = 0; i < rows.size(); i++) {
      PdfRow row = rows.get(i);
      boolean beside = !row.isLine() && isEntry(row);
      Optional<Role> below =
          row.isLine() || beside ? SectionNames.below(row.first().text()) : Optional.empty();
      if (below.isPresent() && below.get() == Role.CONTENTS) {
        return beside ? i : i + 1;
      }
      if (page < FIRST_PAGES && isFrontIndex(rows, i, page)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** An index at the front, whose first lines are headings further on. */
  private boolean isFrontIndex(List<PdfRow> rows, int row, int page) {
    return rows.get(row).isLine()
        && FRONT_INDEX.contains(rows.get(row).first().text().strip().toLowerCase(Locale.ROOT))
        && row + 2 < rows.size()
        && comesAgain(rows.get(row + 1), page - 1)
        && comesAgain(rows.get(row + 2), page - 1);
  }

  /** A page most of whose rows are entries needs no heading. */
  private static Range crowded(List<PdfRow> rows, Predicate<PdfRow> isEntry) {
    int first = -1;
    int last = -1;
    int entries = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (isEntry.test(rows.get(i))) {
        first = first < 0 ? i : first;
        last = i;
        entries++;
      }
    }
    boolean enough = entries >= FEWEST_ENTRIES && entries * 3 > rows.size() * 2;
    return enough ? new Range(first, last + 1) : Range.NONE;
  }

  /** Rows one below the other in which dots lead to numbers that rise, whatever stands around. */
  private static Range led(List<PdfRow> rows) {
    int from = 0;
    for (int i = 0; i <= rows.size(); i++) {
      boolean leads =
          i < rows.size() && LEADS_TO_NUMBER.matcher(entry(rows.get(i)).strip()).matches();
      if (!leads) {
        if (i - from >= FEWEST_ENTRIES && isRising(rows.subList(from, i))) {
          return new Range(from, i);
        }
        from = i + 1;
      }
    }
    return Range.NONE;
  }

  /** Whether the numbers at the rows' ends rise, as page numbers do. */
  private static boolean isRising(List<PdfRow> rows) {
    int before = 0;
    int rising = 0;
    int falling = 0;
    for (PdfRow row : rows) {
      String text = entry(row);
      Matcher number = LAST_NUMBER.matcher(text);
      if (text.length() <= LONGEST_ENTRY && number.matches()) {
        int page = Integer.parseInt(number.group(1));
        rising += page >= before ? 1 : 0;
        falling += page < before ? 1 : 0;
        before = page;
      }
    }
    return rising >= FEWEST_ENTRIES && falling == 0;
  }

  private static boolean hasLeader(String text) {
    return text.length() <= LONGEST_ENTRY && LEADER.matcher(text).matches();
  }

  private static boolean isEntry(PdfRow row) {
    String text = entry(row);
    List<String> cells = row.texts();
    boolean numbered =
        cells.size() > 1 && NUMBER.matcher(cells.get(cells.size() - 1)).matches()
            || text.length() <= LONGEST_ENTRY && NUMBERED_END.matcher(text).matches();
    return text.length() <= LONGEST_ENTRY && (numbered || hasLeader(text));
  }

  private boolean comesAgain(PdfRow row, int page) {
    return row.isLine()
        && row.first().text().length() <= LONGEST_TITLE
        && lastPage.getOrDefault(PdfOutline.key(row.first().text()), 0) > page;
  }

  private static boolean isSentence(PdfRow row) {
    return isChineseProse(row)
        || row.isLine() && row.first().text().length() > 60 && row.first().endsSentence();
  }

  /** A line that is full of ideographs is no title, whatever number it ends in. */
  private static boolean isChineseProse(PdfRow row) {
    String text = entry(row);
    return !hasLeader(text)
        && text.chars().filter(Character::isIdeographic).count() >= FEWEST_OF_PROSE;
  }

  private static String entry(PdfRow row) {
    return LONG_LEADER.matcher(String.join(" ", row.texts())).replaceAll("..... ");
  }
}
