package io.precis.limit;

import static java.util.Objects.requireNonNull;

import java.util.List;
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

  /** More literals cost more to look for than most patterns. */
  private static final int MOST_LITERALS = 4;

  /** How often an expression is used before it pays to read what it requires. */
  private static final int FEW = 32;

  /** Finds nothing, and looks at no character of a text for it. */
  private static final Pattern NEVER = Pattern.compile("(?!).{1000000000}");

  private static final Pattern CASE_APART = Pattern.compile("\\(\\?[a-z]*i");

  private final String expression;
  private final int flags;
  private final Pattern pattern;

  /** Of which one stands in every text that holds a match; null until it is asked for. */
  private volatile String[] needed;

  /** Told by several threads, so that some uses may not be counted. */
  private int uses;

  /** Null until it is asked for. */
  private volatile RequiredCharacters required;

  private TextPattern(String expression, int flags) {
    this.expression = requireNonNull(expression, "expression is null");
    this.flags = flags;
    this.pattern = Pattern.compile(WordBorders.ofAnyLetters(expression, flags), flags);
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
   * A pattern. Borders of words ({@code \b}) are those of any letters, whatever Java runs.
   *
   * @param flags as of {@link Pattern#compile(String, int)}
   * @throws java.util.regex.PatternSyntaxException where the expression is none
   */
  public static TextPattern compile(String expression, int flags) {
    return new TextPattern(expression, flags);
  }

  /** Whether a part of {@code text} matches. */
  public boolean isIn(CharSequence text) {
    return isPossible(text) && tried(text).find();
  }

  /**
   * Whether a part of {@code text} may match: false where it lacks what the pattern cannot do
   * without, which is found out sooner than that nothing matches.
   */
  public boolean isPossible(CharSequence text) {
    if (lacks(text)) {
      return false;
    }
    String[] literals = needed;
    if (literals == null) {
      literals = literals();
      needed = literals;
    }
    if (literals.length == 0) {
      return true;
    }
    String whole = text.toString();
    Deadline.current().step(whole.length());
    for (String literal : literals) {
      if (whole.contains(literal)) {
        return true;
      }
    }
    return false;
  }

  private String[] literals() {
    boolean exact =
        (pattern.flags() & (Pattern.CASE_INSENSITIVE | Pattern.LITERAL | Pattern.COMMENTS)) == 0;
    if (!exact || CASE_APART.matcher(pattern()).find()) {
      return new String[0];
    }
    List<String> literals = RequiredLiterals.of(pattern());
    return literals.size() > MOST_LITERALS ? new String[0] : literals.toArray(String[]::new);
  }

  /** As {@link Pattern#matcher}; its methods throw {@link DeadlineException} in time. */
  public Matcher matcher(CharSequence text) {
    return lacks(text) ? NEVER.matcher(text) : tried(text);
  }

  private Matcher tried(CharSequence text) {
    return pattern.matcher(counted(text));
  }

  /** Whether a short text lacks characters that every match has. */
  private boolean lacks(CharSequence text) {
    if (!(text instanceof String string) || string.length() > CharacterMasks.LONGEST) {
      return false;
    }
    RequiredCharacters characters = required;
    if (characters == null) {
      if (++uses < FEW) {
        return false;
      }
      characters = RequiredCharacters.of(expression, flags);
      required = characters;
    }
    return !characters.isUnknown() && !characters.mayBeIn(CharacterMasks.current().of(string));
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
    return isPossible(text) ? tried(text).replaceAll(replacement) : text.toString();
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

  /** What is told of the expression to Java, which never asks what a text lacks. */
  Pattern unfiltered() {
    return pattern;
  }

  int flags() {
    return flags;
  }

  /** The expression. */
  public String pattern() {
    return expression;
  }
}
