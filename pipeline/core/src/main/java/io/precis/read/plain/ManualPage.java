package io.precis.read.plain;

import io.precis.document.LeftOut;
import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** Reads manual pages: the macros man and mdoc of roff, of which only the words are shown. */
final class ManualPage {
  private static final int BEGINNING = 20_000;
  private static final TextPattern TITLE =
      TextPattern.compile(
          "(?m)^\\.(?:TH|Dt)[ \\t]+\"?([\\w.@:+-]{1,80})\"?[ \\t]+\"?(\\d\\w{0,4})\\b");
  private static final TextPattern SECTION = TextPattern.compile("(?m)^\\.S[Hh]\\b");

  private static final TextPattern MACRO =
      TextPattern.compile("[.']\\s*([A-Za-z]{1,3}|\\\\\")(?:\\s+(.*))?");

  /** The section behind the name of another page. */
  private static final TextPattern REFERENCE = TextPattern.compile(" (\\d\\w{0,4})\\b");

  /** A macro sets a stop apart from its words only as it is written. */
  private static final TextPattern BEFORE_STOP = TextPattern.compile(" (?=[.,;:](?:\\s|$))");

  private static final TextPattern OPTION = TextPattern.compile("(?<!\\S)Fl (?=\\S)");
  private static final TextPattern CALLED =
      TextPattern.compile("(?<!\\S)(?:Ar|Cm|Pa|Ns|No|Ic|Va|Em|Sy) (?=\\S)");

  private static final TextPattern ARGUMENT = TextPattern.compile("\"([^\"]*)\"?|(\\S+)");

  /** Escapes for fonts, sizes and places show nothing. */
  private static final TextPattern UNSEEN =
      TextPattern.compile(
          "\\\\f(?:\\[[^\\]]{0,20}\\]|\\(..|.)|\\\\s[+-]?\\d|\\\\[&%:/,|^)c]|\\\\\".*|\\\\[mM]\\[[^\\]]{0,20}\\]");

  private static final TextPattern SIGN = TextPattern.compile("\\\\(?:\\((..)|\\[(\\w{1,4})\\])");
  private static final TextPattern ESCAPED = TextPattern.compile("\\\\([-.'`~ e0\\\\])");

  private final DocumentBuilder out;
  private final List<String> paragraph = new ArrayList<>();
  private final List<String> code = new ArrayList<>();
  private boolean verbatim;
  private boolean item;
  private boolean termFollows;

  /** What the page is of, which a macro without words repeats. */
  private String name = "";

  private ManualPage(DocumentBuilder out) {
    this.out = out;
  }

