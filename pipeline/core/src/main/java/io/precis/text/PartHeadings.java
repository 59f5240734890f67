package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.language.ChineseNumbers;
import io.precis.limit.TextPattern;
import io.precis.text.line.SectionNames;
import io.precis.text.line.TitleRules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Which lines name a part of a document and not the document: the headings that stand side by side,
 * count alike, or come again and again.
 */
final class PartHeadings {
  private static final int MOST_SECTIONS = 2_000;

  /** So many sections stand side by side, not one below the other. */
  private static final int MANY = 3;

  private static final TextPattern ASKS = TextPattern.compile("[?？]$");
  private static final TextPattern PROSE = TextPattern.compile("(?s).{60,}|.{12,}[.!?。！？]\\s*");

  /** A heading that counts: a word before the number, or none. */
  private static final TextPattern COUNTED =
      TextPattern.compile(
          "(\\p{L}{2,12}\\s)?(?:\\d{1,2}|[IVX]{1,4})(?:\\p{Lu}|(?:\\.\\d{1,2})+)?(?:[.):：—–-]?\\s|、).*"
              + "|(?<han>\\p{IsHan}{2,4})"
              + ChineseNumbers.OF_POINT
              + "(?:[：:、\\s].*)?");

  private static final TextPattern POINT =
      TextPattern.compile(
          "(?:\\d{1,2}(?:[.)、](?!\\d)|\\s(?=\\p{Lu}))|" + ChineseNumbers.POINT + ")\\s?\\S.*");

  private final TitleSource source;

  PartHeadings(TitleSource source) {
    this.source = source;
  }

  /**
   * Whether a line is one of several headings that count alike, Item 1, Item 2; 1., 2.; or that ask
   * side by side.
   */
  boolean isOneOfMany(String line) {
    return isOneOfQuestions(line) || isCounted(line);
  }

  private boolean isOneOfQuestions(String line) {
    if (!ASKS.isIn(line)) {
      return false;
    }
    List<Section> asking =
        source.sections().stream()
            .limit(MOST_SECTIONS)
            .filter(section -> ASKS.isIn(section.heading()))
            .toList();
    return asking.stream()
        .filter(section -> TitleText.oneLine(section.heading()).equals(line))
        .anyMatch(
            own ->
                asking.stream()
                        .filter(
                            each -> each.parent() == own.parent() && each.depth() == own.depth())
                        .limit(MANY)
                        .count()
                    == MANY);
  }

  private boolean isCounted(String line) {
    Matcher counted = COUNTED.matcher(line);
    if (!counted.matches() || word(counted).isEmpty() && !POINT.matcher(line).matches()) {
      return false;
    }
    String word = word(counted);
    Stream<String> headings =
        source.sections().stream()
            .limit(MOST_SECTIONS)
            .filter(each -> each.depth() > 0)
            .map(Section::heading);
    Stream<String> lines =
        word.isEmpty() ? Stream.empty() : source.beginning().lines().map(String::strip);
    return Stream.concat(headings, lines)
        .filter(heading -> !heading.equals(line))
        .filter(heading -> !word.isEmpty() || POINT.matcher(heading).matches())
        .map(COUNTED::matcher)
        .anyMatch(other -> other.matches() && word.equalsIgnoreCase(word(other)));
  }

  /** What is counted; empty string where a number stands alone. */
  private static String word(Matcher counted) {
    String word = counted.group(1) == null ? counted.group("han") : counted.group(1);
    return word == null ? "" : word;
  }

  /** Whether many headings are called so, as speakers are. */
  boolean isOften(String heading) {
    return source.blocks().stream()
            .filter(block -> block.role() == Role.HEADING)
            .filter(block -> source.line(block).equals(heading))
            .limit(MANY)
            .count()
        == MANY;
  }

  /** Whether a paragraph stands above a heading that is one of many of the outermost. */
  boolean isOneOfSections(Block heading) {
    boolean below =
        source.blocks().stream()
            .takeWhile(block -> block != heading)
            .anyMatch(
                block ->
                    block.role() == Role.BODY
                        && PROSE.matcher(block.span().of(source.text())).matches());
    return below && hasManyParts();
  }

