package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Templates, references and comments of a wiki's text: those that show a value leave it. */
final class WikiTemplates {
  /** Templates within templates that are still taken out. */
  private static final int DEEPEST = 6;

  private static final String VALUE = "\\s*\\|\\s*([^|{}=]{1,200}?)\\s*";
  private static final String REST = "(?:\\|[^{}]{0,300})?\\}\\}";

  /** Templates that show what they are given: a measure, a range of measures, words. */
  private static final Map<TextPattern, String> SHOWN = shown();

  private static final TextPattern TEMPLATE = TextPattern.compile("\\{\\{[^{}]*\\}\\}");

  /** What templates leave of a bracket that held pronunciations. */
  private static final TextPattern EMPTIED_BRACKET =
      TextPattern.compile(
          " ?\\([ \\t,;]{0,20}\\)|[ \\t]{0,5}[,;][ \\t,;]{0,20}(?=\\))|(?<=\\()[ \\t]{0,5}[,;][ \\t,;]{0,20}");

  private static final TextPattern REFERENCE =
      TextPattern.compile(
          "(?si)<gallery[^<>]*>.{0,20000}?</gallery>|<ref[^<>]*/>|<ref[^<>]*>.{0,2000}?</ref>");

  private WikiTemplates() {}

  /** The text without them; what they take is told to {@code out}. */
  static String without(String text, DocumentBuilder out) {
    String body = REFERENCE.matcher(withoutComments(text)).replaceAll("");
    for (Map.Entry<TextPattern, String> each : SHOWN.entrySet()) {
      body = each.getKey().matcher(body).replaceAll(each.getValue());
    }
    for (int i = 0; i < DEEPEST; i++) {
      body = TEMPLATE.matcher(body).replaceAll("");
    }
    body = EMPTIED_BRACKET.matcher(body).replaceAll("");
    out.leaveOut(LeftOut.Reason.TEMPLATE, text.length() - body.length());
    return body;
  }

  /** In their order: a measure of several values comes before one of a single value. */
  private static Map<TextPattern, String> shown() {
    Map<TextPattern, String> shown = new LinkedHashMap<>();
    addMeasures(shown);
    addWords(shown);
    return shown;
  }

  private static void addMeasures(Map<TextPattern, String> shown) {
    String unit = "\\|(?:[^{}]{0,100}\\|)?ul?=([^|{}]{1,40})";
    String power = "\\|(?:[^{}]{0,100}\\|)?e=(-?\\d{1,3})";
    String range = "\\|\\s*(to|and|or|by|x|-|–)\\s*";
    shown.put(template("(?:convert|cvt)" + VALUE + range + VALUE + VALUE + REST), "$1 $2 $3 $4");
    shown.put(template("(?:convert|cvt)" + VALUE + VALUE + REST), "$1 $2");
    shown.put(template("(?:langx?\\s*\\|[^|{}]{1,20}|lang-\\w{2,5})" + VALUE + REST), "$1");
    shown.put(template("val" + VALUE + power + "(?:" + unit + ")?" + REST), "$1 × 10^$2 $3");
    shown.put(template("val" + VALUE + unit + REST), "$1 $2");
    shown.put(template("s?frac" + VALUE + VALUE + "\\}\\}"), "$1/$2");
  }

  private static void addWords(Map<TextPattern, String> shown) {
    shown.put(template("(?:circa|c\\.)" + VALUE + REST), "c. $1");
    shown.put(
        template("(?:(?:cquote|blockquote|quote|start date(?: and age)?))" + VALUE + REST), "$1");
    shown.put(template("e" + VALUE + REST), " × 10^$1");
    shown.put(template("sup" + VALUE + REST), "<sup>$1</sup>");
    shown.put(
        template(
            "(?:nowrap|nobr|val|nts|ntsh|sort(?:\\s*\\|[^|{}]{1,60})?|small|big|abbr|tooltip|em|strong"
                + "|ill|interlanguage link|color\\s*\\|[^|{}]{1,20})"
                + VALUE
                + REST),
        "$1");
    shown.put(template("as of" + VALUE + REST), "As of $1");
    shown.put(template("formatnum:\\s*([^|{}]{1,40})\\}\\}"), "$1");
  }

  /** A template of that name and those values. */
  private static TextPattern template(String form) {
    return TextPattern.compile("(?i)\\{\\{\\s*" + form);
  }

  /** A search that found no end is not made again. */
  private static String withoutComments(String text) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (int start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", from)) {
      int end = text.indexOf("-->", start);
      if (end < 0) {
        break;
      }
      kept.append(text, from, start);
      from = end + "-->".length();
    }
    return kept.append(text, from, text.length()).toString();
  }
}
