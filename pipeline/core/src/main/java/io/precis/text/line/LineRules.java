package io.precis.text.line;

import io.precis.limit.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** What tells list items, tables, code and page furniture from the look of a line alone. */
public final class LineRules {
  private static final int UNWRAPPED_CHARACTERS = 160;
  private static final int LEAST_DOUBLE_SPACED = 6;

  /** A sign before an item; one of a symbol font that may also be a letter stands apart. */
  private static final String GLYPH =
      "(?:["
          + TextMarks.SIGNS
          + "\\uF0A7\\uF0B7\\uF0D8\\uF0FC\\uF076\\uF02D\\uF06F\\uF0E8][ \\t]*"
          + "|[\\uF020-\\uF0FF][ \\t]+)";

  private static final TextPattern ARTICLE =
      TextPattern.compile(
          "(?:第[〇零一二三四五六七八九十百\\d０-９]{1,6}[条條](?:の[一二三四五六七八九十\\d０-９]{1,2})?|[０-９]{1,2})[ \\u3000]\\S.*"
              + "|[（(][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2,20}[）)]");
  private static final TextPattern CLAUSE =
      TextPattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?\\s{1,10}(?:\\p{Lu}\\p{Ll}|\\p{IsHan})");
  private static final TextPattern BULLET =
      TextPattern.compile("(?:" + GLYPH + "|o[ \\t]{2,}|[-*+·–—][ \\t]+)\\S.*");
  private static final TextPattern SUB_ITEM = TextPattern.compile("o[ \\t]+(?=\\p{Lu})");
  private static final TextPattern MARKER =
      TextPattern.compile(
          "(?:(?:#{1,6}|[-*+·–—])[ \\t]+|o[ \\t]{2,}|o[ \\t]+(?=\\p{Lu})|"
              + GLYPH
              + ")(?:\\[[ xX]\\][ \\t]+)?(?=\\S)");
  private static final TextPattern ENUMERATED =
      TextPattern.compile(
          "(?:\\(?\\d{1,2}[.)]|\\(?[a-zA-Z]\\)|\\(?[ivxIVX]{1,5}\\)|[①-⑳])\\s+\\S.*"
              + "|(?:\\d{1,2}[、．]|[（(][一二三四五六七八九十\\d]{1,3}[）)]).*");
  private static final TextPattern DIRECTIVE =
      TextPattern.compile(
          "\\.\\. (?:_|image|figure|code|sourcecode|highlight|contents|math|toctree).*");
  private static final TextPattern PAGE_NUMBER =
      TextPattern.compile(
          "(?i)[-–—\\[(]?\\s*(?:page\\s+)?(?:\\d{1,4}|[ivxlc]{1,6})(?:\\s*(?:of|/)\\s*\\d{1,4})?\\s*[-–—\\])]?"
              + "|第\\s*\\d{1,4}\\s*页(?:\\s*共\\s*\\d{1,4}\\s*页)?");
  private static final TextPattern CODE =
      TextPattern.compile(
          "(?:>>> |\\.\\.\\. |\\$ |# |//|/\\*|<\\w|@\\w).*|.*(?:[{};]|\\w\\(|\\)[:;]|[=!]=| ="
              + " |->|=>|</|\\\\)\\s*.*");
  private static final int LEAST_LOGGED = 5;

  /** A time, and how grave it is, a process or a request. */
  private static final TextPattern LOGGED =
      TextPattern.compile(
          "(?:\\S{1,60}\\s){0,4}\\[?(?:\\d{4}[-/]\\d\\d[-/]\\d\\d[T"
              + " ]|\\d{1,2}/\\w{3}/\\d{4}:|\\w{3} [ \\d]\\d )?"
              + "\\d\\d:\\d\\d:\\d\\d\\S*\\s.{0,60}?(?:\\b(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|SEVERE|CRITICAL)\\b|\\w\\[\\d{1,7}\\]:|\"(?:GET|POST|PUT|HEAD)"
              + " )");

  /** {@code # Collected: 2025-07-13} in a file's head. */
  private static final TextPattern SETTING = TextPattern.compile("#\\s[^:：#]{1,30}[:：](?:\\s.*)?");

  /** A graph of strokes, or what is typed behind a prompt. */
  private static final TextPattern DRAWING =
      TextPattern.compile(
          "[-=+|/\\\\<>.*~^_]{2,8}\\S.*?[-=+|/\\\\<>*~^_]{2}.*|\\W*[/\\\\|]\\W*|(?:[^\\s\\]]{0,40}\\])?[$%]\\s\\S.*"
              + "|\\S{1,40}@\\S{1,40}[:~].{0,40}[$#]\\s.*");

  private static final int LEAST_CHINESE = 20;
  private static final char FIRST_WIDE = '\u2E80';
  private static final int LEAST_CHINESE_LINES = 3;
  private static final String CHINESE_ENDS = "。！？：；”」』…）";

  private LineRules() {}

  /** Whether a line says of the file what it is, behind the sign of a comment. */
  static boolean isSetting(String line) {
    return SETTING.matcher(line).matches();
  }

  /** Whether a line is drawn, or a command as typed in a terminal. */
  static boolean isDrawing(String line) {
    return DRAWING.matcher(line).matches();
  }

  static boolean isBullet(String line) {
    return BULLET.matcher(line).matches();
  }

