package io.precis.text;

import io.precis.document.Block;
import io.precis.document.Role;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.TitleRules;
import java.util.List;

/**
 * Completes a title that was found from the lines of the beginning: one that says only what kind of
 * document it is, or breaks off, with the line below; one that carries on the line above, with
 * that; one that is the beginning of a line, with the rest of that line.
 */
final class TitleCompletion {
  private static final int LONGEST_PART = 90;
  private static final int MOST_BELOW = 3;
  private static final TextPattern BARE = Phrases.pattern("titles-bare");
  private static final TextPattern NAMING = Phrases.pattern("titles-naming");

  private final List<String> lines;

  /**
   * @param text of the document
   * @param blocks of it, in text order
   * @param beginning characters in which a title stands
   */
  TitleCompletion(String text, List<Block> blocks, int beginning) {
    this.lines =
        blocks.stream()
            .filter(block -> block.role() != Role.PAGE_FURNITURE)
            .takeWhile(block -> block.span().start() < beginning)
            .flatMap(block -> block.span().of(text).lines())
            .map(TitleText::oneLine)
            .filter(line -> !line.isEmpty())
            .toList();
  }

  /** The whole title; the given one where nothing is missing or no line completes it. */
  String of(String title) {
    int at = lines.indexOf(title);
    if (at < 0) {
      return lines.stream().filter(line -> goesOn(line, title)).findFirst().orElse(title);
    }
    String above = at > 0 ? lines.get(at - 1) : "";
    if (above.length() <= LONGEST_PART && TitleRules.isCut(above)) {
      return above + ' ' + title;
    }
    String below = at + 1 < lines.size() ? lines.get(at + 1) : "";
    if (below.isEmpty() || below.length() > LONGEST_PART) {
      return title;
    }
    if (TitleRules.isCut(title) && TitleRules.hasLetters(below)) {
      return carriedOn(title);
    }
    boolean bare = BARE.matcher(title).matches() && !BARE.matcher(below).matches();
    return bare && TitleLines.mayBeSecond(below) ? TitleRules.joined(title, below) : title;
  }

  /** With the lines below as long as more must follow; the given line where nothing must. */
  String carriedOn(String line) {
    int at = lines.indexOf(line);
    String whole = line;
    for (int i = at + 1; at >= 0 && i < lines.size() && i <= at + MOST_BELOW; i++) {
      String below = lines.get(i);
      if (!TitleRules.isCut(whole) || below.length() > LONGEST_PART) {
        break;
      }
      whole += ' ' + below;
    }
    return whole;
  }

  /** Whether a line begins with a title and says behind it what it is: {@code Rivers ACT 2019}. */
  private static boolean goesOn(String line, String title) {
    return line.length() <= LONGEST_PART
        && line.startsWith(title + ' ')
        && NAMING.isIn(line.substring(title.length()))
        && TitleRules.mayBeTitle(line);
  }
}
