package io.precis.read.latex;

import io.precis.limit.TextPattern;
import io.precis.text.RaisedText;
import io.precis.text.TexSigns;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** The words of a stretch of LaTeX, without the commands around them. */
final class LatexWords {
  private static final TextPattern ONE_WORD = TextPattern.compile("[\\w.]+|\\\\[A-Za-z]+");

  /** What shows nothing, or only its look. */
  private static final TextPattern DROPPED =
      TextPattern.compile(
          "\\\\(?:cite\\w*|bibitem|label|includegraphics|bibliography(?:style)?|vspace|hspace|input|include"
              + "|usepackage|documentclass|newcommand|renewcommand|setlength|pagestyle|thispagestyle"
              + "|index|phantomsection|centering|maketitle|tableofcontents|newpage|clearpage|noindent"
              + "|bigskip|medskip|smallskip|hline|toprule|midrule|bottomrule|small|large"
              + "|hypersetup|definecolor|footnotesize|appendix|addcontentsline|printindex|markboth|markright"
              + "|setcounter|addtocounter|vfill|hfill|pagenumbering|listoffigures|listoftables|nocite|captionsetup"
              + "|graphicspath|linespread|printbibliography|addbibresource|bibliographystyle|fancyhf|fancyhead|fancyfoot)\\*?(?![a-zA-Z])(?:\\[[^\\]]{0,200}\\])*+(?:\\{[^{}]{0,300}\\})*+");

  /** What is printed is a number that only setting the text finds out. */
  private static final TextPattern REFERENCE =
      TextPattern.compile("[~ ]?\\\\(?:ref|eqref|autoref|cref|Cref|pageref)\\{[^{}]{0,100}\\}");

  /** A work within a sentence, whose author only the list of works tells. */
  private static final TextPattern SAID_WORK =
      TextPattern.compile(
          "\\\\(?:[cC]itet|[tT]extcite|[cC]iteauthor)\\*?(?:\\[[^\\]]{0,100}\\]){0,2}\\{[^{}]{0,300}\\}");

  private static final TextPattern BRACED_POWER = TextPattern.compile("\\^\\{([\\w+-]{1,10})\\}");

  /** How many columns or rows a cell takes, and how it is set. */
  private static final TextPattern SPANNED =
      TextPattern.compile(
          "\\\\multi(?:column|row)\\{[^{}]{0,40}\\}(?:\\[[^\\]]{0,40}\\])?\\{(?:[^{}]|\\{[^{}]{0,40}\\}){0,80}\\}(?=\\{)");

  private static final TextPattern LINK = TextPattern.compile("\\\\href\\{[^{}]{0,500}\\}(?=\\{)");
  private static final TextPattern ACCENT =
      TextPattern.compile("\\\\([\"'`^~=.])\\{?\\\\?([A-Za-z])\\}?");
  private static final Map<String, String> COMBINING =
      Map.of(
          "\"", "\u0308", "'", "\u0301", "`", "\u0300", "^", "\u0302", "~", "\u0303", "=", "\u0304",
          ".", "\u0307");
  private static final TextPattern SIGN =
      TextPattern.compile("([A-Za-z0-9)}])?\\\\([A-Za-z]+)(?![A-Za-z])");

  /** An accent named by a letter, with its own in brackets: {@code \\v{s}}. */
  private static final TextPattern NAMED_ACCENT =
      TextPattern.compile("\\\\([vcHrkud])\\{\\\\?([A-Za-z])\\}");

  private static final Map<String, String> NAMED_COMBINING =
      Map.of(
          "v", "\u030C", "c", "\u0327", "H", "\u030B", "r", "\u030A", "k", "\u0328", "u", "\u0306",
          "d", "\u0323");