  /** Characters of the bullet or heading marks, and the white space after, that open a text. */
  static int markerLength(String block) {
    Matcher marker = MARKER.matcher(block);
    return marker.lookingAt() ? marker.end() : 0;
  }

  /** An item of the second level, told by the company it keeps. */
  static boolean isSubItem(String line) {
    return SUB_ITEM.matcher(line).lookingAt();
  }

  /** An article of a statute in Chinese or Japanese, or its title in brackets. */
  static boolean isArticle(String line) {
    return ARTICLE.matcher(line).matches();
  }

  /** Whether a line opens with the number of a clause: {@code 1.2 The year}. */
  static boolean isClause(String line) {
    return CLAUSE.matcher(line).lookingAt();
  }

  static boolean isEnumerated(String line) {
    return ENUMERATED.matcher(line).matches();
  }

  public static boolean isItem(String line) {
    return isBullet(line) || isEnumerated(line);
  }

  static boolean isFence(String line) {
    return line.startsWith("```") || line.startsWith("~~~") && !HeadingRules.isAdornment(line);
  }

  /** Rules, directives and whatever else has no word for a reader. */
  static boolean isWordless(String line) {
    return line.codePoints().noneMatch(Character::isLetterOrDigit)
        || DIRECTIVE.matcher(line).matches();
  }

  /** A page number that stands alone between blank lines. */
  static boolean isPageNumber(String line) {
    return line.length() <= 20 && PAGE_NUMBER.matcher(line).matches();
  }

  /** Two cells or more, told by tabs or by bars. */
  static boolean isRow(String line) {
    long bars = line.chars().filter(c -> c == '|').count();
    long tabs = line.chars().filter(c -> c == '\t').count();
    return tabs >= 2 || bars >= 3 || bars == 2 && line.startsWith("|") && line.endsWith("|");
  }

  static boolean isCode(String line) {
    return CODE.matcher(line).matches();
  }

  /** Whether an empty line stands after nearly every line, as scanners and pasted mails have it. */
  static boolean isDoubleSpaced(List<TextLine> lines) {
    int worded = 0;
    int apart = 0;
    int torn = 0;
    for (int i = 0; i + 2 < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        worded++;
        boolean single = lines.get(i + 1).isBlank() && !lines.get(i + 2).isBlank();
        apart += single ? 1 : 0;
        torn += single && runsOn(lines.get(i).content(), lines.get(i + 2).content()) ? 1 : 0;
      }
    }
    return worded >= LEAST_DOUBLE_SPACED && apart * 4 >= worded * 3 && torn * 3 >= worded;
  }

  private static boolean runsOn(String above, String below) {
    return ".!?:;。！？：；".indexOf(above.charAt(above.length() - 1)) < 0
        && Character.isLetter(below.codePointAt(0))
        && (below.charAt(0) < FIRST_WIDE || above.length() >= LEAST_CHINESE)
        && (!Character.isUpperCase(below.codePointAt(0)) || above.endsWith(","));
  }

  /** Without empty lines that stand alone. */
  static List<TextLine> singleSpaced(List<TextLine> lines) {
    List<TextLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean alone =
          lines.get(i).isBlank()
              && (i == 0 || !lines.get(i - 1).isBlank())
              && (i + 1 == lines.size() || !lines.get(i + 1).isBlank());
      if (!alone) {
        kept.add(lines.get(i));
      }
    }
    return kept;
  }

  /** Whether most lines are what a program notes at a time. */
  static boolean isLog(List<TextLine> lines) {
    int worded = 0;
    int logged = 0;
    for (TextLine line : lines) {
      worded += line.isBlank() ? 0 : 1;
      logged += isLogged(line.content()) ? 1 : 0;
    }
    return logged >= LEAST_LOGGED && 2 * logged > worded;
  }

  static boolean isLogged(String line) {
    return LOGGED.matcher(line).lookingAt();
  }

  /**
   * Whether most of the text stands in lines too long to have been wrapped by hand, or nearly all
   * longer lines of Chinese end where a sentence ends.
   */
  static boolean isUnwrapped(List<TextLine> lines) {
    return hasLongLines(lines) || endsWithSentences(lines);
  }

  private static boolean endsWithSentences(List<TextLine> lines) {
    int chinese = 0;
    int ended = 0;
    for (TextLine line : lines) {
      String content = line.content();
      if (content.length() >= LEAST_CHINESE
          && Character.isIdeographic(content.codePointAt(content.length() / 2))) {
        chinese++;
        ended += CHINESE_ENDS.indexOf(content.charAt(content.length() - 1)) >= 0 ? 1 : 0;
      }
    }
    return chinese >= LEAST_CHINESE_LINES && ended * 5 >= chinese * 4;
  }

  private static boolean hasLongLines(List<TextLine> lines) {
    long all = 0;
    long inLongLines = 0;
    for (TextLine line : lines) {
      int length = line.content().length();
      boolean chinese =
          length > 60 && Character.isIdeographic(line.content().codePointAt(length / 2));
      all += length;
      inLongLines += length > UNWRAPPED_CHARACTERS || chinese ? length : 0;
    }
    return 2 * inLongLines > all;
  }

  /** The commonest indentation, in columns. */
  static int commonIndent(List<TextLine> lines) {
    int[] count = new int[41];
    int common = 0;
    for (TextLine line : lines) {
      if (!line.isBlank()) {
        int indent = Math.min(40, line.indent());
        count[indent]++;
        common = count[indent] > count[common] ? indent : common;
      }
    }
    return common;
  }
}
