package io.precis.read.latex;

import io.precis.limit.TextPattern;
import java.util.Map;
import java.util.regex.Matcher;

/** Puts into LaTeX the numbers with units that the commands of the package siunitx stand for. */
final class LatexQuantities {
  private static final String NUMBER = "(?:\\[[^\\]]{0,100}\\])?\\{([^{}]{1,60})\\}";
  private static final String UNIT = "\\{((?:[^{}]|\\{[^{}]{0,20}\\}){0,100})\\}";
  private static final TextPattern QUANTITY =
      TextPattern.compile("\\\\(?:SI|qty)" + NUMBER + "(?:\\[[^\\]]{0,20}\\])?" + UNIT);
  private static final TextPattern RANGE =
      TextPattern.compile("\\\\(?:SIrange|qtyrange)" + NUMBER + "\\{([^{}]{1,60})\\}" + UNIT);
  private static final TextPattern ALONE = TextPattern.compile("\\\\(num|si|unit|ang)" + NUMBER);
  private static final TextPattern EXPONENT = TextPattern.compile("(?<=\\d)[eE]([+-]?\\d{1,3})");

  private static final TextPattern PART = TextPattern.compile("\\\\([A-Za-z]+)|([^\\\\\\s.~]+)");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("metre", "m"),
          Map.entry("meter", "m"),
          Map.entry("gram", "g"),
          Map.entry("kilogram", "kg"),
          Map.entry("tonne", "t"),
          Map.entry("second", "s"),
          Map.entry("minute", "min"),
          Map.entry("hour", "h"),
          Map.entry("day", "d"),
          Map.entry("ampere", "A"),
          Map.entry("kelvin", "K"),
          Map.entry("mole", "mol"),
          Map.entry("candela", "cd"),
          Map.entry("hertz", "Hz"),
          Map.entry("newton", "N"),
          Map.entry("pascal", "Pa"),
          Map.entry("joule", "J"),
          Map.entry("watt", "W"),
          Map.entry("volt", "V"),
          Map.entry("ohm", "Ω"),
          Map.entry("farad", "F"),
          Map.entry("tesla", "T"),
          Map.entry("litre", "L"),
          Map.entry("liter", "L"),
          Map.entry("bar", "bar"),
          Map.entry("hectare", "ha"),
          Map.entry("byte", "B"),
          Map.entry("bit", "bit"),
          Map.entry("electronvolt", "eV"),
          Map.entry("percent", "%"),
          Map.entry("degree", "°"),
          Map.entry("celsius", "°C"),
          Map.entry("degreeCelsius", "°C"));

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("nano", "n"),
          Map.entry("micro", "µ"),
          Map.entry("milli", "m"),
          Map.entry("centi", "c"),
          Map.entry("deci", "d"),
          Map.entry("hecto", "h"),
          Map.entry("kilo", "k"),
          Map.entry("mega", "M"),
          Map.entry("giga", "G"),
          Map.entry("tera", "T"));

  private static final Map<String, String> POWERS =
      Map.of("squared", "²", "cubed", "³", "square", "²", "cubic", "³");

  private LatexQuantities() {}

  static String expand(String latex) {
    String ranges =
        RANGE
            .matcher(latex)
            .replaceAll(
                found ->
                    quoted(
                        number(found.group(1))
                            + "–"
                            + number(found.group(2))
                            + space(unit(found.group(3)))));
    String quantities =
        QUANTITY
            .matcher(ranges)
            .replaceAll(found -> quoted(number(found.group(1)) + space(unit(found.group(2)))));
    return ALONE
        .matcher(quantities)
        .replaceAll(
            found ->
                quoted(
                    switch (found.group(1)) {
                      case "num" -> number(found.group(2));
                      case "ang" -> number(found.group(2)) + "°";
                      default -> unit(found.group(2));
                    }));
  }

  /** A space that is typed after a command is not printed; a unit's sign for degrees has none. */
  private static String space(String unit) {
    return unit.equals("°") ? unit : " " + unit;
  }

  private static String number(String raw) {
    return EXPONENT.matcher(raw.strip()).replaceAll(" × 10^$1").replace("+-", " ± ");
  }

  private static String unit(String raw) {
    StringBuilder unit = new StringBuilder();
    String power = "";
    boolean apart = false;
    Matcher part = PART.matcher(raw.replaceAll("\\\\(?:tothe|raiseto)\\{([^{}]{1,10})\\}", "^$1"));
    while (part.find()) {
      String name = part.group(1);
      if (name == null) {
        unit.append(part.group(2));
      } else if (name.equals("per")) {
        unit.append('/');
        apart = false;
      } else if (name.equals("square") || name.equals("cubic")) {
        power = POWERS.get(name);
      } else if (POWERS.containsKey(name)) {
        unit.append(POWERS.get(name));
      } else if (PREFIXES.containsKey(name)) {
        unit.append(apart ? " " : "").append(PREFIXES.get(name));
        apart = false;
      } else {
        unit.append(apart ? " " : "").append(UNITS.getOrDefault(name, name)).append(power);
        power = "";
        apart = true;
      }
    }
    return unit.toString();
  }

  private static String quoted(String words) {
    return Matcher.quoteReplacement(words);
  }
}
