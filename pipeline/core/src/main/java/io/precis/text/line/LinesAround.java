package io.precis.text.line;

import java.util.List;

/** Lines by their place; what lies outside the text is blank. */
record LinesAround(List<TextLine> lines) {
  int size() {
    return lines.size();
  }

  String line(int i) {
    return i < 0 || i >= lines.size() ? "" : lines.get(i).content();
  }

  boolean isBlank(int i) {
    return line(i).isEmpty();
  }

  boolean endsSentence(int i) {
    String line = line(i);
    return !line.isEmpty() && ".!?。！？:：".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** The next line that is not blank; the number of lines where there is none. */
  int nextWords(int i) {
    int next = i + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }

  /** The last line before this one that is not blank; -1 where there is none. */
  int wordsBefore(int i) {
    int last = i - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    return last;
  }
}
