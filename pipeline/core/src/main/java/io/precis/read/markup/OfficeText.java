package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.limit.TextPattern;

/** What office files write into the text that a reader does not read as text. */
final class OfficeText {
  /** Codes in a sheet's printed head and foot that say where and how it is printed. */
  private static final TextPattern SHEET_CODE =
      TextPattern.compile(
          "&(?:\"[^\"]*\"|\\d{1,3}|K(?:[0-9A-Fa-f]{6}|\\d\\d[+-]\\d{3})|[LCRPNDTFAZGBIUESXYOH])");

  private static final TextPattern CHART =
      TextPattern.compile("(?:[^\\t\\n]{0,80}\\t){3,500}[^\\t\\n]{0,80}\\s*");

  private final boolean sheets;
  private final boolean word;
  private final boolean office;

  OfficeText(String mediaType) {
    this.sheets = MediaTypes.isSpreadsheet(mediaType);
    this.word = mediaType.equals("application/msword");
    this.office = mediaType.startsWith("application/vnd.openxmlformats-officedocument");
  }

  /** The values of a drawn chart, which stand in no paragraph of an office file. */
  boolean isChart(String element, String text) {
    boolean apart = element.equals("body") || sheets && element.equals("div");
    return office && apart && CHART.matcher(text).matches();
  }

  /** The text without the codes of a sheet's furniture, or of fields in a document. */
  String withoutCodes(String text, Role role) {
    if (sheets && role == Role.PAGE_FURNITURE) {
      return withoutSheetCodes(text);
    }
    return word ? WordFields.results(text) : text;
  }

  /** The words of a sheet's printed head or foot; empty string where there are none. */
  private static String withoutSheetCodes(String text) {
    String words = SHEET_CODE.matcher(text).replaceAll(" ").replace("&&", "&").strip();
    return words.chars().anyMatch(Character::isLetterOrDigit) ? words : "";
  }
}
