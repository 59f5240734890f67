package io.precis.student.template;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/** Values as Python writes them, and as JSON. */
final class PythonText {
  private PythonText() {}

  /** As {@code repr} does; a text in single quotes where it has none. */
  static String of(Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner parts = new StringJoiner(", ", "{", "}");
      map.forEach((key, each) -> parts.add(of(key) + ": " + of(each)));
      return parts.toString();
    }
    if (value instanceof Collection<?> list) {
      StringJoiner parts = new StringJoiner(", ", "[", "]");
      list.forEach(each -> parts.add(of(each)));
      return parts.toString();
    }
    if (value instanceof Number) {
      return value.toString();
    }
    throw new TemplateException("puts out what has no text");
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    return escaped.contains("'") && !escaped.contains("\"")
        ? "\"" + escaped + "\""
        : "'" + escaped.replace("'", "\\'") + "'";
  }

  /**
   * As {@code json.dumps} does, letters of all scripts as they are.
   *
   * @param indent spaces for each level; less than 0 puts all in one line
   */
  static String json(Object value, int indent) {
    StringBuilder json = new StringBuilder();
    json(value, indent, "\n", json);
    return json.toString();
  }

  private static void json(Object value, int indent, String newLine, StringBuilder to) {
    if (value == null) {
      to.append("null");
    } else if (value instanceof Boolean || value instanceof Number) {
      to.append(value);
    } else if (value instanceof String text) {
      string(text, to);
    } else if (value instanceof Map<?, ?> map) {
      Parts parts = new Parts(indent, newLine, to);
      parts.open('{');
      map.forEach(
          (key, each) -> {
            parts.next();
            string(Values.text(key), to);
            to.append(": ");
            json(each, indent, parts.inner, to);
          });
      parts.close('}');
    } else if (value instanceof Collection<?> list) {
      Parts parts = new Parts(indent, newLine, to);
      parts.open('[');
      for (Object each : list) {
        parts.next();
        json(each, indent, parts.inner, to);
      }
      parts.close(']');
    } else {
      throw new TemplateException("has no JSON for " + Values.kind(value));
    }
  }

  /** Lays out the parts of a list or of a dictionary. */
  private static final class Parts {
    final String inner;
    private final boolean lines;
    private final String outer;
    private final StringBuilder to;
    private int count;

    Parts(int indent, String outer, StringBuilder to) {
      this.lines = indent >= 0;
      this.outer = outer;
      this.inner = outer + " ".repeat(Math.max(0, indent));
      this.to = to;
    }

    void open(char bracket) {
      to.append(bracket);
    }

    void next() {
      to.append(count++ == 0 ? "" : lines ? "," : ", ").append(lines ? inner : "");
    }

    void close(char bracket) {
      to.append(count > 0 && lines ? outer : "").append(bracket);
    }
  }

  private static void string(String text, StringBuilder to) {
    to.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> to.append("\\\"");
        case '\\' -> to.append("\\\\");
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        case '\t' -> to.append("\\t");
        default -> to.append(c < 0x20 ? unicode(c) : String.valueOf(c));
      }
    }
    to.append('"');
  }

  private static String unicode(char c) {
    String hex = Integer.toHexString(c);
    return "\\u" + "0".repeat(4 - hex.length()) + hex;
  }
}
