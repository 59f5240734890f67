package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.limit.TextPattern;

/** What office files write into the text that a reader does not read as text. */
final class OfficeText {
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
    return office && element.equals("body") && CHART.matcher(text).matches();
  }

  /** The text without the codes of a sheet's furniture, or of fields in a document. */
  String withoutCodes(String text, Role role) {
    if (sheets && role == Role.PAGE_FURNITURE) {
      return SheetCodes.plain(text);
    }
    return word ? WordFields.results(text) : text;
  }
}
