package io.precis.testing;

import io.precis.limit.TextPattern;
import java.util.regex.Matcher;

/** What the code that a {@link StepCounter} loaded calls. Not thread-safe. */
public final class Steps {
  private static long count;

  private Steps() {}

  /** Steps since the last call. */
  public static long take() {
    long taken = count;
    count = 0;
    return taken;
  }

  public static void tick() {
    count++;
  }

  /** A copy costs its characters; a machine copies many at once. */
  public static void copied(String text) {
    count += text == null ? 0 : text.length() / 8;
  }

  private static int looked(String text, int from, int found) {
    count += ((found < 0 ? text.length() : found) - Math.max(0, from)) / 8;
    return found;
  }

  public static int indexOf(String text, int c) {
    return looked(text, 0, text.indexOf(c));
  }

  public static int indexOf(String text, int c, int from) {
    return looked(text, from, text.indexOf(c, from));
  }

  public static int indexOf(String text, String part) {
    return looked(text, 0, text.indexOf(part));
  }

  public static int indexOf(String text, String part, int from) {
    return looked(text, from, text.indexOf(part, from));
  }

  public static boolean contains(String text, CharSequence part) {
    return indexOf(text, part.toString()) >= 0;
  }

  public static boolean matches(String text, String regex) {
    return matches(TextPattern.compile(regex), text);
  }

  public static String replaceAll(String text, String regex, String with) {
    return replaceAll(TextPattern.compile(regex), text, with);
  }

  public static String[] split(String text, String regex) {
    count += text.length();
    return text.split(regex);
  }

  public static String[] split(String text, String regex, int limit) {
    count += text.length();
    return text.split(regex, limit);
  }

  public static boolean isIn(TextPattern pattern, CharSequence text) {
    return isPossible(pattern, text) && matcher(pattern, text).find();
  }

  public static boolean isPossible(TextPattern pattern, CharSequence text) {
    count += text.length() / 8; // a few literals are looked for
    return pattern.isPossible(text);
  }

  public static Matcher matcher(TextPattern pattern, CharSequence text) {
    return pattern.matcher(new Looked(text));
  }

  public static boolean matches(TextPattern pattern, CharSequence text) {
    return pattern.matches(new Looked(text));
  }

  public static String replaceAll(TextPattern pattern, CharSequence text, String with) {
    return pattern.replaceAll(new Looked(text), with);
  }

  public static String[] split(TextPattern pattern, CharSequence text) {
    return pattern.split(new Looked(text));
  }

  public static String[] split(TextPattern pattern, CharSequence text, int limit) {
    return pattern.split(new Looked(text), limit);
  }

  /** Every character that a pattern looks at is a step. */
  private record Looked(CharSequence text) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      count++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
