package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.language.CueTokens;
import io.precis.limit.TextPattern;
import io.precis.text.line.LabelledTitle;
import io.precis.text.line.TitleRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Finds what stands as title on a document's first page.
 *
 * <p>What the format states as title; a filing's form and company, a case's parties; what a web
 * page calls itself and a heading says too, what a page kept as text says first and again; else of
 * all lines of the beginning, two or three of them together, and what rules propose, the one that
 * {@link TitleChoice} takes for it, if any. The rules, in their order: what the format marks as
 * title; what a line of the head says to be it; a line above all prose that ends in what the
 * document is; what the file calls itself, where that stands in the first {@value #BEGINNING}
 * characters; the first heading that markup gives, where it stands there; what a web page calls
 * itself; of the first {@value #FIRST_LINES} lines the one whose words occur most in the rest,
 * where most of them do; a heading that the text begins with; the line that it begins with. The
 * name of a section that any document may have, a placeholder and what lists refuse is never a
 * title.
 */
public final class TitleFinder {
  /** Characters in which a title stands. */
  static final int BEGINNING = 3_000;

  private static final int FIRST_LINES = TitleLines.MOST;
  private static final int SHORTEST = 4;
  private static final int LONGEST = TitleRules.LONGEST;

  /** Share of what a page calls itself that its heading has. */
  private static final double LEAST_OF_NAME = 0.6;

  /** Letters of what a page calls itself, before its heading may say more. */
  private static final int LEAST_OF_HEADING = 15;

  private static final int MOST_SECTIONS = 2_000;

  /** Blocks above a heading that a text begins with. */
  private static final int MOST_ABOVE = 1;

  /** Words from which saying a line twice makes it a title, and no name of a site. */
  private static final int FEWEST_WORDS = 4;

  /** So many sections stand side by side, not one below the other. */
  private static final int MANY = 3;

  private static final TextPattern SITE = TextPattern.compile("\\s+[|–—·»«:-]+\\s+|\\s*[|_]\\s*");
  private static final TextPattern BOX = TextPattern.compile("[☐☑☒□■]");

  private static final TextPattern PROSE = TextPattern.compile("(?s).{60,}|.{12,}[.!?。！？]\\s*");
  private static final TextPattern SIGNS = TextPattern.compile("[=\\-~^*+#\"'`]+");

  /** A heading that counts: a word before the number, or none. */
  private static final TextPattern COUNTED =
      TextPattern.compile(
          "(\\p{L}{2,12}\\s)?(?:\\d{1,2}|[IVX]{1,4})(?:\\p{Lu}|(?:\\.\\d{1,2})+)?(?:[.):：—–-]?\\s|、).*");

  private static final TextPattern POINT =
      TextPattern.compile(
          "(?:\\d{1,2}(?:[.)、](?!\\d)|\\s(?=\\p{Lu}))|[一二三四五六七八九十]{1,3}、)\\s?\\S.*");

  private static final String OPENING_HEADING = "opening heading";
  private static final String OPENING_LINE = "opening line";

  private final TitleSource source;
  private final String text;
  private final List<Section> sections;
  private final List<Block> blocks;
  private final TitleCompletion completion;

  TitleFinder(TitleSource source) {
    this.source = source;
    this.text = source.text();
    this.sections = source.sections();
    this.blocks = source.blocks();
    this.completion = new TitleCompletion(text, blocks, BEGINNING);
  }

  /**
   * A document's title and its blocks.
   *
   * @param title empty string where nothing stands as title
   * @param blocks the given ones, with the role of a title where one is
   */
  public record Titled(String title, List<Block> blocks) {}

  /** Finds it. */
  public static Titled find(TitleSource source) {
    TitleFinder finder = new TitleFinder(source);
    String stated = oneLine(source.stated());
    boolean states = !stated.isEmpty() && stated.length() <= LONGEST;
    if (states && TitleRules.mayBeStated(stated)) {
      return finder.titled(stated);
    }
    if (states && !TitleRules.hasLetters(stated)) {
      return finder.titled(finder.firstHeading(BEGINNING).orElse(stated));
    }
    String beginning = finder.beginning();
    Optional<String> cover = FilingTitle.in(beginning).or(() -> CaseTitle.in(beginning));
    if (cover.isPresent()) {
      return finder.titled(cover.get());
    }
    Optional<String> twice = finder.pagesHeading().or(finder::repeatedOpener);
    if (twice.isPresent()) {
      return finder.titled(twice.get());
    }
    return TitleChoice.best(finder.candidates())
        .map(
            best ->
                best.isBy(Set.of(OPENING_HEADING, OPENING_LINE))
                    // it heads what stands below it too
                    ? new Titled(finder.completion.of(best.text()), source.blocks())
                    : finder.titled(finder.completion.of(best.text())))
        .orElseGet(() -> new Titled("", source.blocks()));
  }

  /** What may be the title, where neither the format nor a cover of a known form says it. */
  List<TitleCandidate> candidates() {
    return TitleCandidates.of(source, proposals()).stream()
        .filter(each -> !isOneOfMany(each.text()))
        .toList();
  }

  /** What a web page calls itself, where a heading says the same, however much stands above it. */
  private Optional<String> pagesHeading() {
    if (!source.web()) {
      return Optional.empty();
    }
    List<String> parts =
        parts(oneLine(source.given())).stream()
            .filter(part -> hasWords(part) && TitleRules.mayBeTitle(part))
            .toList();
    return blocks.stream()
        .filter(block -> block.role() == Role.HEADING && block.span().length() <= LONGEST)
        .map(block -> oneLine(block.span().of(text)))
        .filter(heading -> !isOneOfMany(heading))
        .filter(heading -> parts.contains(heading) || opensName(heading))
        .findFirst();
  }

  /**
   * Whether what a page calls itself, before it names its site, is a heading, with a few words more
   * here or there; it may be a sentence.
   */
  private boolean opensName(String heading) {
    String[] named = SITE.split(oneLine(source.given()));
    String name = letters(named[0]);
    String letters = letters(heading);
    boolean shorter =
        letters.length() >= SHORTEST
            && name.startsWith(letters)
            && letters.length() >= LEAST_OF_NAME * name.length();
    boolean longer = name.length() >= LEAST_OF_HEADING && letters.startsWith(name);
    return named.length > 1 && (shorter || longer) && TitleRules.isOpenToDoubt(heading);
  }

  /**
   * What the first line says and what stands below says again: the name of a page, kept as text,
   * and its heading.
   */
  private Optional<String> repeatedOpener() {
    Optional<Block> first = blocks.stream().filter(block -> block.role().isNumbered()).findFirst();
    String line = first.map(block -> firstLine(block.span().of(text))).orElse("");
    int end = first.map(block -> block.span().start() + line.length()).orElse(0);
    if (source.web() || source.markup() || end >= BEGINNING) {
      return Optional.empty();
    }
    String below = letters(text.substring(end, Math.min(text.length(), BEGINNING)));
    return parts(line).stream()
        .map(TitleFinder::oneLine)
        .filter(part -> hasWords(part) && part.length() < line.strip().length())
        .filter(part -> part.length() <= LONGEST && TitleRules.mayBeTitle(part))
        .filter(part -> below.contains(letters(part)))
        .findFirst();
  }

  private static String firstLine(String block) {
    int end = block.indexOf('\n');
    return end < 0 ? block : block.substring(0, end);
  }

  private static boolean hasWords(String part) {
    return part.split("\\s+").length >= FEWEST_WORDS;
  }

  /** What the rules say is the title, by the rule, in their order. */
  private Map<String, String> proposals() {
    String given = oneLine(source.given());
    boolean web = source.web();
    boolean marks = source.markup() || opensWithMarkedHeading();
    List<String> parts =
        web ? parts(given).stream().filter(TitleRules::mayBeTitle).toList() : List.of();
    TitleLines lines = new TitleLines(text, blocks, BEGINNING);
    Map<String, String> found = new LinkedHashMap<>();
    first(Role.TITLE)
        .map(block -> oneLine(block.span().of(text)))
        .ifPresent(title -> found.put("mark", withLineBelow(title)));
    LabelledTitle.in(beginning()).ifPresent(title -> found.put("label", title));
    KindTitle.in(text, blocks).ifPresent(title -> found.put("kind", title));
    boolean stands = web ? isLineAtTheBeginning(given) : standsAtTheBeginning(given);
    if (stands && TitleRules.mayBeTitle(given)) {
      found.put("file's word", web ? given : withLineBelow(given));
    }
    firstHeading(BEGINNING)
        .filter(parts::contains)
        .or(() -> parts.stream().filter(this::isLineAtTheBeginning).findFirst())
        .ifPresent(title -> found.put("page's word on a line", title));
    if (web && !hasManyParts()) {
      firstHeading(BEGINNING).ifPresent(title -> found.put("page's heading", title));
    }
    parts.stream()
        .filter(this::standsAtTheBeginning)
        .findFirst()
        .ifPresent(title -> found.put("page's word", title));
    if (marks) {
      firstHeading(web ? BEGINNING : FIRST_LINES)
          .ifPresent(title -> found.put("first heading", completed(title)));
    }
    parts.stream()
        .filter(part -> part.indexOf(' ') > 0)
        .findFirst()
        .ifPresent(title -> found.put("page's words", title));
    lines.byWords(this::isOfSection).ifPresent(title -> found.put("words", completed(title)));
    if (marks) {
      firstHeading(BEGINNING).ifPresent(title -> found.put("heading", completed(title)));
    }
    openingHeading().ifPresent(title -> found.put(OPENING_HEADING, title));
    lines.opener().ifPresent(title -> found.put(OPENING_LINE, title));
    found.values().removeIf(title -> isSectionsAlone(title) || isOneOfMany(title));
    return found;
  }

  private String completed(String title) {
    String above = withLineAbove(title);
    return source.web() ? above : withLineBelow(above);
  }

  /** Whether a title bears a section's number and the text does not begin with it. */
  private boolean isSectionsAlone(String title) {
    return TitleRules.isChineseSection(title)
        || TitleRules.isNumbered(title)
            && !first(block -> block.role().isNumbered()).equals(Optional.of(title));
  }

  /** Whether the first heading, right at the beginning, is underlined or stands behind signs. */
  private boolean opensWithMarkedHeading() {
    int first = 0;
    int above = 0;
    while (first < blocks.size() && blocks.get(first).role() != Role.HEADING) {
      above += blocks.get(first).role().isNumbered() ? 1 : 0;
      first++;
    }
    return first < blocks.size()
        && above <= MOST_ABOVE
        && (isSigns(first + 1) || isSigns(first - 1));
  }

  private boolean isSigns(int block) {
    return block >= 0
        && block < blocks.size()
        && blocks.get(block).role() == Role.PAGE_FURNITURE
        && SIGNS.matcher(blocks.get(block).span().of(text).strip()).matches();
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
        .filter(block -> !isOneOfSections(block) && !isOneOfFields(block))
        .map(block -> oneLine(block.span().of(text)))
        .map(completion::carriedOn)
        .filter(heading -> !BOX.matcher(heading).find())
        .filter(TitleRules::mayBeTitle)
        .filter(heading -> !isOneOfMany(heading) && !isOften(heading))
        .findFirst();
  }

  /** Whether many headings are called so, as speakers are. */
  private boolean isOften(String heading) {
    return blocks.stream()
            .filter(block -> block.role() == Role.HEADING)
            .filter(block -> oneLine(block.span().of(text)).equals(heading))
            .limit(MANY)
            .count()
        == MANY;
  }

  /** Whether a paragraph stands above a heading that is one of many of the outermost. */
  private boolean isOneOfSections(Block heading) {
    boolean below =
        blocks.stream()
            .takeWhile(block -> block != heading)
            .anyMatch(
                block ->
                    block.role() == Role.BODY && PROSE.matcher(block.span().of(text)).matches());
    return below && hasManyParts();
  }

  private boolean hasManyParts() {
    return sections.stream().filter(each -> each.depth() == 1).limit(MANY).count() == MANY;
  }

  /** Whether a heading and the blocks below it are a form's fields. */
  private boolean isOneOfFields(Block heading) {
    return blocks.stream()
            .dropWhile(block -> block != heading)
            .limit(MANY)
            .filter(block -> TitleLines.isFormField(oneLine(block.span().of(text))))
            .count()
        == MANY;
  }

  /** With the line above where this one only carries it on. */
  private String withLineAbove(String title) {
    String above = "";
    for (String line : beginning().lines().map(TitleFinder::oneLine).toList()) {
      if (line.equals(title)) {
        return TitleRules.continues(above, title) ? above + ' ' + title : title;
      }
      above = line.isEmpty() ? above : line;
    }
    return title;
  }

  /** With the line below where this one only names the institution whose document it is. */
  private String withLineBelow(String title) {
    if (!TitleRules.isInstitution(title)) {
      return title;
    }
    return blocks.stream()
        .filter(block -> block.role() != Role.PAGE_FURNITURE)
        .dropWhile(block -> !oneLine(block.span().of(text)).equals(title))
        .map(block -> oneLine(block.span().of(text)))
        .dropWhile(TitleRules::isInstitution)
        .findFirst()
        .filter(TitleLines::mayBeSecond)
        .map(
            below ->
                letters(below).contains(letters(title)) ? below : TitleRules.joined(title, below))
        .orElse(title);
  }

  /** Whether a line is one of several headings that count alike: Item 1, Item 2; 1., 2. */
  private boolean isOneOfMany(String line) {
    Matcher counted = COUNTED.matcher(line);
    if (!counted.matches() || counted.group(1) == null && !POINT.matcher(line).matches()) {
      return false;
    }
    String word = String.valueOf(counted.group(1));
    Stream<String> headings =
        sections.stream()
            .limit(MOST_SECTIONS)
            .filter(each -> each.depth() > 0)
            .map(Section::heading);
    Stream<String> lines =
        counted.group(1) == null ? Stream.empty() : beginning().lines().map(String::strip);
    return Stream.concat(headings, lines)
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
                && !isOneOfMany(line)
                && !isOften(line));
  }

  private Optional<String> first(Predicate<Block> wanted) {
    return blocks.stream().filter(wanted).findFirst().map(block -> oneLine(block.span().of(text)));
  }

  private Optional<Block> first(Role role) {
    return blocks.stream()
        .filter(block -> block.role() == role && block.span().start() < BEGINNING)
        .findFirst();
  }

  private String beginning() {
    return text.substring(0, Math.min(text.length(), BEGINNING));
  }

  private boolean standsAtTheBeginning(String given) {
    String title = letters(given);
    return title.length() >= SHORTEST
        && title.length() <= LONGEST
        && letters(beginning()).contains(title);
  }

  /** Whether a block at the beginning is it, with few words more. */
  private boolean isLineAtTheBeginning(String given) {
    String title = letters(given);
    return standsAtTheBeginning(given)
        && blocks.stream()
            .takeWhile(block -> block.span().start() < BEGINNING)
            .filter(block -> block.span().length() <= 2 * LONGEST)
            .map(block -> letters(block.span().of(text)))
            .anyMatch(line -> line.contains(title) && line.length() <= 2 * title.length());
  }

  /** Letters and digits alone, in lower case. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Without the colon that a title has before its second line. */
  static String oneLine(String title) {
    return title.strip().replaceAll("\\s+", " ").replaceFirst("\\s?[:：]$", "");
  }

  /**
   * The blocks that are the title, and nothing else, get its role, and so does the first line of a
   * paragraph that is.
   */
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
      int line = mayBe(i) ? firstLine(made.get(i), wanted) : 0;
      if (line > 0) {
        Block block = made.get(i);
        int rest = block.span().start() + line;
        while (Character.isWhitespace(text.charAt(rest))) {
          rest++;
        }
        made.set(i, new Block(block.role(), block.section(), new Span(rest, block.span().end())));
        made.add(
            i,
            new Block(
                Role.TITLE,
                block.section(),
                new Span(block.span().start(), block.span().start() + line)));
        break;
      }
    }
    return new Titled(title, List.copyOf(made));
  }

  /** Where the first of a paragraph's lines ends that is the title; 0 where it is not. */
  private int firstLine(Block block, String wanted) {
    String lines = block.span().of(text);
    int end = lines.indexOf('\n');
    return block.role() == Role.BODY
            && end > 0
            && letters(lines.substring(0, end)).equals(wanted)
            && !lines.substring(end).isBlank()
            && !Character.isLowerCase(lines.substring(end).strip().codePointAt(0))
        ? end
        : 0;
  }

  private String lettersAt(int block) {
    return letters(blocks.get(block).span().of(text));
  }

  private boolean mayBe(int block) {
    Role role = blocks.get(block).role();
    return role == Role.BODY || role == Role.HEADING;
  }

  private boolean isOfSection(Span span) {
    String line = oneLine(span.of(text));
    return hasHeadingAbove(line, span)
        || isOneOfMany(line)
        || isOften(line)
        || blocks.stream()
            .filter(block -> block.span().equals(span) && block.role() == Role.HEADING)
            .anyMatch(this::isOneOfSections);
  }

  /** Whether a line has a section's number and something stands above the sections. */
  private boolean hasHeadingAbove(String line, Span span) {
    return TitleRules.isNumbered(line)
        && first(Role.HEADING)
            .filter(heading -> heading.span().start() < span.start())
            .map(heading -> oneLine(heading.span().of(text)))
            .filter(heading -> !TitleRules.isNumbered(heading))
            .filter(TitleRules::mayBeTitle)
            .isPresent();
  }
}
