package io.precis.read.pdf;

import io.precis.language.ChineseNumbers;
import io.precis.limit.TextPattern;
import io.precis.read.pdf.page.PdfLine;

/** Bullets and numbers that stand before the points of a list, as PDFs have them. */
final class PdfMarks {
  static final String BULLET = "•";

  private static final TextPattern SIGNS =
      TextPattern.compile("[-*•●▪◦‣–—■□➢✓·○❖➤►▶◆◇★☆➔→❑❒✔✗✘⁃∙⚫⚪⬤\uE000-\uF8FF]|o");
  private static final TextPattern NUMBER =
      TextPattern.compile(
          "\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5}|[A-Z]\\d{1,2})[.)]|\\d{1,2}(?:\\.\\d{1,3})+|"
              + ChineseNumbers.IN_BRACKETS
              + "|"
              + ChineseNumbers.POINT);
  private static final TextPattern SIGN_FONT =
      TextPattern.compile("(?i).*(?:dingbats|wingding|symbol).*");

  /** Two asterisks are a mark of bold letters that was never read, a minus may be a number's. */
  private static final TextPattern ITEM =
      TextPattern.compile(
          "(?s)(?!\\*\\*)(?:[*•●▪◦‣■□➢✓·○❖➤►▶◆◇➔❑❒✔⁃∙⚫⚪⬤\uE000-\uF8FF]|[-–—](?=\\s)|−(?=\\s\\p{L}))\\s*\\S.*");

  /** The rest of a telephone number behind its code in brackets counts nothing. */
  private static final TextPattern NUMBERED =
      TextPattern.compile(
          "(?s)(?!\\(\\d{3}\\) ?\\d{3}[ .-]\\d{4})\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)]\\s+\\S.*");

  private static final TextPattern TIME =
      TextPattern.compile("(?s)\\d{1,2}[:.h]\\d{2}(?:\\s?[AaPp]\\.?[Mm]\\b\\.?)?[\\s–-].*\\p{L}.*");

  private PdfMarks() {}

  /** Whether a run that stands alone is the mark of a point. */
  static boolean isMark(PdfLine run) {
    return isSign(run) || NUMBER.matcher(run.text()).matches();
  }

  private static boolean isSign(PdfLine run) {
    return SIGNS.matcher(run.text()).matches()
        || run.text().length() == 1 && SIGN_FONT.matcher(run.look().family()).matches();
  }

  /** The run with a bullet of any font written as {@value #BULLET}. */
  static PdfLine plain(PdfLine mark) {
    return isSign(mark) ? mark.withText(BULLET) : mark;
  }

  /** Whether a line begins with a bullet. */
  static boolean startsBullet(String line) {
    return ITEM.matcher(line).matches();
  }

  /** Whether a line begins with a number or a letter that counts points. */
  static boolean startsNumber(String line) {
    return NUMBERED.matcher(line).matches();
  }

  /** Whether a line begins with a time of day, as what an agenda lists does. */
  static boolean startsTime(String line) {
    return TIME.matcher(line).matches();
  }

  /** A line that begins with a bullet, the bullet written so that every later step knows it. */
  static String plain(String line) {
    int first = line.codePointAt(0);
    boolean dash = "-–—−".indexOf(first) >= 0;
    return startsBullet(line) && !dash
        ? BULLET + " " + line.substring(Character.charCount(first)).strip()
        : line;
  }
}
