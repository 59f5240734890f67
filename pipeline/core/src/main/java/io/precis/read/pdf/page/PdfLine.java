package io.precis.read.pdf.page;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import io.precis.text.line.StandaloneHeading;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a PDF page, or a part of it. Measures are in points from the page's top left corner.
 *
 * @param text stripped
 * @param size mean font size; 0 where nothing is known of the line's look
 * @param left where it begins
 * @param right where it ends
 * @param baseline distance from the top
 * @param look how most of its letters look
 * @param boldPrefix characters at its beginning that are bold while the next one is not
 */
public record PdfLine(
    String text,
    double size,
    double left,
    double right,
    double baseline,
    Look look,
    int boldPrefix) {

  /** Chinese, or a number or a Latin word right before it. */
  private static final TextPattern OPENS_CHINESE =
      TextPattern.compile(
          "\\p{IsHan}|(?:[（(](?=[\\d一二三四五六七八九十]{1,3}[)）])|[①-⑳\\p{L}\\p{N}])"
              + "[\\p{L}\\p{N}.、．)）:：-]{0,20}?\\p{IsHan}");

  private static final TextPattern LAST_WORD =
      TextPattern.compile("(?:^|[\\s(\\[])(\\p{L}[\\p{L}.]{0,11})\\.$");

  private static final Set<String> NEVER_LAST =
      Stream.of("abbreviations-never-last", "abbreviations-before-number")
          .flatMap(list -> Phrases.of(list).stream())
          .collect(Collectors.toUnmodifiableSet());

  /**
   * How letters look.
   *
   * @param bold whether they are heavier than usual
   * @param italic whether they slant
   * @param mono whether they are equally wide
   * @param turned whether they stand at an angle to the page's other letters
   * @param underlined whether a rule is under all of them
   * @param artifact whether the file marks them as no content, as heads of pages are
   * @param family the font's family; empty where unknown
   */
  public record Look(
      boolean bold,
      boolean italic,
      boolean mono,
      boolean turned,
      boolean underlined,
      boolean artifact,
      String family) {
    public static final Look PLAIN = new Look(false, false, false, false, false, false, "");

    public static Look of(String flags, String family) {
      return new Look(
          flags.indexOf('b') >= 0,
          flags.indexOf('i') >= 0,
          flags.indexOf('m') >= 0,
          flags.indexOf('t') >= 0,
          flags.indexOf('u') >= 0,
          flags.indexOf('a') >= 0,
          family);
    }
  }

  /**
   * @param measures size, left, right and baseline, separated by spaces; empty for none
   */
  public static PdfLine of(String text, String measures, Look look, int boldPrefix) {
    String[] numbers = measures.split(" ");
    if (numbers.length != 4) {
      return new PdfLine(text.strip(), 0, 0, 0, 0, Look.PLAIN, 0);
    }
    return new PdfLine(
        text.strip(),
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]),
        Double.parseDouble(numbers[3]),
        look,
        boldPrefix);
  }

  public boolean bold() {
    return look.bold();
  }

  public boolean mono() {
    return look.mono();
  }

  /** Whether both stand on one level. */
  public boolean isLevelWith(PdfLine other) {
    return Math.abs(baseline - other.baseline) <= 0.3 * Math.max(size, other.size);
  }

  /** This line with {@code next}, which stands to its right on the same level. */
  public PdfLine plus(PdfLine next) {
    boolean larger = text.length() >= next.text.length();
    int bold =
        this.look.bold() && boldPrefix == 0 && !next.look.bold()
            ? text.length()
            : this.look.bold() && boldPrefix == 0 && next.boldPrefix > 0
                ? text.length() + 1 + next.boldPrefix
                : boldPrefix;
    return new PdfLine(
        text + " " + next.text,
        larger ? size : next.size,
        Math.min(left, next.left),
        Math.max(right, next.right),
        larger ? baseline : next.baseline,
        larger ? look : next.look,
        bold);
  }

  public PdfLine withText(String other) {
    return new PdfLine(other, size, left, right, baseline, look, boldPrefix);
  }

  public boolean endsSentence() {
    return StandaloneHeading.endsLikeSentence(text) && !text.endsWith(",") && !text.endsWith("，");
  }

  /** Whether the stop at its end may be that of a word behind which a sentence goes on. */
  public boolean endsInAbbreviation() {
    Matcher last = LAST_WORD.matcher(text);
    return last.find() && NEVER_LAST.contains(last.group(1).toLowerCase(Locale.ROOT));
  }

  public boolean beginsInLowerCase() {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /**
   * Width of its first word, by the width of its letters. Chinese may break behind any sign, but
   * seldom does where a line would begin or end with a mark.
   */
  public double firstWord() {
    int space = text.indexOf(' ');
    int end = space < 0 ? text.length() : space;
    if (OPENS_CHINESE.matcher(text).lookingAt()) {
      int ideograph = 0;
      while (ideograph < end && !Character.isIdeographic(text.charAt(ideograph))) {
        ideograph++;
      }
      end = Math.min(end, Math.max(2, ideograph + 1));
    }
    return text.isEmpty() ? 0 : (right - left) * Math.min(end, text.length()) / text.length();
  }
}
