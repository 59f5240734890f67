package io.precis.language;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Regular expressions of which one may be found in a text, case apart. Each is tried only where the
 * text holds the letters that it cannot do without, which is told by a plain search. Immutable.
 */
public final class PatternList {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

  private final List<Entry> entries;

  /**
   * An expression.
   *
   * @param needed one of these stands in every text that matches, in small letters; empty where
   *     nothing is known
   */
  private record Entry(TextPattern pattern, List<String> needed) {
    boolean isIn(String text, String small) {
      return (needed.isEmpty() || needed.stream().anyMatch(small::contains))
          && pattern.matcher(text).find();
    }
  }

  private PatternList(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * A list of expressions.
   *
   * @throws java.util.regex.PatternSyntaxException where one is none
   */
  public static PatternList of(Collection<String> expressions) {
    List<Entry> entries = new ArrayList<>();
    for (String expression : expressions) {
      entries.add(new Entry(TextPattern.compile(expression, FLAGS), needed(expression)));
    }
    return new PatternList(entries);
  }

  /** Whether some expression matches a part of {@code text}. */
  public boolean isIn(String text) {
    if (entries.isEmpty()) {
      return false;
    }
    String small = text.toLowerCase(Locale.ROOT);
    return entries.stream().anyMatch(entry -> entry.isIn(text, small));
  }

  private static List<String> needed(String expression) {
    return expression.startsWith("^") ? List.of() : new Literals(expression).longest();
  }

  /** Reads from an expression what it cannot do without, as far as that is plainly written. */
  static final class Literals {
    private static final String QUANTIFIERS = "?*{+";

    private final String expression;
    private final StringBuilder run = new StringBuilder();
    private List<String> best = List.of();
    private int at;

    Literals(String expression) {
      this.expression = expression;
    }

    /** The longest of the literals and groups of literals; empty where there is none. */
    List<String> longest() {
      while (at < expression.length()) {
        char c = expression.charAt(at);
        if (c == '|') {
          return List.of();
        } else if (c == '(') {
          group();
        } else if (c == '[') {
          endRun();
          at = closing(at, '[', ']') + 1;
          skipQuantifier();
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
      return best;
    }

    private void escape() {
      char escaped = expression.charAt(at + 1);
      if (!Character.isLetterOrDigit(escaped)) {
        literal(escaped, 2);
        return;
      }
      endRun();
      at += 2;
      if ((escaped == 'p' || escaped == 'P') && expression.charAt(at) == '{') {
        at = expression.indexOf('}', at) + 1;
      } else if (escaped == 'u') {
        at += 4;
      }
      skipQuantifier();
    }

    private void literal(char c, int width) {
      at += width;
      boolean quantified =
          at < expression.length() && QUANTIFIERS.indexOf(expression.charAt(at)) >= 0;
      if (!quantified) {
        run.append(c);
        return;
      }
      if (isRequired()) {
        run.append(c);
      }
      endRun();
      skipQuantifier();
    }

    private boolean isRequired() {
      char quantifier = expression.charAt(at);
      return quantifier == '+' || quantifier == '{' && expression.charAt(at + 1) != '0';
    }

    private void group() {
      endRun();
      int end = closing(at, '(', ')');
      String inside = expression.substring(at + 1, end);
      at = end + 1;
      boolean optional =
          at < expression.length()
              && QUANTIFIERS.indexOf(expression.charAt(at)) >= 0
              && !isRequired();
      skipQuantifier();
      if (!optional && inside.startsWith("?:")) {
        alternatives(inside.substring(2));
      }
    }

    private void alternatives(String inside) {
      List<String> literals = List.of(inside.split("\\|", -1));
      if (literals.stream().allMatch(Literals::isPlain)) {
        offer(literals.stream().map(literal -> literal.toLowerCase(Locale.ROOT)).toList());
      }
    }

    private static boolean isPlain(String literal) {
      return !literal.isEmpty()
          && literal
              .chars()
              .allMatch(c -> Character.isLetterOrDigit(c) || " -’'☐☑☒".indexOf(c) >= 0);
    }

    private void endRun() {
      if (!run.isEmpty()) {
        offer(List.of(run.toString().toLowerCase(Locale.ROOT)));
        run.setLength(0);
      }
    }

    /** Longer literals are rarer, and one is searched faster than several. */
    private void offer(List<String> literals) {
      if (best.isEmpty() || worth(literals) > worth(best)) {
        best = literals;
      }
    }

    private static int worth(List<String> literals) {
      int shortest = literals.stream().mapToInt(String::length).min().orElse(0);
      return 4 * shortest - literals.size();
    }

    private void skipQuantifier() {
      if (at < expression.length() && QUANTIFIERS.indexOf(expression.charAt(at)) >= 0) {
        at = expression.charAt(at) == '{' ? expression.indexOf('}', at) + 1 : at + 1;
      }
    }

    /** Where the bracket at {@code open} closes, escapes and classes skipped. */
    private int closing(int open, char opening, char closing) {
      int depth = 0;
      for (int i = open; i < expression.length(); i++) {
        char c = expression.charAt(i);
        if (c == '\\') {
          i++;
        } else if (opening == '(' && c == '[') {
          i = closing(i, '[', ']');
        } else if (c == opening && (opening == '(' || i == open)) {
          depth++;
        } else if (c == closing && --depth == 0) {
          return i;
        }
      }
      throw new IllegalArgumentException("no closing " + closing + " in " + expression);
    }
  }
}
