package io.precis.student.template;

import io.precis.student.template.TemplateToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a template into tokens as Jinja does with {@code trim_blocks} and {@code lstrip_blocks}: a
 * line's end behind a block goes, and so does white space between a line's beginning and a block.
 */
final class Lexer {
  private static final List<String> OPERATORS =
      List.of(
          "**", "//", "==", "!=", "<=", ">=", "+", "-", "*", "/", "%", "~", "<", ">", "=", "(", ")",
          "[", "]", "{", "}", ",", ".", ":", "|");

  private final String source;
  private final List<TemplateToken> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private Lexer(String source) {
    this.source = source;
  }

  static List<TemplateToken> tokens(String template) {
    String lines = template.replace("\r\n", "\n").replace('\r', '\n');
    return new Lexer(lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines).all();
  }

  private List<TemplateToken> all() {
    while (at < source.length()) {
      int open = nextOpening();
      data(open);
      if (open < source.length()) {
        at = open;
        tag();
      }
    }
    add(Kind.END, "");
    return tokens;
  }

  private int nextOpening() {
    int open = source.indexOf('{', at);
    while (open >= 0 && open + 1 < source.length() && "{%#".indexOf(source.charAt(open + 1)) < 0) {
      open = source.indexOf('{', open + 1);
    }
    return open < 0 || open + 1 >= source.length() ? source.length() : open;
  }

  /** What stands before {@code open}, without what the tag there strips. */
  private void data(int open) {
    String text = source.substring(at, open);
    if (open < source.length()) {
      char sign = open + 2 < source.length() ? source.charAt(open + 2) : ' ';
      if (sign == '-') {
        text = text.stripTrailing();
      } else if (sign != '+' && source.charAt(open + 1) != '{') {
        text = withoutIndent(text, at);
      }
    }
    if (!text.isEmpty()) {
      add(Kind.DATA, text);
    }
    count(source, at, open);
    at = open;
  }

  private String withoutIndent(String text, int from) {
    int end = text.length();
    while (end > 0
        && text.charAt(end - 1) != '\n'
        && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean lineBegins = end > 0 ? text.charAt(end - 1) == '\n' : beginsLine(from);
    return lineBegins ? text.substring(0, end) : text;
  }

  private boolean beginsLine(int place) {
    return place == 0 || source.charAt(place - 1) == '\n';
  }

  private void count(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
  }

  private void add(Kind kind, String text) {
    tokens.add(new TemplateToken(kind, text, line));
  }

  private void tag() {
    char kind = source.charAt(at + 1);
    if (kind == '#') {
      comment();
      return;
    }
    String end = kind == '{' ? "}}" : "%}";
    add(kind == '{' ? Kind.PRINT : Kind.BLOCK, "");
    at += 2;
    if (at < source.length() && (source.charAt(at) == '-' || source.charAt(at) == '+')) {
      at++;
    }
    int first = tokens.size();
    int depth = 0;
    while (true) {
      skipSpace();
      if (at >= source.length()) {
        throw wrong("a tag is not closed");
      }
      char sign = source.charAt(at);
      boolean signed = (sign == '-' || sign == '+') && source.startsWith(end, at + 1);
      if (depth == 0 && (signed || source.startsWith(end, at))) {
        at += signed ? 3 : 2;
        add(kind == '{' ? Kind.PRINT_END : Kind.BLOCK_END, "");
        behind(signed ? sign : ' ', kind == '%');
        break;
      }
      depth += token();
    }
    if (kind == '%' && tokens.get(first).is(Kind.NAME, "raw")) {
      raw(first);
    }
  }

  /** Strips what stands behind a tag. */
  private void behind(char sign, boolean trims) {
    if (sign == '-') {
      skipSpace();
    } else if (sign == ' ' && trims && at < source.length() && source.charAt(at) == '\n') {
      line++;
      at++;
    }
  }

  private void comment() {
    int end = source.indexOf("#}", at + 2);
    if (end < 0) {
      throw wrong("a comment is not closed");
    }
    char sign = end > at + 2 ? source.charAt(end - 1) : ' ';
    count(source, at, end);
    at = end + 2;
    behind(sign == '-' || sign == '+' ? sign : ' ', true);
  }

  /** What stands between {@code raw} and {@code endraw} is data, whatever it is. */
  private void raw(int first) {
    tokens.subList(first - 1, tokens.size()).clear();
    int end = at;
    while (true) {
      end = source.indexOf("{%", end);
      if (end < 0) {
        throw wrong("raw is not closed");
      }
      int name = end + 2;
      while (name < source.length() && " -+\n\t".indexOf(source.charAt(name)) >= 0) {
        name++;
      }
      if (source.startsWith("endraw", name)) {
        data(end);
        int close = source.indexOf("%}", name);
        if (close < 0) {
          throw wrong("a tag is not closed");
        }
        char sign = source.charAt(close - 1);
        at = close + 2;
        behind(sign == '-' || sign == '+' ? sign : ' ', true);
        return;
      }
      end = name;
    }
  }

  private void skipSpace() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      line += source.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
  }

