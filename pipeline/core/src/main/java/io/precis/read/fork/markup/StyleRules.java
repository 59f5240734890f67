package io.precis.read.fork.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a style sheet that tell whether text is seen, raised or struck out. Rules for some
 * media only are left out: they hold for printers and small screens.
 */
final class StyleRules {
  /**
   * @param selector which elements, in the syntax of CSS
   * @param declarations what holds for them, separated by semicolons
   */
  record Rule(String selector, String declarations) {}

  /** Grounds and shadows on which white is seen; letters that are raised or struck out. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "background(?:-color|-image)?\\s*:[^;]+|text-shadow\\s*:[^;]+"
              + "|vertical-align\\s*:\\s*super|text-decoration(?:-line)?\\s*:[^;]*line-through");

  /** Blocks whose rules hold on every screen. */
  private static final Pattern ALWAYS =
      Pattern.compile(
          "@(?:media\\s+(?:only\\s+)?(?:screen|all)(?:\\s*,\\s*(?:screen|print|all))*"
              + "|layer\\b[^;{]*|supports\\s*\\([^{]*)\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HIDING =
      Pattern.compile(
          "(?<![-\\w])(?:display|visibility|opacity|font-size|color|text-indent|left|top|clip|clip-path)\\s*:[^;]+");
  private static final Pattern HIDES =
      Pattern.compile(
          "display\\s*:\\s*none|visibility\\s*:\\s*hidden|opacity\\s*:\\s*0?\\.?0*\\s*(?:;|!|$)"
              + "|font-size\\s*:\\s*[01](?:px|pt)?\\s*(?:;|!|$)|(?:text-indent|left|top)\\s*:\\s*-\\d{4,}"
              + "|clip\\s*:\\s*rect\\(\\s*[01]|clip-path\\s*:\\s*inset\\(\\s*(?:50|100)%"
              + "|(?<![-\\w])color\\s*:\\s*(?:white|#fff(?:fff)?|rgb\\(\\s*255\\s*,\\s*255\\s*,\\s*255)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIZED = Pattern.compile("font-size\\s*:[^;]+");

  private StyleRules() {}

  /** Whether a sheet, or a page with its sheets, may hide text. */
  static boolean mayHide(String sheet) {
    return HIDES.matcher(sheet).find();
  }

  /**
   * The rules of {@code sheet} in its order.
   *
   * @param hiding whether what hides is wanted, besides what shows
   */
  static List<Rule> of(String sheet, boolean hiding) {
    return of(sheet, hiding ? List.of(SHOWN, HIDING) : List.of(SHOWN));
  }

  /** The rules that say how large letters are. */
  static List<Rule> sized(String sheet) {
    return of(sheet, List.of(SIZED));
  }

  private static List<Rule> of(String sheet, List<Pattern> wanted) {
    String text = withoutComments(sheet);
    List<Rule> rules = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      if (open < 0) {
        break;
      }
      String selector = text.substring(at, open).strip();
      int semicolon = selector.lastIndexOf(';');
      selector = semicolon < 0 ? selector : selector.substring(semicolon + 1).strip();
      int close = selector.startsWith("@") ? endOfBlock(text, open) : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      if (ALWAYS.matcher(selector).matches()) {
        rules.addAll(of(text.substring(open + 1, close), wanted));
      } else if (!selector.isEmpty() && !selector.startsWith("@") && selector.indexOf(':') < 0) {
        add(selector, text.substring(open + 1, close), wanted, rules);
      }
      at = close + 1;
    }
    return rules;
  }

  private static String withoutComments(String sheet) {
    StringBuilder kept = new StringBuilder(sheet.length());
    int from = 0;
    for (int open = sheet.indexOf("/*"); open >= 0; open = sheet.indexOf("/*", from)) {
      kept.append(sheet, from, open);
      int close = sheet.indexOf("*/", open + 2);
      from = close < 0 ? sheet.length() : close + 2;
    }
    return kept.append(sheet, from, sheet.length()).toString();
  }

  private static void add(String selector, String body, List<Pattern> wanted, List<Rule> rules) {
    StringBuilder kept = new StringBuilder();
    wanted.forEach(pattern -> collect(pattern, body, kept));
    if (kept.length() > 0) {
      rules.add(new Rule(selector, kept.toString()));
    }
  }

  private static void collect(Pattern wanted, String body, StringBuilder kept) {
    Matcher matcher = wanted.matcher(body);
    while (matcher.find()) {
      kept.append(kept.length() == 0 ? "" : ";").append(matcher.group().strip());
    }
  }

  /** End of a block that may hold blocks. */
  private static int endOfBlock(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
