package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The number formats of a workbook whose values POI's formatter shows otherwise than a reader sees
 * them: in thousands or millions, {@code 0.0,,}, which it rounds before it scales; in tens of
 * thousands by a point that is a mere letter, {@code 0!.0,}; with signs that are mere letters,
 * {@code 0.0"%"}, {@code #,##0" p.a."}; not at all, {@code ;;;}; and dates in the form that is the
 * program's own. Their cells are written as they are shown.
 */
final class SheetFormats extends DefaultHandler {
  /** Commas behind the last digit's place, each of which divides by a thousand. */
  private static final Pattern SCALE = Pattern.compile("(?<=[0#?.]),+(?=[^0#?,]*$)");

  private static final Pattern CONDITION = Pattern.compile("\\[(<=?|>=?|=|<>)(-?[\\d.]+)\\]");

  /** A point that is written between digits, and does not part them. */
  private static final Pattern LETTER_POINT =
      Pattern.compile("(?<=[0#?])(?:[!\\\\]\\.|\"\\.\")(0+)");

  /** Signs that stand for themselves: only POI does not know this mark. */
  private static final Pattern ESCAPED = Pattern.compile("!(.)");

  /** Signs between quotation marks, or behind a mark that says so, that are mere letters. */
  private static final Pattern LETTERS =
      Pattern.compile("\"[^\"]*[0#.,%‰?/*_@E;][^\"]*\"|[!\\\\][0#.,%‰?/*_@E;]");

  /** A digit's place. */
  private static final Pattern NUMBER = Pattern.compile("[0#?]");

  private static final String SIGNS = "0#.,%‰?/*_@E;";

  /** Stand for such signs while POI formats, which takes them for what they are elsewhere. */
  private static final char FIRST_STAND_IN = '\uE000';

  /** Conditions, colours and languages. */
  private static final Pattern PREFIX = Pattern.compile("\\[[^\\]]*\\]");

  /** Hours beyond a day: no day of a calendar. */
  private static final Pattern DURATION = Pattern.compile("(?i).*\\[(?:h+|m+|s+)\\].*");

  /** Days between the two days from which workbooks count. */
  private static final int DAYS_FROM_1904 = 1_462;

  /** Formats without a code in the file, which depend on the program's language. */
  private static final Map<String, String> OF_PROGRAMS =
      Map.ofEntries(
          Map.entry("14", "m/d/yyyy"),
          Map.entry("22", "m/d/yyyy h:mm"),
          Map.entry("27", "yyyy年m月"),
          Map.entry("31", "yyyy年m月d日"),
          Map.entry("57", "yyyy年m月"),
          Map.entry("58", "m月d日"));

  private final Map<String, String> codes = new HashMap<>(OF_PROGRAMS);
  private final List<String> styles = new ArrayList<>();
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private boolean cells;
  private boolean from1904;

  /** The days of the workbook are counted from 1904 on. */
  void countFrom1904() {
    from1904 = true;
  }

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

  /** Whether cells of a style are written as {@link #shown}. */
  boolean isOwn(String style) {
    Optional<String> code = code(style);
    if (code.isEmpty()) {
      return from1904 && isBuiltInDate(style);
    }
    return OF_PROGRAMS.containsValue(code.get())
        || from1904 && isDay(code.get())
        || SheetDates.isOne(bare(code.get()))
        || sections(code.get()).stream()
            .anyMatch(
                section ->
                    section.isEmpty()
                        || SCALE.matcher(section).find()
                        || LETTER_POINT.matcher(section).find()
                        || hasLetters(section));
  }

  /** Whether cells of a style show no text either. */
  boolean hidesText(String style) {
    List<String> sections = code(style).map(SheetFormats::sections).orElse(List.of());
    return sections.size() == 4 && sections.stream().allMatch(String::isEmpty);
  }

  private static String bare(String code) {
    return PREFIX.matcher(code).replaceAll("");
  }

  private static boolean isDay(String code) {
    return !DURATION.matcher(code).matches() && DateUtil.isADateFormat(-1, code);
  }

  private boolean isBuiltInDate(String style) {
    int format = format(style);
    return format > 0 && format != 46 && DateUtil.isInternalDateFormat(format);
  }

  private Optional<String> code(String style) {
    return Optional.ofNullable(codes.get(Integer.toString(format(style))));
  }

  /** The number of a style's format; 0 where it has none. */
  private int format(String style) {
    boolean known = style.matches("\\d{1,6}") && Integer.parseInt(style) < styles.size();
    String format = known ? styles.get(Integer.parseInt(style)) : "";
    return format.matches("\\d{1,6}") ? Integer.parseInt(format) : 0;
  }

  /**
   * A value as a cell of a style shows it; empty where it is no number.
   *
   * @param style one that {@link #isOwn}
   */
  Optional<String> shown(String value, String style) {
    if (!value.matches("-?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?")) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(value);
    String code = code(style).orElseGet(() -> BuiltinFormats.getBuiltinFormat(format(style)));
    if (SheetDates.isOne(bare(code))) {
      int days = from1904 ? DAYS_FROM_1904 : 0;
      return Optional.of(
          SheetDates.written(number.add(BigDecimal.valueOf(days)).doubleValue(), bare(code)));
    }
    if (DateUtil.isADateFormat(-1, code)) {
      int days = from1904 && isDay(code) ? DAYS_FROM_1904 : 0;
      return Optional.of(written(number.add(BigDecimal.valueOf(days)).doubleValue(), code));
    }
    List<String> sections = sections(code);
    int at = section(sections, number);
    String section = CONDITION.matcher(sections.get(at)).replaceAll("");
    if (section.isEmpty()) {
      return Optional.of("");
    }
    Matcher scale = SCALE.matcher(section);
    int commas = scale.find() ? scale.end() - scale.start() : 0;
    Matcher point = LETTER_POINT.matcher(scale.replaceFirst(""));
    int places = point.find() ? point.group(1).length() : 0;
    boolean negative = at == 1 && number.signum() < 0 && !CONDITION.matcher(sections.get(0)).find();
    double scaled =
        (negative ? number.abs() : number).movePointLeft(3 * commas + places).doubleValue();
    String own = LETTERS.matcher(point.replaceFirst(".$1")).replaceAll(SheetFormats::letters);
    return Optional.of(signs(written(scaled, own)));
  }

  /** Whether a format of numbers holds signs that are mere letters. */
  private static boolean hasLetters(String section) {
    return LETTERS.matcher(section).find()
        && NUMBER.matcher(LETTERS.matcher(section).replaceAll("")).find()
        && !DateUtil.isADateFormat(-1, section);
  }

  /** The letters of a format with stand-ins for signs, as a replacement. */
  private static String letters(MatchResult found) {
    StringBuilder letters = new StringBuilder("\"");
    String bare = found.group().startsWith("\"") ? found.group() : found.group().substring(1);
    for (char c : bare.replace("\"", "").toCharArray()) {
      int sign = SIGNS.indexOf(c);
      letters.append(sign < 0 ? c : (char) (FIRST_STAND_IN + sign));
    }
    return Matcher.quoteReplacement(letters.append('"').toString());
  }

  private static String signs(String shown) {
    StringBuilder signs = new StringBuilder(shown);
    for (int i = 0; i < signs.length(); i++) {
      int sign = signs.charAt(i) - FIRST_STAND_IN;
      if (sign >= 0 && sign < SIGNS.length()) {
        signs.setCharAt(i, SIGNS.charAt(sign));
      }
    }
    return signs.toString();
  }

  private String written(double value, String code) {
    String plain = ESCAPED.matcher(SheetStyleFilter.plain(code)).replaceAll("\\\\$1");
    return formatter.formatRawCellContents(value, -1, plain).strip();
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
