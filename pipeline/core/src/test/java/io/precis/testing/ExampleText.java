package io.precis.testing;

import java.util.Random;

/** Texts that a regular expression would often match: its branches and repetitions by chance. */
public final class ExampleText {
  private final String expression;
  private final Random random;
  private int at;

  /** Of {@code expression}, by chance. */
  public ExampleText(String expression, Random random) {
    this.expression = expression;
    this.random = random;
  }

  /** Another one. */
  public String next() {
    StringBuilder out = new StringBuilder();
    StringBuilder branch = new StringBuilder();
    int branches = 1;
    while (at < expression.length() && expression.charAt(at) != ')') {
      if (expression.charAt(at) == '|') {
        at++;
        if (random.nextInt(branches++) == 0) {
          out = branch;
        }
        branch = new StringBuilder();
      } else {
        repeated(branch);
      }
    }
    return (random.nextInt(branches) == 0 ? branch : out.isEmpty() ? branch : out).toString();
  }

  private void repeated(StringBuilder out) {
    String atom = atom();
    int least = 1;
    int most = 1;
    if (at < expression.length()) {
      char c = expression.charAt(at);
      if (c == '?' || c == '*' || c == '+') {
        least = c == '+' ? 1 : 0;
        most = c == '?' ? 1 : 2;
        at++;
      } else if (c == '{') {
        int end = expression.indexOf('}', at);
        String[] bounds = expression.substring(at + 1, end).split(",", -1);
        least = Integer.parseInt(bounds[0]);
        most = bounds.length > 1 && bounds[1].length() == 1 ? Integer.parseInt(bounds[1]) : least;
        at = end + 1;
      }
      if (at < expression.length() && least != most && "?+".indexOf(expression.charAt(at)) >= 0) {
        at++;
      }
    }
    out.append(atom.repeat(least + random.nextInt(Math.max(0, most - least) + 1)));
  }

  private String atom() {
    char c = expression.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> set();
      case '\\' -> escaped();
      case '.' -> "x";
      case '^', '$' -> "";
      default -> String.valueOf(c);
    };
  }

  private String group() {
    boolean around = false;
    int flags = expression.charAt(at) == '?' ? at + 1 : expression.length();
    while (flags < expression.length() && Character.isLetter(expression.charAt(flags))) {
      flags++;
    }
    if (flags < expression.length() && expression.charAt(flags) == ')') {
      at = flags + 1;
      return "";
    }
    if (expression.charAt(at) == '?' && isName(at + 1)) {
      at = expression.indexOf('>', at) + 1;
    } else if (expression.charAt(at) == '?') {
      int colon = at + 1;
      while (":=!>".indexOf(expression.charAt(colon)) < 0) {
        colon++;
      }
      around = "=!".indexOf(expression.charAt(colon)) >= 0;
      at = colon + 1;
    }
    String inside = next();
    at++;
    return around ? "" : inside;
  }

  /** A group's name, {@code <name>}; nothing that looks behind. */
  private boolean isName(int open) {
    return expression.charAt(open) == '<' && "=!".indexOf(expression.charAt(open + 1)) < 0;
  }

  private String set() {
    StringBuilder own = new StringBuilder();
    boolean not = expression.charAt(at) == '^';
    while (expression.charAt(at) != ']' || own.isEmpty()) {
      char c = expression.charAt(at++);
      own.append(c == '\\' ? escaped() : String.valueOf(c));
      if (own.isEmpty()) {
        own.append(' ');
      }
    }
    at++;
    return not ? "x" : String.valueOf(own.charAt(random.nextInt(own.length())));
  }

  private String escaped() {
    char c = expression.charAt(at++);
    switch (c) {
      case 'b', 'B':
        return "";
      case 'd':
        return "7";
      case 's':
        return " ";
      case 'w', 'S', 'W', 'D':
        return c == 'W' ? "-" : "k";
      case 'p', 'P':
        String name = expression.substring(at, expression.indexOf('}', at) + 1);
        at += name.length();
        return name.equals("{IsHan}") ? "\u4E2D" : name.equals("{Lu}") ? "A" : "a";
      case 'Q':
        int end = expression.indexOf("\\E", at);
        String literal = expression.substring(at, end);
        at = end + 2;
        return literal;
      case 'u':
        at += 4;
        return String.valueOf((char) Integer.parseInt(expression.substring(at - 4, at), 16));
      case 'x':
        boolean braced = expression.charAt(at) == '{';
        int from = braced ? at + 1 : at;
        int to = braced ? expression.indexOf('}', at) : at + 2;
        at = braced ? to + 1 : to;
        return Character.toString(Integer.parseInt(expression.substring(from, to), 16));
      default:
        return String.valueOf(c);
    }
  }
}
