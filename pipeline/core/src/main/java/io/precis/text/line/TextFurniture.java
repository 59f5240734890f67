package io.precis.text.line;

import io.precis.language.Phrases;
import io.precis.language.WhiteSpace;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds running heads and feet in plain text: what stands at the edge of several pages, numbers
 * aside. Pages are told by form feeds, or by lines that count them. Also the buttons of a web page
 * that was copied into it.
 */
final class TextFurniture {
  private static final int EDGE = 3;
  private static final int LONGEST = 120;
  private static final int FEWEST = 2;

  /** At least this share of the pages has a running head. */
  private static final int ONE_PAGE_IN = 4;

  private static final TextPattern COUNTS_PAGES =
      TextPattern.compile(
          ".*(?:[\\[(]?\\b(?:page|seite|pagina|página|стр\\.?)\\s+\\d{1,4}(?:\\s*(?:of|/|von|de)\\s*\\d{1,4})?[\\])]?"
              + "|第\\s*\\d{1,4}\\s*页|\\S\\s{5,}\\d{1,4})\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final TextPattern PARTED =
      TextPattern.compile(
          "\\S(?:\\S| \\S){0,40}\\s{3,60}\\S(?:\\S| \\S){0,60}\\s{3,60}\\S(?:\\S| \\S){0,40}");

  private static final TextPattern MANUAL =
      TextPattern.compile("(\\S{1,40}\\(\\d\\w{0,3}\\))\\s{3,80}\\S.{0,80}\\s{3,80}\\1");

  private static final TextPattern TOOLS = Phrases.pattern("page-tools");
  private static final int FEWEST_TOOLS = 3;

  private static final TextPattern THREAD = Phrases.pattern("thread-lines");
  private static final int LONGEST_NAME = 25;
  private static final int FEWEST_OF_THREAD = 4;
  private static final int ONE_OF_THREAD_IN = 8;

  private final List<TextLine> lines;
  private final List<Integer> borders = new ArrayList<>();

  /**
   * @param pages first character of each page; empty where nothing ends a page
   */
  TextFurniture(List<TextLine> lines, List<Integer> pages) {
    this.lines = lines;
    if (pages.isEmpty()) {
      findBorders();
    } else {
      pages.stream().skip(1).forEach(page -> borders.add(lineAt(page)));
    }
  }

  private int lineAt(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** A page ends after a line that counts it; counting goes up by one. */
  private void findBorders() {
    Map<String, List<Integer>> counting = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).content();
      if (line.length() <= LONGEST && COUNTS_PAGES.matcher(line).matches() && stands(i)) {
        counting.computeIfAbsent(pattern(line), key -> new ArrayList<>()).add(i);
      }
    }
    counting.values().stream()
        .filter(this::goesUp)
        .findFirst()
        .ifPresent(found -> found.forEach(line -> borders.add(line + 1)));
  }

  private boolean stands(int i) {
    return isBlank(i - 1) || isBlank(i + 1);
  }

  private boolean isBlank(int i) {
    return i < 0 || i >= lines.size() || lines.get(i).isBlank();
  }

  private boolean goesUp(List<Integer> found) {
    for (int i = 1; i < found.size(); i++) {
      if (number(found.get(i)) != number(found.get(i - 1)) + 1) {
        return false;
      }
    }
    return found.size() >= FEWEST;
  }

  /** The last number of a line, which counts pages; -1 for none. */
  private int number(int line) {
    String[] parts = lines.get(line).content().split("\\D+");
    return parts.length == 0 || parts[parts.length - 1].isEmpty()
        ? -1
        : Integer.parseInt(
            parts[parts.length - 1].substring(0, Math.min(9, parts[parts.length - 1].length())));
  }

