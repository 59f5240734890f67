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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** By language: each document asks three times. */
  private static final Map<String, List<Sort>> SORTS = new ConcurrentHashMap<>();

  private ResultRows() {}

  /**
   * A sort of results.
   *
   * @param any finds its rows
   * @param row finds those whose columns are named
   * @param said finds it told in words
   */
  private record Sort(PatternList any, PatternList row, PatternList said) {
    private static Sort of(String label) {
      return new Sort(
          PatternList.of(List.of(COLUMN + "(?:" + label + ")" + LABELLED)),
          PatternList.of(List.of(COLUMN + "(?:" + label + ")" + NAMED)),
          PatternList.of(List.of(SAID + label + ").*\\d")));
    }
  }

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
    for (Sort sort : SORTS.computeIfAbsent(language, ResultRows::sorts)) {
      // tables further on tell of parts, of percent and of other years
      sentences.stream()
          .filter(cell -> cell.role() == Role.TABLE && sort.any.isIn(cell.text()))
          .findFirst()
          .filter(cell -> sort.row.isIn(cell.text()) && isCounted(cell.text()))
          .ifPresent(cell -> rows.add(new ResultRow(cell.ordinal(), sort.said)));
    }
    return rows;
  }

  private static List<Sort> sorts(String language) {
    return LanguageRules.of(language).words(WordList.TABLE_RESULTS).stream().map(Sort::of).toList();
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
