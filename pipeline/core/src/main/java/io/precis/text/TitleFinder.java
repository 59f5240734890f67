package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.language.CueTokens;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * Finds what stands as title on a document's first page.
 *
 * <p>In this order: what the format states as title; a filing's form and company, a case's parties;
 * what the format marks as title; what the file calls itself, where that stands in the first
 * {@value #BEGINNING} characters; the first heading that markup gives, where it stands there; what
 * a web page calls itself; of the first {@value #FIRST_LINES} lines the one whose words occur most
 * in the rest, where most of them do; a heading that the text begins with. What a file only says of
 * itself is no title: it often is a template's. Nor is, unless the format states it, the name of a
 * section that any document may have, a whole sentence, or a mere number.
 */
public final class TitleFinder {
  private static final int BEGINNING = 3_000;
  private static final int FIRST_LINES = 12;
  private static final int SHORTEST = 4;
  private static final int LONGEST = TitleRules.LONGEST;
  private static final int LONGEST_LINE = 150;
  private static final int LEAST_WORDS = 2;
  private static final int MOST_SECTIONS = 2_000;

  /** So much of a line's words must occur in the rest of the text, twice at least. */
  private static final double LEAST_SHARE = 0.6;

  private static final TextPattern WORD =
      TextPattern.compile("\\p{IsHan}{2}|[\\p{L}&&[^\\p{IsHan}]]{4,}");
  private static final TextPattern SITE = TextPattern.compile("\\s+[|–—·»«:-]+\\s+|\\s*[|_]\\s*");
  private static final TextPattern BOX = TextPattern.compile("[☐☑☒□■]");
  private static final TextPattern NO_TITLE =
      TextPattern.compile(
          "https?://|www\\.|\\S@\\S|(?:\\.\\s?){4,}|…{2,}|[_|<>{}=]{2,}|[☐☑☒□■]|^\\W*\\d[\\d\\W]*$|[,;:，；：]$|[.。!！]$|^--\\w|[\\x21-\\x7e]{45,}");

  private static final TextPattern NUMBERED =
      TextPattern.compile("\\d{1,2}(?:\\.\\d{1,2})*+[.)]?\\s.*");

  /** A heading that counts: a word before the number, or none. */
  private static final TextPattern COUNTED =
      TextPattern.compile(
          "(\\p{L}{2,12}\\s)?(?:\\d{1,2}|[IVX]{1,4})(?:\\p{Lu}|(?:\\.\\d{1,2})+)?[.):：—–-]?\\s.*");

  private static final TextPattern POINT = TextPattern.compile("\\d{1,2}[.)、]\\s?\\S.*");

  private final String text;
  private final List<Section> sections;
  private final List<Block> blocks;

  private TitleFinder(String text, List<Section> sections, List<Block> blocks) {
    this.text = text;
    this.sections = sections;
    this.blocks = blocks;
  }

  /**
   * A document's title and its blocks.
   *
   * @param title empty string where nothing stands as title
   * @param blocks the given ones, with the role of a title where one is
   */
  public record Titled(String title, List<Block> blocks) {}

  /**
   * Finds it.
   *
   * @param stated what the format states as title, such as front matter's or a mail's subject;
   *     empty string where it states none
   * @param given what the file calls itself; empty string where it says nothing
   * @param markup whether headings are marked, not told by their look
   * @param web whether the file's word for itself is a web page's, which its readers see and which
   *     often has the site's name beside it
   */
  public static Titled find(
      String text,
      List<Section> sections,
      List<Block> blocks,
      String stated,
      String given,
      boolean markup,
      boolean web) {
    TitleFinder finder = new TitleFinder(text, sections, blocks);
    if (!stated.isBlank() && stated.length() <= LONGEST) {
      return finder.titled(oneLine(stated));
    }
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    Optional<String> cover = FilingTitle.in(beginning).or(() -> CaseTitle.in(beginning));
    if (cover.isPresent()) {
      return finder.titled(cover.get());
    }
    Optional<String> marked =
        finder
            .first(Role.TITLE)
            .map(block -> oneLine(block.span().of(text)))
            .filter(TitleRules::mayBeTitle);
    if (marked.isPresent()) {
      return new Titled(marked.get(), blocks);
    }
    if (finder.standsAtTheBeginning(given) && TitleRules.mayBeTitle(oneLine(given))) {
      return finder.titled(oneLine(given));
    }
    List<String> parts =
        web ? parts(given).stream().filter(TitleRules::mayBeTitle).toList() : List.of();
    Optional<String> shown = parts.stream().filter(finder::standsAtTheBeginning).findFirst();
    return shown
        .or(() -> markup ? finder.firstHeading(web ? BEGINNING : FIRST_LINES) : Optional.empty())
        .or(() -> parts.stream().filter(part -> part.indexOf(' ') > 0).findFirst())
        .or(finder::byWords)
        .or(() -> markup ? finder.firstHeading(BEGINNING) : Optional.empty())
        .map(finder::withLineAbove)
        .map(title -> finder.titled(oneLine(title)))
        .orElseGet(() -> new Titled(finder.openingHeading().orElse(""), blocks));
  }

  /** A page's title and its site's name, the longest first. */
  private static List<String> parts(String given) {
    return Arrays.stream(SITE.split(given.strip()))
        .filter(part -> !part.isBlank())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** The first heading that may be a title and has at most {@code lines} blocks before it. */
  private Optional<String> firstHeading(int lines) {
    return blocks.stream()
        .filter(block -> block.role().isNumbered())
        .limit(lines)
        .filter(block -> block.role() == Role.HEADING && block.span().start() < BEGINNING)
        .map(block -> oneLine(block.span().of(text)))
        .filter(heading -> !BOX.matcher(heading).find())
        .filter(TitleRules::mayBeTitle)
        .filter(heading -> !isOneOfMany(heading))
        .findFirst();
  }

  /** With the line above where this one only carries it on. */
  private String withLineAbove(String title) {
    for (int i = 1; i < blocks.size() && blocks.get(i).span().start() < BEGINNING; i++) {
      String above = oneLine(blocks.get(i - 1).span().of(text));
      if (oneLine(blocks.get(i).span().of(text)).equals(title)) {
        return TitleRules.continues(above, title) ? above + ' ' + title : title;
      }
    }
    return title;
  }

  /** Whether a line is one of several headings that count alike: Item 1, Item 2; 1., 2. */
  private boolean isOneOfMany(String line) {
    Matcher counted = COUNTED.matcher(line);
    if (!counted.matches() || counted.group(1) == null && !POINT.matcher(line).matches()) {
      return false;
    }
    String word = String.valueOf(counted.group(1));
    return sections.stream()
        .limit(MOST_SECTIONS)
        .filter(each -> each.depth() > 0)
        .map(each -> each.path().get(each.path().size() - 1))
        .filter(heading -> !heading.equals(line))
        .filter(heading -> counted.group(1) != null || POINT.matcher(heading).matches())
        .map(COUNTED::matcher)
        .anyMatch(
            other -> other.matches() && word.equalsIgnoreCase(String.valueOf(other.group(1))));
  }

  /** A heading that the text begins with and that holds all the others, or has no number. */
  private Optional<String> openingHeading() {
    Optional<String> heading = first(block -> block.role().isHeading());
    boolean begins = first(block -> block.role().isNumbered()).equals(heading);
    long outermost = sections.stream().filter(each -> each.depth() == 1).count();
    List<String> words = CueTokens.of(heading.orElse(""));
    boolean named = words.size() > 1 && !words.get(0).equals(CueTokens.NUMBER);
    return heading.filter(
        line ->
            begins
                && (outermost == 1 || named)
                && TitleRules.mayBeTitle(line)
                && !isOneOfMany(line));
  }

  private Optional<String> first(Predicate<Block> wanted) {
    return blocks.stream().filter(wanted).findFirst().map(block -> oneLine(block.span().of(text)));
  }

  private Optional<Block> first(Role role) {
    return blocks.stream()
        .filter(block -> block.role() == role && block.span().start() < BEGINNING)
        .findFirst();
  }

  private boolean standsAtTheBeginning(String given) {
    String title = letters(given);
    return title.length() >= SHORTEST
        && title.length() <= LONGEST
        && letters(text.substring(0, Math.min(text.length(), BEGINNING))).contains(title);
  }

  /** Letters and digits alone, in lower case. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Without the colon that a title has before its second line. */
  private static String oneLine(String title) {
    return title.strip().replaceAll("\\s+", " ").replaceFirst("\\s?[:：]$", "");
  }

  /** The blocks that are the title, and nothing else, get its role. */
  private Titled titled(String title) {
    String wanted = letters(title);
    List<Block> made = new ArrayList<>(blocks);
    for (int i = 0; i < made.size() && made.get(i).span().start() < BEGINNING; i++) {
      String one = letters(made.get(i).span().of(text));
      boolean both = i + 1 < made.size() && wanted.equals(one + lettersAt(i + 1)) && mayBe(i + 1);
      if (mayBe(i) && (one.equals(wanted) || both)) {
        for (int k = i; k <= (both ? i + 1 : i); k++) {
          made.set(k, new Block(Role.TITLE, made.get(k).section(), made.get(k).span()));
        }
        break;
      }
    }
    return new Titled(title, List.copyOf(made));
  }

  private String lettersAt(int block) {
    return letters(blocks.get(block).span().of(text));
  }

  private boolean mayBe(int block) {
    Role role = blocks.get(block).role();
    return role == Role.BODY || role == Role.HEADING;
  }

  /** Of the first lines the one whose words occur most. */
  private Optional<String> byWords() {
    List<Span> lines = firstLines();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> counts = counts(text);
    String best = "";
    double most = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = oneLine(lines.get(i).of(text));
      if (runsOn(lines.get(i)) || hasHeadingAbove(line, lines.get(i)) || isOneOfMany(line)) {
        continue;
      }
      double worth = worth(line, counts) * (1 - (double) i / (4 * FIRST_LINES));
      if (worth > most) {
        most = worth;
        best = line;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** Whether the text goes on in small letters: the line is the beginning of a sentence. */
  private boolean runsOn(Span line) {
    int next = line.end();
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && Character.isLowerCase(text.codePointAt(next));
  }

  /** Whether a line has a section's number and something stands above the sections. */
  private boolean hasHeadingAbove(String line, Span span) {
    return NUMBERED.matcher(line).matches()
        && first(Role.HEADING)
            .filter(heading -> heading.span().start() < span.start())
            .map(heading -> oneLine(heading.span().of(text)))
            .filter(heading -> !NUMBERED.matcher(heading).matches())
            .filter(TitleRules::mayBeTitle)
            .isPresent();
  }

  private List<Span> firstLines() {
    List<Span> lines = new ArrayList<>();
    for (Block block : blocks) {
      boolean shown =
          block.role() == Role.BODY
              || block.role() == Role.HEADING
              || block.role() == Role.FRONT_MATTER;
      if (block.span().start() >= BEGINNING || lines.size() >= FIRST_LINES) {
        break;
      }
      for (int start = block.span().start(); shown && start < block.span().end(); ) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? block.span().end() : Math.min(end, block.span().end());
        if (end > start && lines.size() < FIRST_LINES) {
          lines.add(new Span(start, end));
        }
        start = end + 1;
      }
    }
    return lines;
  }

  /**
   * How often a line's words occur in the rest on average, on a scale of logarithms; 0 for none.
   */
  private static double worth(String line, Map<String, Integer> counts) {
    if (!TitleRules.mayBeTitle(line)
        || line.length() < SHORTEST
        || line.length() > LONGEST_LINE
        || NO_TITLE.matcher(line).find()
        || Character.isLowerCase(line.codePointAt(0))) {
      return 0;
    }
    Set<String> words = new HashSet<>(counts(line).keySet());
    if (words.size() < LEAST_WORDS) {
      return 0;
    }
    int known = 0;
    double sum = 0;
    for (String word : words) {
      int elsewhere = counts.getOrDefault(word, 0) - 1;
      known += elsewhere >= 2 ? 1 : 0;
      sum += Math.log1p(Math.max(0, elsewhere));
    }
    return known >= LEAST_SHARE * words.size() ? sum / words.size() : 0;
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      counts.merge(word.group(), 1, Integer::sum);
    }
    return counts;
  }
}
