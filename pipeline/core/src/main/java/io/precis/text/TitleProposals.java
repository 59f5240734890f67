package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.language.CueTokens;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.LabelledTitle;
import io.precis.text.line.TitleRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rules propose as a title, by the rule, in their order: what the format marks as title; what
 * a line of the head says to be it; a line above all prose that ends in what the document is; what
 * stands below a line that no document is called by; what the file calls itself, where that stands
 * in the first {@value TitleSource#BEGINNING} characters; the first heading that markup gives,
 * where it stands there; what a web page calls itself; of the first {@value TitleLines#MOST} lines
 * the one whose words occur most in the rest, where most of them do; a heading that the text begins
 * with; the line that it begins with, with those below where it breaks off.
 */
final class TitleProposals {
  static final String OPENING_HEADING = "opening heading";
  static final String OPENING_LINE = "opening line";

  private static final int FIRST_LINES = TitleLines.MOST;
  private static final int SHORTEST = 4;

  /** Blocks above a heading that a text begins with. */
  private static final int MOST_ABOVE = 1;

  private static final int MOST_BELOW_LABEL = 5;
  private static final int LEAST_WORDS_BELOW = 4;
  private static final int MOST_LINES_BELOW = 2;
  private static final int MOST_WORDS_OF_A_BODY = 6;
  private static final int IDEOGRAPHS_OF_A_WORD = 2;
  private static final TextPattern LABEL = Phrases.pattern("labels-above-titles");

  private static final TextPattern NUMERAL =
      TextPattern.compile("(?:\\p{Lu}\\p{L}{3,8} )?(?:[IVXLC]{1,7}|\\d{1,3})\\.?");

  private static final TextPattern LAST_STOP = TextPattern.compile("(?<!\\.)\\.$");
  private static final int LONGEST_NAME = 60;
  private static final TextPattern BOX = TextPattern.compile("[☐☑☒□■]");
  private static final TextPattern SIGNS = TextPattern.compile("[=\\-~^*+#\"'`]+");

  private final TitleSource source;
  private final PartHeadings headings;
  private final TitleCompletion completion;

  TitleProposals(TitleSource source, PartHeadings headings, TitleCompletion completion) {
    this.source = source;
    this.headings = headings;
    this.completion = completion;
  }

  /** Each proposal by its rule, in the rules' order. */
  Map<String, String> all() {
    String given = TitleText.oneLine(source.given());
    List<String> parts =
        source.web()
            ? PageName.parts(given).stream().filter(TitleRules::mayBeTitle).toList()
            : List.of();
    TitleLines lines = new TitleLines(source.text(), source.blocks(), TitleSource.BEGINNING);
    Map<String, String> found = new LinkedHashMap<>();
    addMarked(found);
    addNamed(found, given, parts);
    addHeadings(found, lines, parts);
    addOpening(found, lines);
    found
        .values()
        .removeIf(title -> headings.isSectionsAlone(title) || headings.isOneOfMany(title));
    return found;
  }

  /** What the text itself marks or names as its title. */
  private void addMarked(Map<String, String> found) {
    source
        .first(Role.TITLE)
        .map(source::line)
        .ifPresent(title -> found.put("mark", withLineBelow(title)));
    LabelledTitle.in(source.beginning()).ifPresent(title -> found.put("label", title));
    KindTitle.in(source.text(), source.blocks()).ifPresent(title -> found.put("kind", title));
  }

  /** What the file or the page calls itself, where the text does too. */
  private void addNamed(Map<String, String> found, String given, List<String> parts) {
    boolean web = source.web();
    boolean stands = web ? isLineAtTheBeginning(given) : standsAtTheBeginning(given);
    if (stands && TitleRules.mayBeTitle(given)) {
      found.put("file's word", web ? given : withLineBelow(openingWith(given)));
    }
    firstHeading(TitleSource.BEGINNING)
        .filter(parts::contains)
        .or(() -> parts.stream().filter(this::isLineAtTheBeginning).findFirst())
        .ifPresent(title -> found.put("page's word on a line", title));
    if (web && !headings.hasManyParts()) {
      firstHeading(TitleSource.BEGINNING).ifPresent(title -> found.put("page's heading", title));
    }
    parts.stream()
        .filter(this::standsAtTheBeginning)
        .findFirst()
        .ifPresent(title -> found.put("page's word", title));
  }

  private void addHeadings(Map<String, String> found, TitleLines lines, List<String> parts) {
    boolean marks = source.markup() || opensWithMarkedHeading();
    if (marks) {
      firstHeading(source.web() ? TitleSource.BEGINNING : FIRST_LINES)
          .ifPresent(title -> found.put("first heading", completed(title)));
    }
    parts.stream()
        .filter(part -> part.indexOf(' ') > 0)
        .findFirst()
        .ifPresent(title -> found.put("page's words", title));
    lines.byWords(headings::isOfSection).ifPresent(title -> found.put("words", completed(title)));
    if (marks) {
      firstHeading(TitleSource.BEGINNING)
          .ifPresent(title -> found.put("heading", completed(title)));
    }
  }

  /** What the text begins with. */
  private void addOpening(Map<String, String> found, TitleLines lines) {
    openingHeading().ifPresent(title -> found.put(OPENING_HEADING, title));
    lines.opener().ifPresent(title -> found.put(OPENING_LINE, title));
    cutOpener().ifPresent(title -> found.put("opening lines", title));
  }

  /** The line that a text begins with where it breaks off, with what carries it on. */
  private Optional<String> cutOpener() {
    return source
        .firstLine(block -> block.role().isNumbered())
        .filter(TitleRules::isCut)
        .map(completion::carriedOn)
        .filter(title -> TitleRules.mayBeTitle(title) && !TitleRules.isNumbered(title));
  }

  /** A chapter's number that opens the text and its name on the line below. */
  Optional<String> belowNumeral() {
    List<Block> opening =
        source.blocks().stream().filter(block -> block.role().isNumbered()).limit(3).toList();
    if (opening.size() < 3
        || !NUMERAL.matcher(source.line(opening.get(0))).matches()
        || !opening.get(0).role().isHeading()) {
      return Optional.empty();
    }
    String name = LAST_STOP.matcher(source.line(opening.get(1))).replaceFirst("");
    boolean named =
        (opening.get(1).role() == Role.BODY || opening.get(1).role() == Role.HEADING)
            && name.length() <= LONGEST_NAME
            && TitleLines.mayBeSecond(name)
            && !Character.isLowerCase(name.codePointAt(0));
    return Optional.of(source.line(opening.get(0)) + ": " + name).filter(title -> named);
  }

  /** The one line of the section that opens a text and is called Title. */
  Optional<String> inTitleSection() {
    List<Block> opening =
        source.blocks().stream().filter(block -> block.role().isNumbered()).limit(3).toList();
    boolean section =
        source.markup()
            && opening.size() == 3
            && opening.get(0).role() == Role.HEADING
            && opening.get(1).role() == Role.BODY
            && opening.get(2).role() == Role.HEADING
            && LabelledTitle.asks(source.line(opening.get(0)));
    return section
        ? Optional.of(source.line(opening.get(1))).filter(LabelledTitle::answers)
        : Optional.empty();
  }

  /** The first line like a title below one that stands above titles: that this is a release. */
  Optional<String> belowLabel() {
    return source
        .firstLine(block -> block.role().isNumbered())
        .filter(first -> LABEL.matcher(first).matches())
        .flatMap(
            first ->
                source.blocks().stream()
                    .filter(block -> block.role().isNumbered())
                    .skip(1)
                    .limit(MOST_BELOW_LABEL)
                    .filter(block -> block.role() == Role.BODY || block.role() == Role.HEADING)
                    .filter(
                        block -> block.span().of(source.text()).lines().count() <= MOST_LINES_BELOW)
                    .map(source::line)
                    .filter(this::isTitleBelow)
                    .findFirst());
  }

  private boolean isTitleBelow(String line) {
    int ideographs = (int) line.codePoints().filter(Character::isIdeographic).count();
    int words = line.split("\\s+").length + ideographs / IDEOGRAPHS_OF_A_WORD;
    return words >= LEAST_WORDS_BELOW
        && TitleRules.mayBeTitle(line)
        && !TitleRules.isNumbered(line)
        && (words > MOST_WORDS_OF_A_BODY || !TitleRules.isInstitution(line))
        && !TitleMeasures.isDay(line)
        && !TitleLines.isField(line)
        && !TitleLines.hasSignsOfNone(line);
  }

  private String completed(String title) {
    String above = withLineAbove(title);
    return source.web() ? above : withLineBelow(above);
  }

  /** Whether the first heading, right at the beginning, is underlined or stands behind signs. */
  private boolean opensWithMarkedHeading() {
    int first = 0;
    int above = 0;
    while (first < source.blocks().size() && source.blocks().get(first).role() != Role.HEADING) {
      above += source.blocks().get(first).role().isNumbered() ? 1 : 0;
      first++;
    }
    return first < source.blocks().size()
        && above <= MOST_ABOVE
        && (isSigns(first + 1) || isSigns(first - 1));
  }

  private boolean isSigns(int block) {
    return block >= 0
        && block < source.blocks().size()
        && source.blocks().get(block).role() == Role.PAGE_FURNITURE
        && SIGNS.matcher(source.blocks().get(block).span().of(source.text()).strip()).matches();
  }

  /** The first heading that may be a title and has at most {@code lines} blocks before it. */
  Optional<String> firstHeading(int lines) {
    return source.blocks().stream()
        .filter(block -> block.role().isNumbered())
        .limit(lines)
        .filter(
            block -> block.role() == Role.HEADING && block.span().start() < TitleSource.BEGINNING)
        .filter(block -> !headings.isOneOfSections(block) && !headings.isOneOfFields(block))
        .filter(block -> !headings.followsAnother(block))
        .map(source::line)
        .map(completion::carriedOn)
        .filter(heading -> !BOX.isIn(heading))
        .filter(TitleRules::mayBeTitle)
        .filter(heading -> !headings.isOneOfMany(heading) && !headings.isOften(heading))
        .findFirst();
  }

  /** The heading that the text begins with, where it says what the file calls itself and more. */
  private String openingWith(String given) {
    String letters = TitleText.letters(given);
    return source
        .firstLine(block -> block.role().isNumbered())
        .filter(line -> line.length() <= TitleRules.LONGEST && TitleRules.mayBeTitle(line))
        .filter(line -> TitleText.letters(line).contains(letters))
        .filter(
            line -> source.firstLine(block -> block.role().isHeading()).equals(Optional.of(line)))
        .orElse(given);
  }

  /** With the line above where this one only carries it on. */
  private String withLineAbove(String title) {
    String above = "";
    for (String line : source.beginning().lines().map(TitleText::oneLine).toList()) {
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
    return source.blocks().stream()
        .filter(block -> block.role() != Role.PAGE_FURNITURE)
        .dropWhile(block -> !source.line(block).equals(title))
        .map(source::line)
        .dropWhile(TitleRules::isInstitution)
        .findFirst()
        .filter(TitleLines::mayBeSecond)
        .map(
            below ->
                TitleText.letters(below).contains(TitleText.letters(title))
                    ? below
                    : TitleRules.joined(title, below))
        .orElse(title);
  }

  /** A heading that the text begins with and that holds all the others, or has no number. */
  private Optional<String> openingHeading() {
    Optional<String> heading = source.firstLine(block -> block.role().isHeading());
    boolean begins = source.firstLine(block -> block.role().isNumbered()).equals(heading);
    long outermost = source.sections().stream().filter(each -> each.depth() == 1).count();
    List<String> words = CueTokens.of(heading.orElse(""));
    boolean named = words.size() > 1 && !words.get(0).equals(CueTokens.NUMBER);
    return heading.filter(
        line ->
            begins
                && (outermost == 1 || named)
                && TitleRules.mayBeTitle(line)
                && !headings.isOneOfMany(line)
                && !headings.isOften(line));
  }

  private boolean standsAtTheBeginning(String given) {
    String title = TitleText.letters(given);
    return title.length() >= SHORTEST
        && title.length() <= TitleRules.LONGEST
        && TitleText.letters(source.beginning()).contains(title);
  }

  /** Whether a block at the beginning is it, with few words more. */
  private boolean isLineAtTheBeginning(String given) {
    String title = TitleText.letters(given);
    return standsAtTheBeginning(given)
        && source.blocks().stream()
            .takeWhile(block -> block.span().start() < TitleSource.BEGINNING)
            .filter(block -> block.span().length() <= 2 * TitleRules.LONGEST)
            .map(block -> TitleText.letters(block.span().of(source.text())))
            .anyMatch(line -> line.contains(title) && line.length() <= 2 * title.length());
  }
}
