package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.text.line.TitleRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a page calls itself, a web page or one kept as text, apart from the name of its site. */
final class PageName {
  private static final int SHORTEST = 4;

  /** Share of what a page calls itself that its heading has. */
  private static final double LEAST_OF_NAME = 0.6;

  /** Letters of what a page calls itself, before its heading may say more. */
  private static final int LEAST_OF_HEADING = 15;

  /** Words from which saying a line twice makes it a title, and no name of a site. */
  private static final int FEWEST_WORDS = 4;

  /** Letters from which on a running head that is like a heading is no accident. */
  private static final int LEAST_OF_HEAD = 25;

  private static final int MOST_HEADS = 30;
  private static final int MOST_OPENING = 6;

  /** The number of the page, at the end of its head. */
  private static final TextPattern PAGE_NUMBER = TextPattern.compile("\\d{1,9}$");

  private static final TextPattern SITE = TextPattern.compile("\\s+[|–—·»«:-]+\\s+|\\s*[|_]\\s*");

  private final TitleSource source;
  private final PartHeadings headings;

  PageName(TitleSource source, PartHeadings headings) {
    this.source = source;
    this.headings = headings;
  }

  /** What a web page calls itself, where a heading says the same, however much stands above it. */
  Optional<String> heading() {
    if (!source.web()) {
      return Optional.empty();
    }
    List<String> parts =
        parts(TitleText.oneLine(source.given())).stream()
            .filter(part -> hasWords(part) && TitleRules.mayBeTitle(part))
            .toList();
    return source.blocks().stream()
        .filter(
            block -> block.role() == Role.HEADING && block.span().length() <= TitleRules.LONGEST)
        .map(source::line)
        .filter(heading -> !headings.isOneOfMany(heading))
        .filter(heading -> parts.contains(heading) || opensName(heading))
        .findFirst();
  }

  /**
   * Whether what a page calls itself, before it names its site, is a heading, with a few words more
   * here or there; it may be a sentence.
   */
  private boolean opensName(String heading) {
    String[] named = SITE.split(TitleText.oneLine(source.given()));
    String name = TitleText.letters(named[0]);
    String letters = TitleText.letters(heading);
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
  Optional<String> repeatedOpener() {
    Optional<Block> first =
        source.blocks().stream().filter(block -> block.role().isNumbered()).findFirst();
    String line = first.map(block -> firstLine(block.span().of(source.text()))).orElse("");
    int end = first.map(block -> block.span().start() + line.length()).orElse(0);
    if (source.web() || source.markup() || end >= TitleSource.BEGINNING) {
      return Optional.empty();
    }
    String below = TitleText.letters(source.beginning().substring(end));
    return parts(line).stream()
        .map(TitleText::oneLine)
        .filter(part -> hasWords(part) && part.length() < line.strip().length())
        .filter(part -> part.length() <= TitleRules.LONGEST && TitleRules.mayBeTitle(part))
        .filter(part -> below.contains(TitleText.letters(part)))
        .findFirst();
  }

  /** A heading of the beginning that a running head says again, cut or with more behind it. */
  Optional<String> headOfPages() {
    if (source.web()) {
      return Optional.empty();
    }
    List<String> heads =
        source.blocks().stream()
            .filter(block -> block.role() == Role.PAGE_FURNITURE)
            .limit(MOST_HEADS)
            .map(block -> TitleText.letters(block.span().of(source.text())))
            .map(head -> PAGE_NUMBER.replaceAll(head, ""))
            .filter(head -> head.length() >= LEAST_OF_HEAD)
            .toList();
    return source.blocks().stream()
        .filter(block -> block.role().isNumbered())
        .limit(MOST_OPENING)
        .filter(block -> block.role().isHeading())
        .map(source::line)
        .filter(line -> TitleRules.mayBeTitle(line) && !TitleRules.isNumbered(line))
        .filter(line -> hasWords(line) && !headings.isOneOfMany(line))
        .filter(line -> heads.stream().anyMatch(head -> sayTheSame(head, TitleText.letters(line))))
        .findFirst();
  }

  private static boolean sayTheSame(String head, String line) {
    return line.length() >= LEAST_OF_HEAD && (head.startsWith(line) || line.startsWith(head));
  }

  private static String firstLine(String block) {
    int end = block.indexOf('\n');
    return end < 0 ? block : block.substring(0, end);
  }

  private static boolean hasWords(String part) {
    return part.split("\\s+").length >= FEWEST_WORDS;
  }

  /** A page's title and its site's name, the longest first. */
  static List<String> parts(String given) {
    return Arrays.stream(SITE.split(given.strip()))
        .filter(part -> !part.isBlank())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
