package io.precis.read.pdf.margin;

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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Finds lines that hold the number of their page, by how the numbers rise with the pages. */
final class PdfPageNumbers {
  private static final TextPattern OUTER_NUMBER =
      TextPattern.compile("(\\d{1,5})(?:\\D.*)?|(?:.*\\D)?(\\d{1,5})");

  /** What counts a point or a part, and says something: no page is counted so. */
  private static final TextPattern POINT = TextPattern.compile("\\d{1,3}[.)]\\s+\\p{Lu}.{20,}");

  private static final TextPattern BARRED =
      TextPattern.compile("(\\p{L}.{2,80}\\s[-–—|•·/]\\s)(\\d{1,4})");

  private static final int FEWEST_FEET = 2;

  private PdfPageNumbers() {}

  /**
   * Lines at the edge whose number is larger than their page's ordinal by the same on most pages,
   * and lone numbers at one place below the text of two pages at least that count these.
   *
   * @param body size of the text's letters in points
   */
  static Set<PdfLine> of(List<PdfPage> pages, double body) {
    Map<Integer, Set<Integer>> pagesByShift = new HashMap<>();
    Map<Integer, List<PdfLine>> linesByShift = new HashMap<>();
    for (int ordinal = 0; ordinal < pages.size(); ordinal++) {
      PdfPage page = pages.get(ordinal);
      Set<PdfLine> outer = Collections.newSetFromMap(new IdentityHashMap<>());
      RunningHeads.outermost(page, RunningHeads.EDGE_LINES).stream()
          .filter(line -> PdfLineNumbers.NUMBER.matcher(line.text()).matches())
          .forEach(outer::add);
      for (int i = 0; i < page.lines().size(); i++) {
        PdfLine line = page.lines().get(i);
        boolean edge = RunningHeads.isAtEdge(line, i, page) || outer.contains(line);
        boolean heading =
            line.size() > body * RunningHeads.LARGEST
                && !PdfLineNumbers.NUMBER.matcher(line.text()).matches();
        int number = edge && !heading ? number(line) : -1;
        if (number >= 0) {
          int shift = number - ordinal;
          pagesByShift.computeIfAbsent(shift, key -> new HashSet<>()).add(ordinal);
          linesByShift.computeIfAbsent(shift, key -> new ArrayList<>()).add(line);
        }
      }
    }
    Set<PdfLine> numbered = Collections.newSetFromMap(new IdentityHashMap<>());
    pagesByShift.forEach(
        (shift, found) -> {
          if (found.size() >= RunningHeads.FEWEST_PAGES && found.size() * 2 >= pages.size()) {
            numbered.addAll(linesByShift.get(shift));
          }
        });
    numbered.addAll(lone(pages));
    numbered.addAll(barred(pages, body));
    return numbered;
  }

  /** Lines at one place of two pages that say the same and behind a bar the page's number. */
  private static List<PdfLine> barred(List<PdfPage> pages, double body) {
    List<PdfLine> found = new ArrayList<>();
    for (int ordinal = 1; ordinal < pages.size(); ordinal++) {
      PdfPage page = pages.get(ordinal);
      Map<String, List<PdfLine>> before = byText(pages.get(ordinal - 1));
      for (PdfLine line : page.lines()) {
        Matcher bar = BARRED.matcher(line.text());
        if (line.size() > body || !RunningHeads.isInMargin(line, page) || !bar.matches()) {
          continue;
        }
        String last = bar.group(1) + (Integer.parseInt(bar.group(2)) - 1);
        before.getOrDefault(last, List.of()).stream()
            .filter(other -> other.isLevelWith(line))
            .findFirst()
            .ifPresent(other -> found.addAll(List.of(other, line)));
      }
    }
    return found;
  }

  private static Map<String, List<PdfLine>> byText(PdfPage page) {
    return page.lines().stream().collect(Collectors.groupingBy(PdfLine::text));
  }

  /**
   * Numbers that stand at one place of their pages and count these: the lowest line, wherever the
   * text ends, or level with the highest one in the margin.
   */
  private static List<PdfLine> lone(List<PdfPage> pages) {
    Map<String, List<PdfLine>> byPlace = new HashMap<>();
    for (int ordinal = 0; ordinal < pages.size(); ordinal++) {
      for (PdfLine line : lone(pages.get(ordinal))) {
        String place = number(line) - ordinal + "/" + Math.round(line.baseline());
        byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(line);
      }
    }
    return byPlace.values().stream()
        .filter(lines -> lines.size() >= FEWEST_FEET && lines.size() * 2 > pages.size())
        .flatMap(List::stream)
        .toList();
  }

  private static List<PdfLine> lone(PdfPage page) {
    List<PdfLine> lone = new ArrayList<>();
    Comparator<PdfLine> down = Comparator.comparingDouble(PdfLine::baseline);
    page.lines().stream()
        .max(down)
        .filter(line -> line.baseline() > page.height() / 2)
        .ifPresent(lone::add);
    page.lines().stream()
        .filter(line -> line.baseline() > 0)
        .min(down)
        .filter(top -> RunningHeads.isInMargin(top, page))
        .ifPresent(
            top -> page.lines().stream().filter(line -> line.isLevelWith(top)).forEach(lone::add));
    lone.removeIf(
        line -> line.size() <= 0 || !PdfLineNumbers.NUMBER.matcher(line.text()).matches());
    return lone;
  }

  /** The number at one of its ends; -1 where there is none. */
  private static int number(PdfLine line) {
    Matcher matcher = OUTER_NUMBER.matcher(line.text());
    if (line.endsSentence() || POINT.matcher(line.text()).matches() || !matcher.matches()) {
      return -1; // a sentence that begins with a number is a note
    }
    return Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
  }
}
