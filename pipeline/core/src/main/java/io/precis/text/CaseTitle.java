package io.precis.text;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.role.CaptionColumns;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final TextPattern CELLS = TextPattern.compile("[\\n\\t]|\\s\\)(?=\\s|$)");
  private static final TextPattern SIGNS =
      TextPattern.compile("^[\\s\\-–—)(:,.*_]+|[\\s\\-–—(:,;*_]+$");

  /** {@code (1)} before the first of several. */
  private static final TextPattern FIRST = TextPattern.compile("^\\(?1[).]\\s*");

  private static final TextPattern SECOND = TextPattern.compile("(?<=\\s)\\(?2[).]\\s.*$");

  /** {@code Parr v MSR Partners LLP & Ors}: the whole line, no sentence, no year of a report. */
  private static final TextPattern SHORT =
      TextPattern.compile("\\p{Lu}[^.;\\d]{1,70}?\\.? (?:v|-v-|vs)\\.? \\p{Lu}[^;\\[\\d]{1,70}");

  /** The mark of a footnote before what a party is. */
  private static final TextPattern NOTE = TextPattern.compile("^\\d{1,2}\\s");

  /** {@code Anna Fox ... Petitioner}: dots to what a party is. */
  private static final TextPattern DOTS =
      TextPattern.compile("\\s{0,9}(?:\\.{2,9}|…{1,3})\\s{0,9}(?=\\p{L}[\\p{L}() /-]{3,40}$)");

  /** Lines of a party in which counsel stand. */
  private static final int COUNSEL_LINES = 3;

  private static final int LONGEST_SMALL_WORD = 3;
  private static final TextPattern DIGIT = TextPattern.compile("\\d");
  private static final TextPattern BRACKETED = TextPattern.compile("\\s*\\([^()]*\\)?$");
  private static final TextPattern PAPER = Phrases.pattern("case-papers");
  private static final TextPattern PARTY = Phrases.pattern("case-parties");
  private static final TextPattern JOINING = Phrases.pattern("case-joining");
  private static final TextPattern BETWEEN = Phrases.pattern("case-between");
  private static final TextPattern AND = Phrases.pattern("case-and");
  private static final TextPattern MATTER = Phrases.pattern("case-matters");

  private CaseTitle() {}

  /**
   * The parties, or whose matter it is; empty where the beginning is no court's paper, or names
   * none, or many cases.
   */
  static Optional<String> in(String beginning) {
    List<String> lines = lines(beginning);
    if (lines.stream().noneMatch(CaseTitle::namesCourt)) {
      return Optional.empty();
    }
    if (lines.stream().noneMatch(line -> namesCourt(line) && !line.endsWith("."))) {
      return parties(lines); // what ends like a sentence may be one: the parties must stand apart
    }
    List<String> shorts = lines.stream().filter(SHORT::matches).distinct().toList();
    return shorts.isEmpty()
        ? parties(lines).or(() -> matter(lines))
        : Optional.of(shorts.get(0)).filter(only -> shorts.size() == 1);
  }

  /** {@code In re Marriage of Fox}: the only such line, no sentence that begins like one. */
  private static Optional<String> matter(List<String> lines) {
    List<String> matters = lines.stream().filter(CaseTitle::namesMatter).distinct().toList();
    return matters.stream().findFirst().filter(only -> matters.size() == 1);
  }

  private static boolean namesMatter(String line) {
    return line.length() <= LONGEST_NAME
        && MATTER.matcher(line).matches()
        && !DIGIT.isIn(line) // the report that a case stands in
        && Arrays.stream(line.split(" "))
            .skip(2)
            .allMatch(
                word ->
                    word.length() <= LONGEST_SMALL_WORD
                        || Character.isUpperCase(word.codePointAt(0)));
  }

  private static boolean namesCourt(String line) {
    return line.length() <= LONGEST_NAME && PAPER.isIn(line);
  }

  private static List<String> lines(String beginning) {
    List<String> lines = new ArrayList<>();
    for (String cell : CELLS.split(CaptionColumns.unfolded(beginning))) {
      String line = SIGNS.matcher(cell).replaceAll("");
      if (!line.isEmpty()) {
        String party = DOTS.matcher(line).replaceFirst(", ");
        lines.add(hasRole(party) ? party : line);
      }
    }
    return lines;
  }

  private static Optional<String> parties(List<String> lines) {
    return lines.stream()
        .map(CaseTitle::inOneLine)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> overTwoLines(lines))
        .or(() -> onLinesOfTheirOwn(lines));
  }

  /** {@code Anna Fox, Petitioner v.} above {@code Commissioner of Revenue, Respondent}. */
  private static Optional<String> overTwoLines(List<String> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      int space = line.lastIndexOf(' ');
      if (space > 0 && JOINING.matcher(line.substring(space + 1)).matches()) {
        Optional<String> title = inOneLine(line + ' ' + lines.get(i + 1));
        if (title.isPresent()) {
          return title;
        }
      }
    }
    return Optional.empty();
  }

  /** {@code Fox, Appellant, v. State of Indiana, Appellee}: both with what they are. */
  private static Optional<String> inOneLine(String line) {
    String[] words = line.length() > 3 * LONGEST_NAME ? new String[0] : line.split(" ");
    for (int i = 1; i + 1 < words.length; i++) {
      if (JOINING.matcher(words[i]).matches()) {
        String one = joined(words, 0, i);
        String other = joined(words, i + 1, words.length);
        return Optional.of(shown(one) + " v " + shown(other))
            .filter(title -> hasRole(one) && hasRole(other) && isName(one) && isName(other));
      }
    }
    return Optional.empty();
  }

  private static String joined(String[] words, int from, int to) {
    String joined = String.join(" ", Arrays.asList(words).subList(from, to));
    return SIGNS.matcher(joined).replaceAll("");
  }

  private static Optional<String> onLinesOfTheirOwn(List<String> lines) {
    int between = -BETWEEN_LINES;
    for (int i = 1; i + 1 < lines.size(); i++) {
      between = BETWEEN.matcher(lines.get(i - 1)).matches() ? i : between;
      boolean joins =
          JOINING.matcher(lines.get(i)).matches()
              || i > between && i - between < BETWEEN_LINES && AND.matcher(lines.get(i)).matches();
      if (joins) {
        String one = partyAbove(lines, i);
        String other = lines.get(i + 1);
        if (isName(one) && isName(other)) {
          return Optional.of(shown(one) + " v " + shown(other));
        }
      }
    }
    return Optional.empty();
  }

  /** The last line above that says what its party is, else the one above, or above what it is. */
  private static String partyAbove(List<String> lines, int at) {
    for (int i = at - 1; i >= Math.max(0, at - COUNSEL_LINES); i--) {
      if (hasRole(lines.get(i))) {
        return lines.get(i);
      }
    }
    boolean role = isParty(lines.get(at - 1));
    return at > 1 && role ? lines.get(at - 2) : lines.get(at - 1);
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

  /** The first of several, without what it is in the case: {@code Fox, Appellant}. */
  private static String shown(String line) {
    String first = FIRST.matcher(line).replaceFirst("");
    String alone = first.equals(line) ? line : SECOND.matcher(first).replaceFirst("");
    boolean role = hasRole(alone);
    return SIGNS.matcher(role ? alone.substring(0, alone.lastIndexOf(',')) : alone).replaceAll("");
  }

  private static boolean hasRole(String name) {
    int comma = name.lastIndexOf(',');
    return comma > 0
        && PARTY
            .matcher(NOTE.matcher(name.substring(comma + 1).strip()).replaceFirst(""))
            .matches();
  }
}
