package io.precis.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads from a regular expression what it cannot do without, as far as that is plainly written: a
 * set of literals of which one stands, case apart, in every text that matches.
 */
public final class RequiredLiterals {
  private static final String QUANTIFIERS = "?*{+";

  /** Escapes and groups that are written otherwise than they read; classes in classes besides. */
  private static final TextPattern UNREAD =
      TextPattern.compile("\\\\[QEkxcN0]|&&|\\(\\?[a-z]*[xd]|\\[[^\\]\\\\]*\\[");

  /** By how much each letter of a literal makes it rarer; a guess. */
  private static final double LETTER = 0.25;

  private static final double EVERYWHERE = 1;

  private static final char FIRST_HAN = '\u2E80';

  /** Sets of an expression that are looked for. */
  private static final int MOST_SETS = 2;

  /** More of a letter is not looked for at once. */
  private static final int MOST_REPEATED = 8;

  /** Of a class of characters, such as {@code [;{}]}. */
  private static final int MOST_SIGNS = 4;

  /** What is no character that stands for itself in a class. */
  private static final TextPattern WRITTEN_OTHERWISE =
      TextPattern.compile("[\\\\^&-]|[\\ud800-\\udfff]");

  /** As long as an escape by a character's number is, which has four digits. */
  private static final int UNICODE = 6;

  private static final int HEX = 16;

  /** Sets that are larger are not worth their search. */
  private static final int MOST = 60;

  private final String expression;
  private final StringBuilder run = new StringBuilder();
  private final List<List<String>> sets = new ArrayList<>();
  private int at;

  private RequiredLiterals(String expression) {
    this.expression = expression;
  }

  /** The set that the fewest texts have one of; empty where nothing is known. */
  public static List<String> of(String expression) {
    return UNREAD.matcher(expression).find() ? List.of() : ofBranches(expression);
  }

  /**
   * The sets that the fewest texts have one of, all of them needed; none where nothing is known.
   */
  public static List<List<String>> sets(String expression) {
    if (UNREAD.matcher(expression).find()) {
      return List.of();
    }
    List<String> branches = branches(expression);
    if (branches.size() == 1) {
      return new RequiredLiterals(expression).rarest().stream().limit(MOST_SETS).toList();
    }
    List<String> one = ofBranches(expression);
    return one.isEmpty() ? List.of() : List.of(one);
  }

  private static List<String> ofBranches(String expression) {
    List<String> all = new ArrayList<>();
    for (String branch : branches(expression)) {
      List<List<String>> own = new RequiredLiterals(branch).rarest();
      if (own.isEmpty()) {
        return List.of();
      }
      all.addAll(own.get(0));
    }
    return all.size() > MOST ? List.of() : List.copyOf(all);
  }

