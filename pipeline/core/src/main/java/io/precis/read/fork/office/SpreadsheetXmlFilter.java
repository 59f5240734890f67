package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;

/**
 * Leaves out of a workbook in the XML of 2003 what is hidden, puts empty cells where some are
 * skipped, and writes numbers and dates as their style shows them.
 */
final class SpreadsheetXmlFilter extends OfficeXmlFilter {
  private static final int MOST_COLUMNS = 200;
  private static final Pattern HIDDEN_SHEET = Pattern.compile("Sheet(?:Very)?Hidden");
  private static final Pattern DATA =
      Pattern.compile("(<(?:\\w+:)?Data[^>]*>)([^<]*)(</(?:\\w+:)?Data>)");
  private static final Pattern MIDNIGHT = Pattern.compile("T00:00:00(?:\\.0+)?$");
  private static final Pattern SECONDS = Pattern.compile("(?::00)?\\.0+$");

  /** Formats that have a name. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("General Date", "m/d/yyyy h:mm"),
          Map.entry("Short Date", "m/d/yyyy"),
          Map.entry("Medium Date", "d-mmm-yy"),
          Map.entry("Long Date", "dddd, mmmm d, yyyy"),
          Map.entry("Short Time", "h:mm"),
          Map.entry("Medium Time", "h:mm AM/PM"),
          Map.entry("Long Time", "h:mm:ss AM/PM"),
          Map.entry("Currency", "$#,##0.00"),
          Map.entry("Euro Currency", "€#,##0.00"),
          Map.entry("Fixed", "0.00"),
          Map.entry("Standard", "#,##0.00"),
          Map.entry("Percent", "0.00%"),
          Map.entry("Scientific", "0.00E+00"));

  private final Map<String, String> formats = new HashMap<>();
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private String style = "";
  private String cellStyle = "";
  private String type = "";
  private int column;
  private int merged;
  private boolean visible;
  private boolean sheetHidden;
  private int cells;

  @Override
  protected boolean drops(String name, Attributes attributes) {
    switch (name) {
      case "Style" -> style = attribute(attributes, "ID");
      case "NumberFormat" -> formats.put(style, attribute(attributes, "Format"));
      case "Worksheet" -> {
        hold();
        sheetHidden = false;
      }
      case "Visible" -> visible = true;
      case "Row" -> column = 0;
      case "Cell" -> startCell(attributes);
      case "Data" -> type = attribute(attributes, "Type");
      default -> {}
    }
    if (name.equals("Row") && attribute(attributes, "Hidden").equals("1")) {
      countHidden(1);
      return true;
    }
    return false;
  }

  /** A cell may say which column it stands in, and reach over others. */
  private void startCell(Attributes attributes) {
    int place = number(attribute(attributes, "Index"));
    fill(place - 1 - column);
    cells++;
    cellStyle = attribute(attributes, "StyleID");
    merged = number(attribute(attributes, "MergeAcross"));
    hold();
  }

  private void fill(int columns) {
    for (int i = 0; i < Math.min(columns, MOST_COLUMNS); i++) {
      write("<%Cell></%Cell>");
      column++;
    }
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
  }

  @Override
  protected String text(String text) {
    sheetHidden |= visible && HIDDEN_SHEET.matcher(text.strip()).matches();
    return text;
  }

  @Override
  protected void ended(String name) {
    switch (name) {
      case "Visible" -> visible = false;
      case "Worksheet" -> {
        release(!sheetHidden, cells);
        cells = 0;
      }
      case "Cell" -> endCell();
      default -> {}
    }
  }

  private void endCell() {
    String cell = take();
    Matcher data = DATA.matcher(cell);
    append(
        data.find()
            ? data.replaceFirst(
                Matcher.quoteReplacement(
                    data.group(1) + escape(shown(data.group(2).strip())) + data.group(3)))
            : cell);
    type = "";
    column++;
    fill(merged);
  }

  private String shown(String value) {
    String code = formats.getOrDefault(cellStyle, "");
    String format = NAMED.getOrDefault(code, code);
    if (type.equals("DateTime")) {
      return date(value, format);
    }
    boolean plain = format.isEmpty() || format.startsWith("General");
    boolean number = type.equals("Number") && value.matches("-?\\d{1,30}(?:\\.\\d{1,30})?");
    return plain || !number
        ? value
        : formatter.formatRawCellContents(Double.parseDouble(value), -1, format).strip();
  }

  private String date(String value, String format) {
    try {
      double day = DateUtil.getExcelDate(LocalDateTime.parse(value));
      if (DateUtil.isADateFormat(-1, format) && day >= 0) {
        return formatter.formatRawCellContents(day, -1, format).strip();
      }
    } catch (DateTimeParseException e) {
      return value;
    }
    String bare = MIDNIGHT.matcher(value).replaceFirst("");
    return SECONDS.matcher(bare).replaceFirst("").replace('T', ' ');
  }
}
