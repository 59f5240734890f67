package io.precis.read.pdf;

import io.precis.read.plain.HeadingRules;

/**
 * A line of a PDF page. Measures are in points from the page's top left corner.
 *
 * @param text stripped; cells of a table are separated by tabs
 * @param size mean font size; 0 where nothing is known of the line's look
 * @param left where it begins
 * @param right where it ends
 * @param baseline distance from the top
 * @param bold whether most letters are bold
 */
record PdfLine(String text, double size, double left, double right, double baseline, boolean bold) {
  /**
   * @param measures size, left, right, baseline and 0 or 1, separated by spaces; empty for none
   */
  static PdfLine of(String text, String measures) {
    String[] numbers = measures.split(" ");
    if (numbers.length != 5) {
      return new PdfLine(text.strip(), 0, 0, 0, 0, false);
    }
    return new PdfLine(
        text.strip(),
        Double.parseDouble(numbers[0]),
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]),
        Double.parseDouble(numbers[3]),
        numbers[4].equals("1"));
  }

  boolean endsSentence() {
    return HeadingRules.endsLikeSentence(text) && !text.endsWith(",") && !text.endsWith("，");
  }

  boolean isTableRow() {
    if (text.indexOf('\t') >= 0) {
      return true;
    }
    String[] words = text.split("\\s+");
    int numbers = 0;
    for (String word : words) {
      numbers += startsWithNumber(word) ? 1 : 0;
    }
    return words.length >= 3 && numbers * 2 > words.length;
  }

  private static boolean startsWithNumber(String word) {
    return word.chars().limit(3).anyMatch(Character::isDigit);
  }
}
