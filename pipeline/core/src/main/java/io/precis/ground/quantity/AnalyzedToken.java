package io.precis.ground.quantity;

/**
 * One word, number or sign of a sentence.
 *
 * @param text as written
 * @param key lower-cased, typographic apostrophes made plain, an ending of the possessive taken off
 * @param stem the key without its ending, so that forms of one word are equal
 * @param start first character in UTF-16 code units of the sentence
 * @param end one past its last character
 * @param kind what it is made of
 * @param isFunction whether it is of its language's closed classes, and never a name
 */
public record AnalyzedToken(
    String text, String key, String stem, int start, int end, Kind kind, boolean isFunction) {
  public enum Kind {
    /** Letters of a script with spaces, and digits after the first letter. */
    LETTERS,
    /** Digits, with the points and commas between them. */
    DIGITS,
    /** One Han character. */
    HAN,
    /** Any other sign. */
    SIGN
  }

  public boolean isSign() {
    return kind == Kind.SIGN;
  }

  public boolean isLetters() {
    return kind == Kind.LETTERS;
  }

  public boolean isCapitalised() {
    return kind == Kind.LETTERS && Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it holds an upper-case letter or a digit after its first: {@code iOS}, {@code H2O}. */
  public boolean isMixed() {
    return kind == Kind.LETTERS
        && text.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  /** Whether an ending of the possessive was taken off. */
  public boolean isPossessive() {
    return kind == Kind.LETTERS && text.length() > key.length() && text.indexOf('\\') < 0;
  }

  /** Two to six capitals, a plural s allowed: {@code WHO}, {@code APIs}. */
  public boolean isAcronym() {
    String body = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    return body.length() >= 2
        && body.length() <= 6
        && body.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && Character.isUpperCase(body.charAt(0));
  }
}
