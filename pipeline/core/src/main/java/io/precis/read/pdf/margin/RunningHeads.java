package io.precis.read.pdf.margin;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import io.precis.read.pdf.page.PdfPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds running heads, running feet and page numbers: lines at the edge of many pages; and numbers
 * of lines in a margin.
 */
public final class RunningHeads {
  static final int EDGE_LINES = 3;

  /** A letterhead has a name and an address below it. */
  private static final int LETTERHEAD_LINES = 5;

  static final int FEWEST_PAGES = 3;
  private static final int LONGEST = 200;
  private static final int FEWEST_BESIDE = 2;
  private static final int FEWEST_LETTERS = 4;

  /** Pages from one running head to the next like it. */
  private static final int FARTHEST_PAGE = 2;

  /** Part of the page's height; pages of books may have wide margins. */
  private static final double DEEPEST = 0.25;

  static final double LARGEST = 1.1;

  /** Times the letters of the heads from which on an equal line is the title that they repeat. */
  private static final double LARGER = 1.2;

  private static final double MARGIN = 0.13;

  /** Says that the text goes on, or went on before. */
  private static final TextPattern GOES_ON = Phrases.pattern("continued-lines");

  /** Rights and numbers of a publication, which its first page has at its foot. */
  private static final TextPattern RIGHTS =
      TextPattern.compile("(?:©|97[89]-\\d|\\(c\\) \\d{4}|ISSN \\d{4})");

  private static final double SMALL = 0.9;
  private static final int LONGEST_HEAD = 100;

  /** From the head of a page, and from its foot. */
  private static final List<Comparator<PdfLine>> INWARD =
      List.of(
          Comparator.comparingDouble(PdfLine::baseline),
          Comparator.comparingDouble(PdfLine::baseline).reversed());

  private static final TextPattern PAGE_NUMBER =
      TextPattern.compile(
          "(?i)[-–—|\\s]*(?:(?:page|p\\.|seite|página|pagina|стр\\.|页|第)\\s*)?(?:\\d{1,4}|[ivxlc]{1,7})\\s*(?:页|頁)?(?:\\s*(?:of|/|共|von|de|di|sur|из)\\s*\\d{1,4}\\s*页?)?[-–—|\\s]*");

  /** {@code - 2 -} counts pages wherever the page's text ends. */
  private static final TextPattern DASHED = TextPattern.compile("[-–—]\\s*\\d{1,4}\\s*[-–—]");

  /** What counts a page and nothing else, whatever stands beside it. */
  private static final TextPattern SURE =
      TextPattern.compile(
          "(?i)[-–—]\\s*\\d{1,4}\\s*[-–—]|(?:page|seite|página|pagina)\\s+\\d{1,4}(?:\\s+(?:of|von|de|di)\\s+\\d{1,4})?"
              + "|第\\s*\\d{1,4}\\s*页(?:\\s*共\\s*\\d{1,4}\\s*页)?");

  private static final TextPattern BARRED =
      TextPattern.compile(
          "(?i)\\p{Lu}.{1,80}\\s[|•·]\\s*(?:\\d{1,4}|[ivxlc]{1,6})|(?:\\d{1,4}|[ivxlc]{1,6})\\s*[|•·]\\s.{2,80}");

  private static final TextPattern FIGURE = TextPattern.compile("-|#(?:[., ]#)*%?");
  private static final TextPattern DIGITS = TextPattern.compile("\\d+");

  /** A dash within a line, which stands now apart and now close. */
  private static final TextPattern DASH = TextPattern.compile("(?<=\\S)\\s*[-–—]\\s*(?=\\S)");

  private static final TextPattern SPACE = TextPattern.compile("\\s+");

  /** Letters of the smallest of equal lines, by their pattern: a title is larger than its heads. */
  private final Map<String, Double> repeated;

  /** Lines that come again at their place on the pages around, by identity. */
  private final Set<PdfLine> steady;

  /** Lines that hold the number of their page, by identity. */
  private final Set<PdfLine> numbered;

  /** Size of the text's letters in points. */
  private final double body;

  private RunningHeads(
      Map<String, Double> repeated, Set<PdfLine> steady, Set<PdfLine> numbered, double body) {
    this.body = body;
    this.repeated = repeated;
    this.steady = steady;
    this.numbered = numbered;
  }

