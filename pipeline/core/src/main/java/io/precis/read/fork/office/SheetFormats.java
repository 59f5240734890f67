package io.precis.read.fork.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The number formats of a workbook that show a value in thousands or millions, {@code 0.0,,}, which
 * POI's formatter rounds before it scales: their cells are written as they are shown.
 */
final class SheetFormats extends DefaultHandler {
  /** Commas behind the last digit's place, each of which divides by a thousand. */
  private static final Pattern SCALE = Pattern.compile("(?<=[0#?.]),+(?=[^0#?,]*$)");

  private static final Pattern CONDITION = Pattern.compile("\\[(<=?|>=?|=|<>)(-?[\\d.]+)\\]");

  private final Map<String, String> codes = new HashMap<>();
  private final List<String> styles = new ArrayList<>();
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private boolean cells;

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    String element = name.substring(name.indexOf(':') + 1);
    if (element.equals("numFmt")) {
      codes.put(
          OfficeXmlFilter.attribute(attributes, "numFmtId"),
          OfficeXmlFilter.attribute(attributes, "formatCode"));
    } else if (element.equals("cellXfs")) {
      cells = true;
    } else if (cells && element.equals("xf")) {
      styles.add(OfficeXmlFilter.attribute(attributes, "numFmtId"));
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    cells &= !name.endsWith("cellXfs");
  }

  /** Whether cells of a style show their values divided. */
  boolean scales(String style) {
    return code(style).filter(code -> code.indexOf(',') >= 0).isPresent()
        && sections(code(style).get()).stream().anyMatch(section -> SCALE.matcher(section).find());
  }

  private Optional<String> code(String style) {
    boolean known = style.matches("\\d{1,6}") && Integer.parseInt(style) < styles.size();
    return known
        ? Optional.ofNullable(codes.get(styles.get(Integer.parseInt(style))))
        : Optional.empty();
  }

  /**
   * A value as a cell of a style shows it; empty where it is no number.
   *
   * @param style one that {@link #scales}
   */
  Optional<String> shown(String value, String style) {
    if (!value.matches("-?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?")) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(value);
    List<String> sections = sections(code(style).orElseThrow());
    int at = section(sections, number);
    String section = CONDITION.matcher(sections.get(at)).replaceAll("");
    Matcher scale = SCALE.matcher(section);
    int commas = scale.find() ? scale.end() - scale.start() : 0;
    boolean own = at == 1 && number.signum() < 0 && !CONDITION.matcher(sections.get(0)).find();
    double scaled = (own ? number.abs() : number).movePointLeft(3 * commas).doubleValue();
    return Optional.of(formatter.formatRawCellContents(scaled, -1, scale.replaceFirst("")).strip());
  }

  /** Which of up to three parts a number is shown by: those with conditions first. */
  private static int section(List<String> sections, BigDecimal number) {
    boolean conditions = false;
    for (int i = 0; i < sections.size(); i++) {
      Matcher condition = CONDITION.matcher(sections.get(i));
      if (condition.find()) {
        conditions = true;
        if (holds(number.compareTo(new BigDecimal(condition.group(2))), condition.group(1))) {
          return i;
        }
      }
    }
    if (conditions) {
      return sections.size() - 1;
    }
    int wanted = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
    return wanted < sections.size() ? wanted : 0;
  }

  private static boolean holds(int compared, String sign) {
    return switch (sign) {
      case "<" -> compared < 0;
      case "<=" -> compared <= 0;
      case ">" -> compared > 0;
      case ">=" -> compared >= 0;
      case "=" -> compared == 0;
      default -> compared != 0;
    };
  }

  /** A code's parts for positive and negative numbers and zero, semicolons in quotes left alone. */
  private static List<String> sections(String code) {
    List<String> sections = new ArrayList<>();
    StringBuilder section = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      quoted ^= c == '"';
      if (c == ';' && !quoted) {
        sections.add(section.toString());
        section.setLength(0);
      } else {
        section.append(c);
      }
    }
    sections.add(section.toString());
    return sections;
  }
}
