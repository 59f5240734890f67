package io.precis.text;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The title of a court's paper: who is against whom. Its head names the court, the judges and the
 * parties on lines of their own, of which none is a title.
 */
final class CaseTitle {
  private static final int LONGEST_NAME = 90;

  /** Lines from "Between" in which the parties stand. */
  private static final int BETWEEN_LINES = 14;

  private static final TextPattern CELLS = TextPattern.compile("[\\n\\t]");
  private static final TextPattern SIGNS =
      TextPattern.compile("^[\\s\\-–—)(:,.*_]+|[\\s\\-–—(:,;*_]+$");

  /** {@code (1)} before the first of several. */
  private static final TextPattern FIRST = TextPattern.compile("^\\(?1[).]\\s*");

  private static final TextPattern SECOND = TextPattern.compile("(?<=\\s)\\(?2[).]\\s.*$");

  /** {@code Parr v MSR Partners LLP & Ors}: the whole line, no sentence, no year of a report. */
  private static final TextPattern SHORT =
      TextPattern.compile("\\p{Lu}[^.;\\d]{1,70}?\\.? (?:v|-v-|vs)\\.? \\p{Lu}[^;\\[\\d]{1,70}");

  private static final TextPattern BRACKETED = TextPattern.compile("\\s*\\([^()]*\\)?$");
  private static final TextPattern PAPER = Phrases.pattern("case-papers");
  private static final TextPattern PARTY = Phrases.pattern("case-parties");
  private static final TextPattern JOINING = Phrases.pattern("case-joining");
  private static final TextPattern BETWEEN = Phrases.pattern("case-between");
  private static final TextPattern AND = Phrases.pattern("case-and");

  private CaseTitle() {}

  /** The parties; empty where the beginning is no court's paper, or names none, or many cases. */
  static Optional<String> in(String beginning) {
    List<String> lines = lines(beginning);
    if (lines.stream().noneMatch(CaseTitle::isOfCourt)) {
      return Optional.empty();
    }
    List<String> shorts = lines.stream().filter(SHORT::matches).distinct().toList();
    return shorts.isEmpty()
        ? parties(lines)
        : Optional.of(shorts.get(0)).filter(only -> shorts.size() == 1);
  }

  private static boolean isOfCourt(String line) {
    return line.length() <= LONGEST_NAME && !line.endsWith(".") && PAPER.matcher(line).find();
  }

  private static List<String> lines(String beginning) {
    List<String> lines = new ArrayList<>();
    for (String cell : CELLS.split(beginning)) {
      String line = SIGNS.matcher(cell).replaceAll("");
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static Optional<String> parties(List<String> lines) {
    int between = -BETWEEN_LINES;
    for (int i = 1; i + 1 < lines.size(); i++) {
      between = BETWEEN.matcher(lines.get(i - 1)).matches() ? i : between;
      boolean joins =
          JOINING.matcher(lines.get(i)).matches()
              || i > between && i - between < BETWEEN_LINES && AND.matcher(lines.get(i)).matches();
      if (joins) {
        boolean role = isParty(lines.get(i - 1));
        String one = i > 1 && role ? lines.get(i - 2) : lines.get(i - 1);
        String other = lines.get(i + 1);
        if (isName(one) && isName(other)) {
          return Optional.of(shown(one) + " v " + shown(other));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code Appellant (plaintiff below)}. */
  private static boolean isParty(String line) {
    return PARTY.matcher(BRACKETED.matcher(line).replaceFirst("")).matches();
  }

  private static boolean isName(String line) {
    return Character.isUpperCase(FIRST.matcher(line).replaceFirst("").codePointAt(0))
        && shown(line).length() <= LONGEST_NAME
        && !isParty(line);
  }

  /** The first of several. */
  private static String shown(String line) {
    String first = FIRST.matcher(line).replaceFirst("");
    String alone = first.equals(line) ? line : SECOND.matcher(first).replaceFirst("");
    return SIGNS.matcher(alone).replaceAll("");
  }
}