  /** What stands between the bars outside of all groups and classes. */
  private static List<String> branches(String expression) {
    List<String> branches = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        i = closing(expression, i, '(', ')');
      } else if (c == '[') {
        i = closing(expression, i, '[', ']');
      } else if (c == '|') {
        branches.add(expression.substring(from, i));
        from = i + 1;
      }
    }
    branches.add(expression.substring(from));
    return branches;
  }

  /** The sets of a branch, the rarest first. */
  private List<List<String>> rarest() {
    while (at < expression.length()) {
      char c = expression.charAt(at);
      if (c == '(') {
        group();
      } else if (c == '[') {
        characters();
      } else if (c == '\\') {
        escape();
      } else if (".^$".indexOf(c) >= 0) {
        endRun();
        at++;
        skipQuantifier();
      } else {
        literal(c, 1);
      }
    }
    endRun();
    sets.removeIf(set -> set.isEmpty() || set.size() > MOST || frequency(set) >= EVERYWHERE);
    sets.sort(Comparator.comparingDouble(RequiredLiterals::frequency));
    return sets;
  }

  /** One of a few signs that are written out is a set. */
  private void characters() {
    endRun();
    int end = closing(expression, at, '[', ']');
    String inside = expression.substring(at + 1, end);
    at = end + 1;
    boolean optional = isQuantified() && !isRequired();
    skipQuantifier();
    if (!optional && inside.length() <= MOST_SIGNS && !WRITTEN_OTHERWISE.matcher(inside).find()) {
      List<String> signs = List.of(inside.split(""));
      sets.add(signs.stream().allMatch(RequiredLiterals::isRare) ? signs : List.of());
    }
  }

  private void escape() {
    char escaped = expression.charAt(at + 1);
    if (!Character.isLetterOrDigit(escaped)) {
      literal(escaped, 2);
      return;
    }
    if (escaped == 'u') {
      literal((char) Integer.parseInt(expression.substring(at + 2, at + UNICODE), HEX), UNICODE);
      return;
    }
    endRun();
    at += 2;
    if ((escaped == 'p' || escaped == 'P') && expression.charAt(at) == '{') {
      at = expression.indexOf('}', at) + 1;
    }
    skipQuantifier();
  }

  private void literal(char c, int width) {
    at += width;
    if (!isQuantified()) {
      run.append(c);
      return;
    }
    run.append(String.valueOf(c).repeat(Math.min(MOST_REPEATED, leastTimes())));
    endRun();
    skipQuantifier();
  }

  private void group() {
    endRun();
    int end = closing(expression, at, '(', ')');
    String inside = expression.substring(at + 1, end);
    at = end + 1;
    boolean optional = isQuantified() && !isRequired();
    skipQuantifier();
    if (!optional) {
      sets.add(inside(inside));
    }
  }

  /** Of a group; nothing of what looks ahead or behind, or has a name. */
  private static List<String> inside(String group) {
    if (!group.startsWith("?")) {
      return ofBranches(group);
    }
    int flags = 1;
    while (flags < group.length() && "-i".indexOf(group.charAt(flags)) >= 0) {
      flags++;
    }
    boolean plain = flags < group.length() && group.charAt(flags) == ':';
    return plain ? ofBranches(group.substring(flags + 1)) : List.of();
  }

  private void endRun() {
    if (isRare(run)) {
      sets.add(List.of(run.toString()));
    }
    run.setLength(0);
  }

  /** Nearly every text has a single letter and a space. */
  private static boolean isRare(CharSequence literal) {
    return literal.length() > 1
        || literal.length() == 1
            && literal.charAt(0) > ' '
            && !(literal.charAt(0) < FIRST_HAN && Character.isLetterOrDigit(literal.charAt(0)));
  }

  private static double frequency(List<String> literals) {
    return literals.stream().mapToDouble(each -> Math.pow(LETTER, letters(each))).sum();
  }

  /** Without spaces and stops, which are everywhere; a sign of Chinese counts twice. */
  private static long letters(String literal) {
    return literal
        .chars()
        .filter(c -> c > ' ' && c != '.' && c != ',')
        .map(c -> c < FIRST_HAN ? 1 : 2)
        .sum();
  }

  private boolean isQuantified() {
    return at < expression.length() && QUANTIFIERS.indexOf(expression.charAt(at)) >= 0;
  }

  /** Whether what the quantifier here belongs to stands there once at least. */
  private boolean isRequired() {
    return leastTimes() > 0;
  }

  /** How often what the quantifier here belongs to stands there at least. */
  private int leastTimes() {
    if (expression.charAt(at) != '{') {
      return expression.charAt(at) == '+' ? 1 : 0;
    }
    int end = at + 1;
    while (Character.isDigit(expression.charAt(end))) {
      end++;
    }
    return Integer.parseInt(expression.substring(at + 1, end));
  }

  /** With the mark behind it that makes it lazy or possessive. */
  private void skipQuantifier() {
    if (!isQuantified()) {
      return;
    }
    at = expression.charAt(at) == '{' ? expression.indexOf('}', at) + 1 : at + 1;
    if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
      at++;
    }
  }

  /** Where the bracket at {@code open} closes, escapes and classes skipped. */
  private static int closing(String expression, int open, char opening, char closing) {
    int depth = 0;
    for (int i = open; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '\\') {
        i++;
      } else if (opening == '(' && c == '[') {
        i = closing(expression, i, '[', ']');
      } else if (c == opening && (opening == '(' || i == open)) {
        depth++;
      } else if (c == closing && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no closing " + closing + " in " + expression);
  }
}
