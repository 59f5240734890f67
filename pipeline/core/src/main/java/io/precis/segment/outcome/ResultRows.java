package io.precis.segment.outcome;

import io.precis.document.Role;
import io.precis.document.Sentence;
import io.precis.language.LanguageRules;
import io.precis.language.PatternList;
import io.precis.language.Phrases;
import io.precis.language.WordList;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * The rows of tables by which a company tells what it sold and earned: of each sort the first,
 * where its columns are named and it is known what it is counted in. Its report often says them
 * nowhere else.
 */
public final class ResultRows {
  /** Before the label: the name of the column of labels. */
  private static final String COLUMN = "^(?:[^:;：；]{1,20}(?:: |：))?";

  /** Behind the label: a column's name and an amount. */
  private static final String NAMED =
      "(?: ?[(（][^()（）;；]{1,20}[)）])?(?:; |；)[^;:；：]{2,60}(?:: |：)[(\\-−]?\\p{Sc}?[(\\-−]?\\d";

  /** Behind the label. */
  private static final String LABELLED = "(?: ?[(（][^()（）;；]{1,20}[)）])?(?:; |；|: |：)";

  /** Before the label, where a sentence says the whole, not a part of it. */
  private static final String SAID =
      "(?:^|\\b(?:total|consolidated|our|we \\w+|company \\w+) |全年|实现|公司)(?:";

  private static final TextPattern UNIT = Phrases.pattern("table-units");
  private static final TextPattern LAST_BRACKETS =
      TextPattern.compile("[(（][^()（）]{2,120}[)）](?=[.。]?$)|[(（](?:人民币)?[万亿百千]*元[)）]");

  private ResultRows() {}

  /**
   * A row that tells a result.
   *
   * @param sentence its number
   * @param label finds it told in words
   */
  public record ResultRow(int sentence, PatternList label) {}

  /**
   * The rows, at most one of each sort.
   *
   * @param language of the document; one without a list has none
   * @param sentences of the document, in order
   */
  public static List<ResultRow> of(String language, List<Sentence> sentences) {
    List<ResultRow> rows = new ArrayList<>();
    for (String sort : LanguageRules.of(language).words(WordList.TABLE_RESULTS)) {
      PatternList any = PatternList.of(List.of(COLUMN + "(?:" + sort + ")" + LABELLED));
      PatternList row = PatternList.of(List.of(COLUMN + "(?:" + sort + ")" + NAMED));
      // tables further on tell of parts, of percent and of other years
      sentences.stream()
          .filter(cell -> cell.role() == Role.TABLE && any.isIn(cell.text()))
          .findFirst()
          .filter(cell -> row.isIn(cell.text()) && isCounted(cell.text()))
          .ifPresent(
              cell ->
                  rows.add(
                      new ResultRow(
                          cell.ordinal(), PatternList.of(List.of(SAID + sort + ").*\\d")))));
    }
    return rows;
  }

  private static boolean isCounted(String row) {
    Matcher brackets = LAST_BRACKETS.matcher(row);
    while (brackets.find()) {
      String said = brackets.group();
      if (said.endsWith("元)") || said.endsWith("元）") || UNIT.matcher(said).matches()) {
        return true;
      }
    }
    return false;
  }
}
