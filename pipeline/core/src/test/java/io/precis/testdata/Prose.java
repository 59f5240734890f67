package io.precis.testdata;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as the recipes have it: a title, and parts under headings of one or two levels.
 *
 * @param title its first line
 * @param lines the others: {@code # } and {@code ## } begin headings, anything else is a paragraph
 */
record Prose(String title, List<String> lines) {
  Prose {
    lines = List.copyOf(lines);
  }

  static Prose of(String source) {
    List<String> lines = source.lines().filter(line -> !line.isBlank()).toList();
    String title = lines.get(0).startsWith("# ") ? lines.get(0).substring(2) : lines.get(0);
    return new Prose(title, lines.subList(1, lines.size()));
  }

  /** Level of a heading line: 1 or 2; 0 for a paragraph. */
  static int level(String line) {
    return line.startsWith("## ") ? 2 : line.startsWith("# ") ? 1 : 0;
  }

  /** The line without its mark. */
  static String text(String line) {
    return line.substring(level(line) == 0 ? 0 : level(line) + 1);
  }

  /** A slide, a sheet's row group, a chapter: a heading and what stands under it. */
  record Part(String heading, List<String> paragraphs) {}

  /** Title and first paragraphs, then each heading with its own. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(title, new ArrayList<>()));
    for (String line : lines) {
      if (level(line) > 0) {
        parts.add(new Part(text(line), new ArrayList<>()));
      } else {
        parts.get(parts.size() - 1).paragraphs().add(line);
      }
    }
    return parts;
  }
}
