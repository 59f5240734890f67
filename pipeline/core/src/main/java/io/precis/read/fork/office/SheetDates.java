package io.precis.read.fork.office;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Dates and times in formats that POI takes for numbers: hours and minutes with Chinese words,
 * {@code h"时"mm"分"}, and days of the week, {@code aaaa}.
 */
final class SheetDates {
  private static final Pattern TOKEN =
      Pattern.compile("(?i)y+|m+|d+|h+|s+|a{3,4}|am/pm|上午/下午|\"[^\"]*\"|\\\\.|.");

  private static final Pattern MARKS =
      Pattern.compile(
          "(?i)(?:y+|m+|d+|h+|s+|a{3,4}|am/pm|上午/下午|\"[^\"]*\"|\\\\.|[\\s,./:;@-]|\\p{IsHan})+");

  private static final Pattern TELLING = Pattern.compile("(?i).*(?:[ydhs]|aaa).*");
  private static final Pattern HALF = Pattern.compile("(?i).*(?:am/pm|上午/下午).*");

  private SheetDates() {}

  /** Whether a format, without what stands in brackets, is one of these. */
  static boolean isOne(String code) {
    return MARKS.matcher(code).matches()
        && TELLING.matcher(code.replaceAll("\"[^\"]*\"", "")).matches()
        && !DateUtil.isADateFormat(-1, code);
  }

  /**
   * A day as a format shows it; empty where it is none.
   *
   * @param day counted from 1900 on, with its part of the day
   */
  static String written(double day, String code) {
    if (!DateUtil.isValidExcelDate(day)) {
      return "";
    }
    LocalDateTime time =
        DateUtil.getJavaDate(day, false, TimeZone.getTimeZone("UTC"), true)
            .toInstant()
            .atOffset(ZoneOffset.UTC)
            .toLocalDateTime();
    boolean half = HALF.matcher(code).matches();
    StringBuilder written = new StringBuilder();
    boolean minutes = false;
    Matcher token = TOKEN.matcher(code.replaceFirst(";@$", ""));
    while (token.find()) {
      String form = token.group();
      boolean beforeSeconds = code.startsWith("s", token.end() + skipped(code, token.end()));
      written.append(part(time, form, minutes || beforeSeconds, half));
      char kind = Character.toLowerCase(form.charAt(0));
      minutes = kind == 'h' || minutes && "ymda".indexOf(kind) < 0;
    }
    return written.toString();
  }

  /** Signs between two fields. */
  private static int skipped(String code, int from) {
    int at = from;
    while (at < code.length() && "ymdhsaYMDHSA".indexOf(code.charAt(at)) < 0) {
      at++;
    }
    return at - from;
  }

  private static String part(LocalDateTime time, String form, boolean minutes, boolean half) {
    String lower = form.toLowerCase(Locale.ROOT);
    boolean two = form.length() > 1;
    return switch (lower.charAt(0)) {
      case 'y' -> of(time, form.length() > 2 ? "yyyy" : "yy");
      case 'm' -> of(time, minutes ? two ? "mm" : "m" : two ? "MM" : "M");
      case 'd' -> of(time, two ? "dd" : "d");
      case 'h' -> of(time, half ? two ? "hh" : "h" : two ? "HH" : "H");
      case 's' -> of(time, two ? "ss" : "s");
      case 'a' -> lower.equals("am/pm") ? of(time, "a") : weekday(time, form.length());
      case '上' -> time.getHour() < 12 ? "上午" : "下午";
      case '"' -> form.substring(1, form.length() - 1);
      case '\\' -> form.substring(1);
      default -> form;
    };
  }

  private static String of(LocalDateTime time, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
  }

  private static String weekday(LocalDateTime time, int letters) {
    TextStyle style = letters > 3 ? TextStyle.FULL : TextStyle.NARROW;
    return time.getDayOfWeek().getDisplayName(style, Locale.CHINESE);
  }
}
