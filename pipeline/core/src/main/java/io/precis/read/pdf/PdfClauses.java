package io.precis.read.pdf;

import io.precis.language.ChineseNumbers;
import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Clauses of by-laws and contracts whose number stands at the side of their first line: {@code
 * Section 2.}, a gap, and the sentence or the clause's name. The same gap below each other is no
 * column of a table.
 */
final class PdfClauses {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String LABEL =
      "(?:(?:"
          + Phrases.of("clause-words").stream().map(Pattern::quote).collect(Collectors.joining("|"))
          + ")\\s?|§{1,2}\\s?)(?:\\d{1,3}(?:\\.\\d{1,3}){0,2}[a-z]?|[ivxlc]{1,7}|[a-z])\\s?[.:)–—-]";

  private static final TextPattern NUMBER =
      TextPattern.compile(LABEL + "|第\\s?" + ChineseNumbers.OF_ARTICLE + "\\s?条", FLAGS);

  /** A clause that its own points follow. */
  private static final TextPattern LEADS_IN =
      TextPattern.compile("(?iu:" + LABEL + ")(?:\\s+\\S+){2,40}\\s+\\p{Ll}+:");

  private PdfClauses() {}

  /** Whether a row is a clause's number and what it says. */
  static boolean isClause(PdfRow row) {
    return row.cells().size() == 2
        && row.cells().get(0).size() == 1
        && NUMBER.matcher(row.first().text()).matches()
        && row.cells().get(1).get(0).text().chars().anyMatch(Character::isLetter);
  }

  /** Whether a line is a clause's number and the words that lead its points in. */
  static boolean leadsIn(String text) {
    return text.endsWith(":") && LEADS_IN.matcher(text).matches();
  }

  /** Its lines, the number put before the first one. */
  static List<PdfRow> lines(PdfRow row) {
    List<PdfLine> said = row.cells().get(1);
    List<PdfRow> lines = new ArrayList<>();
    lines.add(PdfRow.of(row.first().plus(said.get(0))));
    said.stream().skip(1).map(PdfRow::of).forEach(lines::add);
    return lines;
  }
}