  /** Lines that are furniture. */
  BitSet find() {
    BitSet furniture = tools();
    furniture.or(ofManual());
    furniture.or(thread());
    if (borders.isEmpty()) {
      return furniture;
    }
    List<List<Integer>> edges = new ArrayList<>();
    int from = 0;
    for (int border : borders) {
      edges.add(edge(from, border));
      from = border;
    }
    edges.add(edge(from, lines.size()));
    Map<String, Integer> seen = new HashMap<>();
    for (List<Integer> edge : edges) {
      Set<String> once = new HashSet<>();
      edge.forEach(line -> once.add(pattern(lines.get(line).content())));
      once.forEach(each -> seen.merge(each, 1, Integer::sum));
    }
    int enough = Math.max(FEWEST, edges.size() / ONE_PAGE_IN);
    for (List<Integer> edge : edges) {
      for (int line : edge) {
        String content = lines.get(line).content();
        if (seen.get(pattern(content)) >= enough
            || LineRules.isPageNumber(content)
            || isHeadOfPage(line)) {
          furniture.set(line);
        }
      }
    }
    return furniture;
  }

  /** Three parts set apart on the first line of a page, as two pages only show it once. */
  private boolean isHeadOfPage(int line) {
    return borders.contains(line)
        && PARTED.matcher(lines.get(line).content()).matches()
        && isBlank(line + 1);
  }

  /** What a printed page of a manual has above and below it: its name with its section. */
  private BitSet ofManual() {
    BitSet edges = new BitSet();
    int first = 0;
    while (first < lines.size() && isBlank(first)) {
      first++;
    }
    Matcher head = MANUAL.matcher(first < lines.size() ? lines.get(first).content() : "");
    if (head.matches()) {
      for (int i = first; i < lines.size(); i++) {
        String line = lines.get(i).content();
        edges.set(i, line.endsWith("   " + head.group(1)) && line.length() <= LONGEST);
      }
    }
    return edges;
  }

  /** Buttons of a web page that were copied with its text, several in a row. */
  private BitSet tools() {
    BitSet tools = new BitSet();
    int from = 0;
    int run = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean tool = i < lines.size() && TOOLS.matcher(lines.get(i).content()).matches();
      if (tool) {
        from = run == 0 ? i : from;
        run++;
      } else if (i == lines.size() || !lines.get(i).isBlank()) {
        tools.set(from, run >= FEWEST_TOOLS ? i : from);
        run = 0;
      }
    }
    return tools;
  }

  /** What a forum puts around its posts, where enough lines are such for the text to be of one. */
  private BitSet thread() {
    BitSet thread = new BitSet();
    int worded = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).content();
      worded += lines.get(i).isBlank() ? 0 : 1;
      thread.set(i, !line.isEmpty() && line.length() <= LONGEST && THREAD.matcher(line).matches());
    }
    int found = thread.cardinality();
    if (found < FEWEST_OF_THREAD || found * ONE_OF_THREAD_IN < worded) {
      return new BitSet();
    }
    BitSet beside = new BitSet();
    for (int i = 1; i < lines.size(); i++) {
      beside.set(i, isNameOrNumber(lines.get(i).content()) && isGroupOf(thread, i));
    }
    thread.or(beside);
    return thread;
  }

  /** A score, a name, a tag: short, and no sentence. */
  private static boolean isNameOrNumber(String line) {
    return !line.isEmpty()
        && line.length() <= LONGEST_NAME
        && ".!?:。！？：".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /**
   * Whether in the lines around, up to blank ones, there is one of the thread's and all are short.
   */
  private boolean isGroupOf(BitSet thread, int i) {
    int from = i;
    while (from > 0 && !isBlank(from - 1) && isPart(thread, from - 1)) {
      from--;
    }
    int to = i;
    while (to + 1 < lines.size() && !isBlank(to + 1) && isPart(thread, to + 1)) {
      to++;
    }
    return from > 0 && thread.get(from, to + 1).cardinality() > 0;
  }

  private boolean isPart(BitSet thread, int i) {
    return thread.get(i) || isNameOrNumber(lines.get(i).content());
  }

  /** The first and last lines with words of a page, as far as they are short. */
  private List<Integer> edge(int from, int to) {
    List<Integer> worded = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (!lines.get(i).isBlank()) {
        worded.add(i);
      }
    }
    List<Integer> edge = new ArrayList<>();
    for (int i = 0; i < worded.size(); i++) {
      boolean near = i < EDGE || i >= worded.size() - EDGE;
      if (near && lines.get(worded.get(i)).content().length() <= LONGEST) {
        edge.add(worded.get(i));
      }
    }
    return edge;
  }

  private static String pattern(String line) {
    return WhiteSpace.collapsed(line.replaceAll("\\d+", "#"));
  }
}
