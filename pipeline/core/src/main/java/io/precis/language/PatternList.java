package io.precis.language;

import io.precis.limit.RequiredLiterals;
import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Regular expressions of which one may be found in a text, case and Chinese script apart. Each is
 * tried only where the text holds the letters that it cannot do without, which one pass over the
 * text tells for all of them. Immutable.
 */
public final class PatternList {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

  private final List<TextPattern> patterns;
  private final LiteralIndex needed;

  private PatternList(List<TextPattern> patterns, LiteralIndex needed) {
    this.patterns = List.copyOf(patterns);
    this.needed = needed;
  }

  /**
   * A list of expressions.
   *
   * @throws java.util.regex.PatternSyntaxException where one is none
   */
  public static PatternList of(Collection<String> expressions) {
    return of(expressions, FLAGS);
  }

  /**
   * The same with flags of one's own.
   *
   * @param flags with those that let case not count
   */
  static PatternList of(Collection<String> expressions, int flags) {
    List<TextPattern> patterns = new ArrayList<>();
    List<List<List<String>>> needed = new ArrayList<>();
    for (String written : expressions) {
      String expression = ChineseScript.simplified(written);
      patterns.add(TextPattern.compile(expression, flags));
      needed.add(RequiredLiterals.sets(expression));
    }
    return new PatternList(patterns, LiteralIndex.of(needed));
  }

  /** Whether some expression matches a part of {@code written}. */
  public boolean isIn(String written) {
    return first(written) >= 0;
  }

  /** The place of the first expression that matches a part of {@code written}; -1 for none. */
  public int first(String written) {
    if (patterns.isEmpty()) {
      return -1;
    }
    boolean[] possible = needed.possible(written);
    String text = null;
    for (int i = 0; i < possible.length; i++) {
      if (possible[i]) {
        text = text == null ? ChineseScript.simplified(written) : text;
        if (patterns.get(i).isIn(text)) {
          return i;
        }
      }
    }
    return -1;
  }
}