  /** Takes one token; returns by how much brackets open. */
  private int token() {
    char c = source.charAt(at);
    if (c == '\'' || c == '"') {
      string(c);
      return 0;
    }
    if (Character.isDigit(c)) {
      number();
      return 0;
    }
    if (c == '_' || Character.isLetter(c)) {
      int from = at;
      while (at < source.length() && isNamePart(source.charAt(at))) {
        at++;
      }
      add(Kind.NAME, source.substring(from, at));
      return 0;
    }
    for (String operator : OPERATORS) {
      if (source.startsWith(operator, at)) {
        add(Kind.OPERATOR, operator);
        at += operator.length();
        return "([{".contains(operator) ? 1 : ")]}".contains(operator) ? -1 : 0;
      }
    }
    throw wrong("\"" + c + "\" is not expected");
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private void number() {
    int from = at;
    boolean whole = true;
    while (at < source.length()) {
      char c = source.charAt(at);
      boolean point =
          c == '.' && whole && at + 1 < source.length() && Character.isDigit(source.charAt(at + 1));
      if (!point && !Character.isDigit(c) && c != '_') {
        break;
      }
      whole &= !point;
      at++;
    }
    String digits = source.substring(from, at).replace("_", "");
    add(whole ? Kind.INTEGER : Kind.FLOAT, digits);
  }

  /** With Python's escapes; a backslash before a line's end joins the lines. */
  private void string(char quote) {
    StringBuilder text = new StringBuilder();
    int from = at++;
    while (at < source.length() && source.charAt(at) != quote) {
      char c = source.charAt(at++);
      if (c == '\\' && at < source.length()) {
        escape(source.charAt(at++), text);
      } else {
        text.append(c);
      }
    }
    if (at >= source.length()) {
      throw wrong("a text is not closed");
    }
    at++;
    add(Kind.STRING, text.toString());
    count(source, from, at);
  }

  private void escape(char c, StringBuilder text) {
    switch (c) {
      case 'n' -> text.append('\n');
      case 't' -> text.append('\t');
      case 'r' -> text.append('\r');
      case '\\', '\'', '"' -> text.append(c);
      case '\n' -> {}
      case 'x' -> code(2, text);
      case 'u' -> code(4, text);
      case 'U' -> code(8, text);
      default -> text.append('\\').append(c);
    }
  }

  private void code(int digits, StringBuilder text) {
    try {
      int end = Math.min(source.length(), at + digits);
      text.appendCodePoint(Integer.parseInt(source, at, end, 16));
      at = end;
    } catch (IllegalArgumentException e) {
      throw wrong("an escaped character has no " + digits + " hexadecimal digits");
    }
  }

  private TemplateException wrong(String what) {
    return new TemplateException("line " + line + ": " + what);
  }
}
