package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.ParagraphMarks;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which styles of an RTF file are those of its title and its headings. */
final class RichTextStyles {
  private static final String TABLE = "{\\stylesheet";
  private static final Pattern NUMBER = Pattern.compile("\\\\s(\\d{1,5})(?![\\w-])");
  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

  /** Larger tables of styles are not read to their end. */
  private static final int LONGEST = 1 << 18;

  private final Map<Integer, Character> marks = new HashMap<>();

  private RichTextStyles() {}

  /**
   * @param file a character for each byte
   */
  static RichTextStyles of(String file) {
    RichTextStyles styles = new RichTextStyles();
    int from = file.indexOf(TABLE);
    if (from >= 0) {
      String table = file.substring(from, end(file, from));
      for (String style : table.split(";")) {
        styles.add(style);
      }
    }
    return styles;
  }

  private static int end(String file, int from) {
    int depth = 0;
    int last = Math.min(file.length(), from + LONGEST);
    for (int i = from; i < last; i++) {
      char c = file.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return last;
  }

  /** The name of a style stands behind what it says of paragraphs and letters. */
  private void add(String style) {
    Matcher number = NUMBER.matcher(style);
    if (!number.find()) {
      return;
    }
    int space = style.indexOf(' ', Math.max(style.lastIndexOf('\\'), style.lastIndexOf('}')));
    String name = style.substring(space + 1).strip().toLowerCase(Locale.ROOT);
    Matcher heading = HEADING.matcher(name);
    if (heading.matches()) {
      marks.put(Integer.valueOf(number.group(1)), mark(Integer.parseInt(heading.group(1))));
    } else if (name.equals("title")) {
      marks.put(Integer.valueOf(number.group(1)), ParagraphMarks.TITLE);
    }
  }

  /** The mark of a heading of a level from 1 on. */
  static char mark(int level) {
    return ParagraphMarks.heading(Math.min(ParagraphMarks.MOST_LEVELS, level));
  }

  /** The mark of paragraphs that have a style; 0 for none. */
  char mark(String style) {
    return style.matches("\\d{1,5}") ? marks.getOrDefault(Integer.valueOf(style), (char) 0) : 0;
  }
}
