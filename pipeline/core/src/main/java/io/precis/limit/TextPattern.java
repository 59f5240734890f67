package io.precis.limit;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for text that others wrote: what it looks at counts as steps of the work's {@link
 * Deadline}, so that one which runs away is stopped. Immutable.
 *
 * <p>A short text is counted as a whole, which costs nothing to speak of; a long one character by
 * character as the pattern looks at them. A test holds that none of our patterns looks at a short
 * text for longer than a few milliseconds.
 */
public final class TextPattern {
  /** Characters of the longest text that is counted as a whole. */
  static final int SHORT = 128;

  private final Pattern pattern;

  private TextPattern(Pattern pattern) {
    this.pattern = requireNonNull(pattern, "pattern is null");
  }

  /**
   * A pattern.
   *
   * @throws java.util.regex.PatternSyntaxException where the expression is none
   */
  public static TextPattern compile(String expression) {
    return compile(expression, 0);
  }

  /**
   * A pattern.
   *
   * @param flags as of {@link Pattern#compile(String, int)}
   * @throws java.util.regex.PatternSyntaxException where the expression is none
   */
  public static TextPattern compile(String expression, int flags) {
    return new TextPattern(Pattern.compile(expression, flags));
  }

  /** As {@link Pattern#matcher}; its methods throw {@link DeadlineException} in time. */
  public Matcher matcher(CharSequence text) {
    return pattern.matcher(counted(text));
  }

  /** As {@link Pattern#split(CharSequence)}. */
  public String[] split(CharSequence text) {
    return pattern.split(counted(text));
  }

  /** As {@link Pattern#split(CharSequence, int)}. */
  public String[] split(CharSequence text, int limit) {
    return pattern.split(counted(text), limit);
  }

  /** What is left where every match is replaced, as {@link Matcher#replaceAll(String)}. */
  public String replaceAll(CharSequence text, String replacement) {
    return matcher(text).replaceAll(replacement);
  }

  /** As {@link Matcher#matches}. */
  public boolean matches(CharSequence text) {
    return matcher(text).matches();
  }

  private static CharSequence counted(CharSequence text) {
    Deadline deadline = Deadline.current();
    if (text.length() > SHORT) {
      return deadline.over(text);
    }
    deadline.step(text.length());
    return text;
  }

  /** The expression. */
  public String pattern() {
    return pattern.pattern();
  }
}
