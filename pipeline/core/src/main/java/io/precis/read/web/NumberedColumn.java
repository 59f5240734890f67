package io.precis.read.web;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * The column of a page whose short blocks stand below numbered lines that count on: the clauses of
 * terms, the points of a policy. There such a line and what stands below it are of the text, as
 * menus and lists of other pages do not count themselves.
 */
final class NumberedColumn {
  private static final int FEWEST = 3;
  private static final int FEWEST_SENTENCES = 3;
  private static final int LONGEST_LINE = 80;
  private static final double MOST_LINKS = 0.1;

  private static final String HAN_DIGITS = "一二三四五六七八九十";

  private static final TextPattern COUNTED =
      TextPattern.compile(
          "\\s?(?:第?(["
              + HAN_DIGITS
              + "]|十[一二三四五六七八九])[、章节節条條．.]|(\\d{1,2})[.．、)）](?!\\d))"
              + "\\s{0,4}\\p{L}.*");

  private NumberedColumn() {}

  /**
   * Raises to {@code least} what stands in such columns and is neither link nor named otherwise.
   */
  static void keep(WebPage page, double[] probabilities, double least) {
    for (List<PageBlock> lines : runs(page.blocks()).values()) {
      PageElement column = lines.size() < FEWEST ? null : around(lines);
      if (column != null
          && column.linkDensity() < MOST_LINKS
          && !isOther(lines.get(0).element())
          && hasText(page.blocks(), probabilities, least, column)) {
        keepWithin(page.blocks(), probabilities, least, column, lines);
      }
    }
  }

  /** Other headings in a column may head what stands beside the text. */
  private static void keepWithin(
      List<PageBlock> blocks,
      double[] probabilities,
      double least,
      PageElement column,
      List<PageBlock> lines) {
    for (int i = blocks.indexOf(lines.get(0)); i < probabilities.length; i++) {
      PageBlock block = blocks.get(i);
      boolean heads = block.role() == Role.HEADING && !lines.contains(block);
      if (probabilities[i] < least
          && !heads
          && isWithin(block, column)
          && block.linkCharacters() * 2 <= block.width()
          && !isOther(block.element())) {
        probabilities[i] = least;
      }
    }
  }

  /** Lines that are called alike and count on from one, by what they are called. */
  private static Map<String, List<PageBlock>> runs(List<PageBlock> blocks) {
    Map<String, List<PageBlock>> runs = new LinkedHashMap<>();
    for (PageBlock block : blocks) {
      int number = number(block);
      String kind = block.element().name() + ' ' + block.element().label();
      if (number > 0 && number == runs.getOrDefault(kind, List.of()).size() + 1) {
        runs.computeIfAbsent(kind, key -> new ArrayList<>()).add(block);
      }
    }
    return runs;
  }

  /** What a line outside lists counts itself as; 0 for nothing. */
  private static int number(PageBlock block) {
    boolean line =
        (block.role() == Role.BODY || block.role() == Role.HEADING)
            && block.linkCharacters() == 0
            && block.width() <= LONGEST_LINE;
    Matcher counted = COUNTED.matcher(line ? block.text() : "");
    if (!counted.matches()) {
      return 0;
    }
    String han = counted.group(1);
    if (han == null) {
      return Integer.parseInt(counted.group(2));
    }
    int last = HAN_DIGITS.indexOf(han.charAt(han.length() - 1)) + 1;
    return han.length() > 1 ? 10 + last : last;
  }

  /** The smallest element that holds all of {@code lines}. */
  private static PageElement around(List<PageBlock> lines) {
    PageElement around = lines.get(0).element().parent();
    while (around != null && !holdsAll(around, lines)) {
      around = around.parent();
    }
    return around;
  }

  private static boolean holdsAll(PageElement around, List<PageBlock> lines) {
    return lines.stream().allMatch(line -> isWithin(line, around));
  }

  /** Whether sentences stand there, most of them likely of the text. */
  private static boolean hasText(
      List<PageBlock> blocks, double[] probabilities, double least, PageElement column) {
    int sentences = 0;
    int likely = 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (isWithin(blocks.get(i), column) && MainContent.isSentence(blocks.get(i))) {
        sentences++;
        likely += probabilities[i] >= least ? 1 : 0;
      }
    }
    return sentences >= FEWEST_SENTENCES && likely * 2 > sentences;
  }

  private static boolean isWithin(PageBlock block, PageElement column) {
    for (PageElement up = block.element(); up != null; up = up.parent()) {
      if (up == column) {
        return true;
      }
    }
    return false;
  }

  /** A policy on privacy is called as the boxes are that ask for consent; these do not count. */
  private static boolean isOther(PageElement element) {
    for (PageElement up = element; up != null; up = up.parent()) {
      if (MainContent.AROUND.contains(up.name()) || OtherParts.isOneBeside(up, "consent")) {
        return true;
      }
    }
    return false;
  }
}