  /**
   * Learns which lines are at the edge of at least three pages and a fifth of all, which are among
   * the outermost at one place of three pages that follow each other or alternate with others, and
   * which begin or end with a number that rises from page to page.
   *
   * @param body size of the text's letters in points; larger ones are no running head's
   */
  public static RunningHeads of(List<PdfPage> pages, double body) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Double> sizes = new HashMap<>();
    for (PdfPage page : pages) {
      Set<String> patterns = new HashSet<>();
      List<PdfLine> lines = page.lines();
      for (int i = 0; i < lines.size(); i++) {
        if (isAtEdge(lines.get(i), i, page)) {
          patterns.add(pattern(lines.get(i).text()));
          sizes.merge(pattern(lines.get(i).text()), lines.get(i).size(), Math::min);
        }
      }
      patterns.forEach(pattern -> seen.merge(pattern, 1, Integer::sum));
    }
    int enough = Math.max(FEWEST_PAGES, pages.size() / 5);
    Map<String, Double> repeated = new HashMap<>();
    seen.forEach(
        (pattern, count) -> {
          if (count >= enough && !FIGURE.matcher(pattern).matches()) {
            repeated.put(pattern, sizes.get(pattern));
          }
        });
    Set<PdfLine> numbered = PdfPageNumbers.of(pages, body);
    numbered.addAll(footed(pages, body));
    numbered.addAll(PdfStamps.of(pages));
    numbered.addAll(PdfPrintouts.of(pages));
    return new RunningHeads(repeated, steady(pages, body), numbered, body);
  }

  /** The outermost lines that come again at the same place, on every page or on every other. */
  private static Set<PdfLine> steady(List<PdfPage> pages, double body) {
    Map<String, List<PdfLine>> runs = new HashMap<>();
    Map<String, Integer> lastPages = new HashMap<>();
    Set<PdfLine> steady = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean two = pages.size() == 2;
    int fewest = two ? 2 : FEWEST_PAGES;
    for (int ordinal = 0; ordinal < pages.size(); ordinal++) {
      for (PdfLine line : outermost(pages.get(ordinal), LETTERHEAD_LINES)) {
        // two pages may be two records of one kind: only what is wholly the same heads both
        String pattern = two ? line.text() : pattern(line.text());
        boolean words = pattern.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
        if (line.size() > body * LARGEST
            || !words
            || two && !isInMargin(line, pages.get(ordinal))) {
          continue;
        }
        double middle = (line.left() + line.right()) / 2;
        String key =
            pattern + '/' + Math.round(line.baseline() / 4) + '/' + Math.round(middle / 20);
        List<PdfLine> run = runs.computeIfAbsent(key, place -> new ArrayList<>());
        Integer before = lastPages.put(key, ordinal);
        if (before != null && ordinal - before > FARTHEST_PAGE) {
          run.clear();
        }
        run.add(line);
        if (run.size() >= fewest) {
          steady.addAll(run);
        }
      }
    }
    return steady;
  }

  /**
   * Lines on the highest and the lowest levels of a page, none of them half way and none in a row
   * of cells.
   *
   * @param most levels at either edge; fewer where a page has few
   */
  static List<PdfLine> outermost(PdfPage page, int most) {
    List<Double> levels =
        page.lines().stream()
            .map(line -> (double) Math.round(line.baseline()))
            .distinct()
            .sorted()
            .toList();
    if (page.height() <= 0 || levels.size() <= 2 * EDGE_LINES) {
      return List.of();
    }
    int edge = Math.min(most, Math.max(EDGE_LINES, levels.size() / 4));
    double high = Math.min(levels.get(edge - 1), page.height() * DEEPEST);
    double low = Math.max(levels.get(levels.size() - edge), page.height() * (1 - DEEPEST));
    return page.lines().stream()
        .filter(line -> line.size() > 0 && line.text().length() <= LONGEST)
        .filter(line -> Math.round(line.baseline()) <= high || Math.round(line.baseline()) >= low)
        .filter(line -> page.lines().stream().filter(line::isLevelWith).count() <= FEWEST_BESIDE)
        .toList();
  }

  /**
   * Small lines at one height of three pages at least, each with a page's number behind or before a
   * bar, whatever part they name.
   */
  private static Set<PdfLine> footed(List<PdfPage> pages, double body) {
    Map<Long, List<PdfLine>> byHeight = new HashMap<>();
    for (PdfPage page : pages) {
      for (PdfLine line : page.lines()) {
        boolean small = line.size() > 0 && line.size() < body * SMALL;
        if (small && isInMargin(line, page) && BARRED.matcher(line.text()).matches()) {
          byHeight.computeIfAbsent(Math.round(line.baseline()), key -> new ArrayList<>()).add(line);
        }
      }
    }
    Set<PdfLine> found = Collections.newSetFromMap(new IdentityHashMap<>());
    byHeight.values().stream().filter(lines -> lines.size() >= FEWEST_PAGES).forEach(found::addAll);
    return found;
  }

  /** The lines of a page that are furniture, by identity of their places in it. */
  public Set<Integer> on(PdfPage page) {
    Set<Integer> found = new HashSet<>();
    List<PdfLine> lines = page.lines();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      if (numbered.contains(line) || isAtEdge(line, i, page) && isRepeated(line)) {
        found.add(i);
      }
    }
    found.removeIf(i -> isCell(i, page, found));
    INWARD.forEach(inward -> peel(lines, found, inward));
    edges(lines, found);
    double[] text = text(lines, found);
    for (int i = 0; i < lines.size(); i++) {
      boolean beyond =
          lines.get(i).baseline() <= text[0]
              || lines.get(i).baseline() >= text[1]
              || text[0] > text[1];
      if (page.height() > 0 && beyond && isPageNumber(i, page, found)) {
        found.add(i);
      }
    }
    found.addAll(PdfLineNumbers.in(lines, found));
    edges(lines, found);
    return found;
  }

  /** Baselines of the highest and the lowest line that is neither furniture nor but a number. */
  private static double[] text(List<PdfLine> lines, Set<Integer> furniture) {
    double[] span = {Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int i = 0; i < lines.size(); i++) {
      if (!furniture.contains(i) && !PAGE_NUMBER.matcher(lines.get(i).text()).matches()) {
        span[0] = Math.min(span[0], lines.get(i).baseline());
        span[1] = Math.max(span[1], lines.get(i).baseline());
      }
    }
    return span;
  }

  private boolean isRepeated(PdfLine line) {
    Double smallest = repeated.get(pattern(line.text()));
    return smallest != null && line.size() <= smallest * LARGER;
  }

  /** Adds the steady lines with nothing but furniture on their level and beyond. */
  private void peel(List<PdfLine> lines, Set<Integer> found, Comparator<PdfLine> inward) {
    List<Integer> places =
        IntStream.range(0, lines.size())
            .boxed()
            .sorted(Comparator.comparing(lines::get, inward))
            .toList();
    int from = 0;
    while (from < places.size()) {
      int to = from + 1;
      while (to < places.size()
          && lines.get(places.get(to)).isLevelWith(lines.get(places.get(from)))) {
        to++;
      }
      List<Integer> level = places.subList(from, to);
      if (!level.stream().allMatch(i -> found.contains(i) || steady.contains(lines.get(i)))
          && !isBesideNumber(lines, level)) {
        return;
      }
      found.addAll(level);
      from = to;
    }
  }

  /** A name of a part beside the page's number heads the page, whatever the others have there. */
  private boolean isBesideNumber(List<PdfLine> lines, List<Integer> level) {
    return level.size() > 1
        && level.size() <= FEWEST_BESIDE + 1
        && level.stream()
            .map(lines::get)
            .anyMatch(line -> numbered.contains(line) || SURE.matcher(line.text()).matches())
        && level.stream()
            .map(lines::get)
            .allMatch(
                line ->
                    line.size() <= body * LARGEST
                        && line.text().length() <= LONGEST_HEAD
                        && !line.endsSentence());
  }

  /**
   * Adds what the text begins or ends with that says that it goes on, and a publication's rights.
   */
  private void edges(List<PdfLine> lines, Set<Integer> found) {
    for (Comparator<PdfLine> inward : INWARD) {
      OptionalInt outermost =
          IntStream.range(0, lines.size())
              .filter(i -> !found.contains(i))
              .boxed()
              .min(Comparator.comparing(lines::get, inward))
              .map(OptionalInt::of)
              .orElse(OptionalInt.empty());
      outermost.ifPresent(
          i -> {
            PdfLine line = lines.get(i);
            boolean rights =
                line.size() < body * SMALL && RIGHTS.isIn(line.text()) && line.size() > 0;
            if (rights || GOES_ON.matcher(line.text().strip()).matches()) {
              found.add(i);
            }
          });
    }
  }

  /** What several other texts stand beside that are on this page alone is a table's. */
  private boolean isCell(int place, PdfPage page, Set<Integer> furniture) {
    PdfLine line = page.lines().get(place);
    if (numbered.contains(line) || line.size() <= 0) {
      return false;
    }
    int beside = 0;
    for (int i = 0; i < page.lines().size() && beside < FEWEST_BESIDE; i++) {
      boolean other = !furniture.contains(i) && page.lines().get(i).isLevelWith(line);
      beside += other ? 1 : 0;
    }
    return beside == FEWEST_BESIDE;
  }

  /** A number at the edge of a page, with nothing but furniture on its level and beyond. */
  private static boolean isPageNumber(int place, PdfPage page, Set<Integer> furniture) {
    PdfLine line = page.lines().get(place);
    boolean sure = DASHED.matcher(line.text()).matches();
    if (!sure && !isAtEdge(line, place, page) || !PAGE_NUMBER.matcher(line.text()).matches()) {
      return false;
    }
    boolean low = line.baseline() > page.height() / 2;
    for (int i = 0; i < page.lines().size(); i++) {
      PdfLine other = page.lines().get(i);
      boolean beyond =
          low ? other.baseline() > line.baseline() : other.baseline() < line.baseline();
      if (i != place && !furniture.contains(i) && (beyond || other.isLevelWith(line))) {
        return false;
      }
    }
    return true;
  }

  static boolean isAtEdge(PdfLine line, int place, PdfPage page) {
    boolean near = place < EDGE_LINES || place >= page.lines().size() - EDGE_LINES;
    boolean known = page.height() > 0 && line.size() > 0;
    return line.text().length() <= LONGEST && (known ? isInMargin(line, page) : near);
  }

  public static boolean isInMargin(PdfLine line, PdfPage page) {
    return line.baseline() <= page.height() * MARGIN
        || line.baseline() >= page.height() * (1 - MARGIN);
  }

  /** The line with every number replaced by {@code #}, so that page numbers agree. */
  private static String pattern(String line) {
    String counted = DIGITS.matcher(line.strip()).replaceAll("#");
    return SPACE.matcher(DASH.matcher(counted).replaceAll("-")).replaceAll(" ");
  }
}