  /** Whether a text is a manual page: it has the macro of its title and one of a section. */
  static boolean isOne(String text) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    return TITLE.isIn(beginning) && SECTION.isIn(beginning);
  }

  /** Adds what a manual page shows to {@code out}. */
  static void read(String text, DocumentBuilder out) {
    int before = out.length();
    Matcher title = TITLE.matcher(text);
    if (title.find()) {
      out.title(title.group(1).toLowerCase(Locale.ROOT) + "(" + title.group(2) + ")");
    }
    ManualPage page = new ManualPage(out);
    text.lines().forEach(page::line);
    page.flush();
    out.leaveOut(LeftOut.Reason.MARKUP, Math.max(0, text.length() - (out.length() - before)));
  }

  private void line(String line) {
    Matcher macro = MACRO.matcher(line);
    if (!macro.matches()) {
      if (!line.startsWith(".") && !line.startsWith("'")) {
        words(plain(line));
      }
    } else {
      macro(macro.group(1), macro.group(2) == null ? "" : macro.group(2));
    }
  }

  private void macro(String macro, String rest) {
    switch (macro) {
      case "SH", "Sh" -> heading(1, rest);
      case "SS", "Ss" -> heading(2, rest);
      case "PP", "P", "LP", "Pp", "HP", "sp", "RS", "RE", "El" -> flush();
      case "TP", "TQ" -> {
        flush();
        termFollows = true;
      }
      case "IP", "It" -> {
        flush();
        item = true;
        term(macro.equals("IP") ? first(rest) : said(called(rest), " "));
      }
      case "nf", "EX", "Bd" -> {
        flush();
        verbatim = true;
      }
      case "fi", "EE", "Ed" -> {
        flush();
        verbatim = false;
      }
      case "B", "I", "SM", "SB", "R", "Ar", "Pa", "Em", "Sy", "Cm", "Ev", "Va", "Dv", "Er" ->
          words(said(rest, " "));
      case "BR", "BI", "RB", "RI", "IR", "IB" -> words(said(rest, ""));
      case "Nm" -> {
        name = rest.isBlank() ? name : said(rest, " ");
        words(name);
      }
      case "Op" -> words("[" + said(called(rest), " ") + "]");
      case "Fl" -> words("-" + said(rest, " "));
      case "Xr" -> words(REFERENCE.matcher(said(rest, " ")).replaceFirst("($1)"));
      case "Nd" -> words("- " + said(rest, " "));
      case "Dq", "Qq" -> words("“" + said(rest, " ") + "”");
      default -> {}
    }
  }

  private void heading(int level, String rest) {
    flush();
    verbatim = false;
    out.heading(level, said(rest, " "));
  }

  /** What an item is called stands before what is said of it. */
  private void term(String term) {
    if (term.chars().anyMatch(Character::isLetterOrDigit)) {
      paragraph.add(term + ":");
    }
  }

  private void words(String words) {
    if (verbatim) {
      code.add(words);
    } else if (words.isBlank()) {
      flush();
    } else if (termFollows) {
      termFollows = false;
      item = true;
      term(words.strip());
    } else {
      paragraph.add(words.strip());
    }
  }

  private void flush() {
    String words = BEFORE_STOP.matcher(String.join(" ", paragraph)).replaceAll("");
    out.block(item ? Role.LIST_ITEM : Role.BODY, words);
    out.verbatim(Role.CODE, String.join("\n", code));
    paragraph.clear();
    code.clear();
    item = false;
    termFollows = false;
  }

  /** Words of a line on which one macro calls others. */
  private static String called(String rest) {
    return CALLED.matcher(OPTION.matcher(rest).replaceAll("-")).replaceAll("");
  }

  private static String first(String rest) {
    Matcher argument = ARGUMENT.matcher(rest);
    return argument.find() ? plain(value(argument)) : "";
  }

  private static String said(String rest, String between) {
    List<String> words = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(plain(rest));
    while (argument.find()) {
      words.add(value(argument));
    }
    return String.join(between, words);
  }

  private static String value(Matcher argument) {
    return argument.group(1) != null ? argument.group(1) : argument.group(2);
  }

  /** A line as it is shown. */
  private static String plain(String line) {
    String seen = UNSEEN.matcher(line).replaceAll("");
    String signs =
        SIGN.matcher(seen)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        sign(found.group(1) == null ? found.group(2) : found.group(1))));
    return ESCAPED
        .matcher(signs)
        .replaceAll(
            found ->
                switch (found.group(1)) {
                  case "~", "0" -> " ";
                  case "e", "\\" -> "\\\\";
                  default -> found.group(1);
                });
  }

  private static String sign(String name) {
    return switch (name) {
      case "em" -> "—";
      case "en" -> "–";
      case "bu" -> "•";
      case "aq", "cq" -> "'";
      case "oq" -> "‘";
      case "lq" -> "“";
      case "rq" -> "”";
      case "dq" -> "\"";
      case "co" -> "©";
      case "rg" -> "®";
      case "hy", "mi" -> "-";
      case "rs" -> "\\";
      case "ha" -> "^";
      case "ti" -> "~";
      case "ga" -> "`";
      default -> "";
    };
  }
}