  /** A letter that has a command; TeX takes the space behind it. */
  private static final TextPattern LETTER =
      TextPattern.compile(
          "\\\\(L|l|O|o|AA|aa|AE|ae|OE|oe|i|ss)(?![A-Za-z])(?:\\{\\}|[ \\t]+(?=\\p{Ll}))?");

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("L", "Ł"),
          Map.entry("l", "ł"),
          Map.entry("O", "Ø"),
          Map.entry("o", "ø"),
          Map.entry("AA", "Å"),
          Map.entry("aa", "å"),
          Map.entry("AE", "Æ"),
          Map.entry("ae", "æ"),
          Map.entry("OE", "Œ"),
          Map.entry("oe", "œ"),
          Map.entry("i", "ı"),
          Map.entry("ss", "ß"));

  private static final TextPattern COLOUR =
      TextPattern.compile("\\\\(?:text)?color(?:\\[[^\\]]{0,40}\\])?\\{[^{}]{0,100}\\}");
  private static final TextPattern COMMAND =
      TextPattern.compile(
          "\\\\[a-zA-Z]+\\*?(?:\\[[^\\]]{0,100}\\])?(?:\\s+(?=[a-zA-Z])|(?=\\{)|)|\\\\[()]");

  private static final TextPattern RAISED =
      TextPattern.compile("\\\\textsuperscript\\{([^{}]{0,100})\\}");
  private static final TextPattern VERB =
      TextPattern.compile("\\\\verb\\*?([^A-Za-z\\s*])(.{0,200}?)\\1");
  private static final TextPattern MONEY =
      TextPattern.compile(
          "\\\\(EUR|euro|pounds|textsterling|texteuro|textdollar)(?![A-Za-z])(?:\\{\\})?");
  private static final TextPattern OVERLAY = TextPattern.compile("(?<=^|\\s)<[\\d,-]{1,9}>");

  private static final TextPattern DEGREES =
      TextPattern.compile(
          "\\$?\\^\\{?\\\\circ\\}?\\$?|\\\\(?:textdegree|degree)(?![A-Za-z])(?:\\{\\})?");
  private static final TextPattern FRACTION =
      TextPattern.compile(
          "(?:(\\d)\\$?\\s?\\$?)?\\\\(?:[dt]?frac|nicefrac|sfrac)\\{([^{}]{1,60})\\}\\{([^{}]{1,60})\\}");

  private LatexWords() {}

  static String of(String latex) {
    String plain = SAID_WORK.matcher(REFERENCE.matcher(latex).replaceAll("")).replaceAll("[…]");
    plain = DEGREES.matcher(plain).replaceAll("°");
    plain = FRACTION.matcher(plain).replaceAll(LatexWords::fraction);
    plain = SPANNED.matcher(plain).replaceAll("");
    plain = VERB.matcher(plain).replaceAll("$2");
    plain =
        RAISED
            .matcher(plain)
            .replaceAll(found -> Matcher.quoteReplacement(RaisedText.of("", found.group(1))));
    plain =
        MONEY
            .matcher(plain)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1).startsWith("p") || found.group(1).contains("sterling")
                            ? "£"
                            : found.group(1).contains("dollar") ? "\\$" : "€"));
    plain = OVERLAY.matcher(plain).replaceAll("");
    plain = BRACED_POWER.matcher(plain).replaceAll("^$1");
    plain = COLOUR.matcher(LINK.matcher(plain).replaceAll("")).replaceAll("");
    plain = DROPPED.matcher(plain).replaceAll("");
    plain = ACCENT.matcher(plain).replaceAll(f -> f.group(2) + COMBINING.get(f.group(1)));
    plain = NAMED_ACCENT.matcher(plain).replaceAll(LatexWords::accented);
    plain = LETTER.matcher(plain).replaceAll(found -> LETTERS.get(found.group(1)));
    plain = SIGN.matcher(plain).replaceAll(LatexWords::sign);
    plain = COMMAND.matcher(plain.replace("\\\\", "\n")).replaceAll("");
    plain = plain.replaceAll("\\\\[,;:! ]", " ").replaceAll("(?<!\\\\)[{}$]", "");
    plain = plain.replaceAll("\\\\([%&_$#{}])", "$1").replace('~', ' ');
    plain = plain.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”");
    return plain.replaceAll(" {1,20}(?=[.,;:)])", "").strip();
  }

  /** A fraction with a slash, apart from a whole number before it. */
  private static String fraction(MatchResult found) {
    String before = found.group(1) == null ? "" : found.group(1) + " ";
    return Matcher.quoteReplacement(before + part(found.group(2)) + "/" + part(found.group(3)));
  }

  private static String part(String words) {
    return ONE_WORD.matcher(words).matches() ? words : "(" + words + ")";
  }

  private static String accented(MatchResult found) {
    return found.group(2) + NAMED_COMBINING.get(found.group(1));
  }

  private static String sign(MatchResult found) {
    String sign = TexSigns.of(found.group(2)).orElse("");
    if (sign.isEmpty()) {
      return Matcher.quoteReplacement(found.group());
    }
    String before = found.group(1) == null ? "" : found.group(1);
    boolean word = !before.isEmpty() && sign.length() > 1 && Character.isLetter(sign.charAt(0));
    return Matcher.quoteReplacement(before + (word ? " " : "") + sign);
  }
}
