package io.precis.read.plain;

import io.precis.document.Role;
import io.precis.limit.TextPattern;
import io.precis.read.build.DocumentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Reads a file of settings whose values are prose, such as questions with their answers or
 * descriptions: what is a sentence is text behind the name of its setting, the rest is code.
 */
public final class YamlReader {
  /** So many values say something, and one of so many lines is of theirs. */
  private static final int FEWEST = 3;

  private static final int ONE_LINE_IN = 4;
  private static final int LONGEST = 2_000_000;

  private static final TextPattern SETTING =
      TextPattern.compile("([ \\t]{0,60}(?:- {1,4})*)([\\w][\\w .-]{0,60}):(?:[ \\t]+(.*))?");
  private static final TextPattern ITEM = TextPattern.compile("([ \\t]{0,60})- {1,4}(\\S.*)");
  private static final TextPattern BLOCK = TextPattern.compile("[|>][+-]?\\d?[+-]?[ \\t]*(?:#.*)?");
  private static final TextPattern SENTENCE =
      TextPattern.compile(
          "(?s)(?:\\S+\\s+){3,2000}\\S*[.!?][\"'”’)]?\\s*|.*\\p{IsHan}{6}.*[。！？]\\s*");
  private static final TextPattern TITLE = TextPattern.compile("(?i)title|name|标题");

  private final DocumentBuilder out;
  private final List<String> code = new ArrayList<>();
  private final List<String> lines;
  private int at;
  private int sentences;
  private int said;

  private YamlReader(List<String> lines, DocumentBuilder out) {
    this.lines = lines;
    this.out = out;
  }

  /** Whether enough of a file's values are sentences. */
  public static boolean isProse(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    YamlReader reader = new YamlReader(text.lines().toList(), new DocumentBuilder());
    reader.read();
    return reader.sentences >= FEWEST && reader.said * ONE_LINE_IN >= reader.lines.size();
  }

  /** Adds what {@code text}, a whole file, holds to {@code out}. */
  public static void read(String text, DocumentBuilder out) {
    new YamlReader(text.lines().toList(), out).read();
  }

  private void read() {
    while (at < lines.size()) {
      String line = lines.get(at);
      Matcher setting = SETTING.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (setting.matches()) {
        value(setting.group(1).length(), setting.group(2), setting.group(3));
      } else if (item.matches()) {
        value(item.group(1).length() + 1, "", item.group(2));
      } else {
        code.add(line);
        at++;
      }
    }
    endCode();
  }

  /** Adds a value, with the lines of it that are set in deeper than its name. */
  private void value(int indent, String name, String first) {
    int end = at + 1;
    while (end < lines.size() && isWithin(lines.get(end), indent)) {
      end++;
    }
    while (end > at + 1 && lines.get(end - 1).isBlank()) {
      end--;
    }
    String opened = first == null ? "" : first.strip();
    boolean block = BLOCK.matcher(opened).matches();
    boolean plain = !opened.isEmpty() && !block;
    String words = block || plain ? join(block ? "" : opened, lines.subList(at + 1, end)) : "";
    if (indent == 0 && plain && TITLE.matcher(name).matches()) {
      out.title(unquoted(words));
    }
    if (SENTENCE.matcher(words).matches()) {
      endCode();
      for (String paragraph : words.split("\\n\\n")) {
        out.turn(Role.BODY, name.isEmpty() ? "" : name + ":", unquoted(paragraph));
      }
      sentences++;
      said += end - at;
      at = end;
    } else {
      int last = block || plain ? end : at + 1;
      code.addAll(lines.subList(at, last));
      at = last;
    }
  }

  private static boolean isWithin(String line, int indent) {
    return line.isBlank() || line.length() - line.stripLeading().length() > indent;
  }

  /** Lines of one value; a blank one parts its paragraphs. */
  private static String join(String first, List<String> rest) {
    StringBuilder words = new StringBuilder(first);
    for (String line : rest) {
      String bare = line.strip();
      boolean parted = words.length() == 0 || words.charAt(words.length() - 1) == '\n';
      words.append(bare.isEmpty() ? "\n\n" : (parted ? "" : "\n") + bare);
    }
    return words.toString().strip();
  }

  private static String unquoted(String value) {
    String bare = value.strip();
    boolean quoted =
        bare.length() > 1
            && "\"'".indexOf(bare.charAt(0)) >= 0
            && bare.charAt(0) == bare.charAt(bare.length() - 1);
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }

  private void endCode() {
    out.verbatim(Role.CODE, String.join("\n", code));
    code.clear();
  }
}