  /**
   * Whether a heading that markup gives stands beside an earlier one or below it, so that it names
   * a part even where that one is no title.
   */
  boolean followsAnother(Block heading) {
    int depth = depth(heading);
    return source.markup()
        && !source.web()
        && depth > 0
        && source.blocks().stream()
            .takeWhile(block -> block != heading)
            .filter(block -> block.role().isHeading())
            .mapToInt(this::depth)
            .anyMatch(above -> above > 0 && above <= depth);
  }

  private int depth(Block heading) {
    return heading.section() < source.sections().size()
        ? source.sections().get(heading.section()).depth()
        : 0;
  }

  /**
   * The heading that opens a text and that markup gives, where no other is as high: it heads all,
   * an institution's name and a chapter's as well, but no error, no note on its state.
   */
  Optional<String> onlyOutermost() {
    boolean alone =
        source.sections().stream().filter(each -> each.depth() == 1).limit(2).count() == 1;
    return source.blocks().stream()
        .filter(block -> block.role().isNumbered())
        .findFirst()
        .filter(block -> alone && source.markup() && !source.web())
        .filter(block -> block.role() == Role.HEADING && depth(block) == 1)
        .map(source::line)
        .filter(line -> TitleRules.hasLetters(line) && SectionNames.names(line))
        .filter(PartHeadings::mayHeadAll);
  }

  private static boolean mayHeadAll(String line) {
    return TitleRules.isOpenToDoubt(line)
        || TitleRules.isNumbered(line)
        || KindTitle.isBodysName(line);
  }

  /** Whether many sections are of the outermost level. */
  boolean hasManyParts() {
    return source.sections().stream().filter(each -> each.depth() == 1).limit(MANY).count() == MANY;
  }

  /** Whether a line is or begins with the name of one of several sheets. */
  boolean isOneOfSheets(String line) {
    List<Section> outermost =
        source.sheets()
            ? source.sections().stream().filter(each -> each.depth() == 1).limit(MANY).toList()
            : List.of();
    return outermost.size() > 1
        && outermost.stream()
            .map(each -> TitleText.oneLine(each.heading()))
            .anyMatch(name -> isOrBeginsWith(line, name));
  }

  private static boolean isOrBeginsWith(String line, String name) {
    return !name.isEmpty()
        && line.startsWith(name)
        && (line.length() == name.length()
            || !Character.isLetterOrDigit(line.codePointAt(name.length())));
  }

  /** Whether a heading and the blocks below it are a form's fields. */
  boolean isOneOfFields(Block heading) {
    return source.blocks().stream()
            .dropWhile(block -> block != heading)
            .limit(MANY)
            .filter(block -> TitleLines.isFormField(source.line(block)))
            .count()
        == MANY;
  }

  /** Whether a title bears a section's number and the text does not begin with it. */
  boolean isSectionsAlone(String title) {
    return TitleRules.isChineseSection(title)
        || TitleRules.isNumbered(title)
            && !source.firstLine(block -> block.role().isNumbered()).equals(Optional.of(title));
  }

  /** Whether a line of the beginning is a part's heading in any of these ways. */
  boolean isOfSection(Span span) {
    String line = TitleText.oneLine(span.of(source.text()));
    return hasHeadingAbove(line, span)
        || standsInSection(span)
        || isOneOfMany(line)
        || isOften(line)
        || source.blocks().stream()
            .filter(block -> block.span().equals(span) && block.role() == Role.HEADING)
            .anyMatch(block -> isOneOfSections(block) || followsAnother(block));
  }

  /** Whether a line stands further down, below a heading that markup gives. */
  private boolean standsInSection(Span span) {
    List<Block> above =
        source.blocks().stream()
            .filter(block -> block.role().isNumbered())
            .takeWhile(block -> block.span().end() <= span.start())
            .toList();
    return source.markup()
        && !source.web()
        && above.size() >= MANY
        && above.stream().anyMatch(block -> block.role().isHeading() && depth(block) > 0);
  }

  /** Whether a line has a section's number and something stands above the sections. */
  private boolean hasHeadingAbove(String line, Span span) {
    return TitleRules.isNumbered(line)
        && source
            .first(Role.HEADING)
            .filter(heading -> heading.span().start() < span.start())
            .map(source::line)
            .filter(heading -> !TitleRules.isNumbered(heading))
            .filter(TitleRules::mayBeTitle)
            .isPresent();
  }
}
