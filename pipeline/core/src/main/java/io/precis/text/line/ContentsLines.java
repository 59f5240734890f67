package io.precis.text.line;

import io.precis.document.Role;
import io.precis.language.WhiteSpace;
import io.precis.limit.TextPattern;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines of a table of contents in plain text: those that lead to a page by dots, {@code 1.2 Dams
 * ..... 7}, and those below its name that stand once more further down, as headings. One alone may
 * be anything.
 */
final class ContentsLines {
  private static final int FEWEST_NAMES = 3;

  private static final TextPattern LED =
      TextPattern.compile(
          ".{0,120}?[^\\s.…·・_]\\s*+(?>(?:\\.\\s?){4,200}|…{2,60}|[·・]{4,200}|_{5,200})\\s*+"
              + "(?:\\d{1,4}|[ivxlc]{1,6})");

  private final List<TextLine> lines;
  private final BitSet found = new BitSet();

  private ContentsLines(List<TextLine> lines) {
    this.lines = lines;
  }

  /** The lines that are such, their name among them. */
  static BitSet find(List<TextLine> lines) {
    ContentsLines contents = new ContentsLines(lines);
    contents.findLed();
    contents.findNamed();
    return contents.found;
  }

  private void findLed() {
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (last >= 0 && isLed(i) && isLed(last)) {
        found.set(last);
        found.set(i);
      }
      last = i;
    }
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      int above = above(i);
      if (above >= 0 && isName(above)) {
        found.set(above);
      }
    }
  }

  /** The line with words above another; -1 for none. */
  private int above(int i) {
    int above = i - 1;
    while (above >= 0 && lines.get(above).isBlank()) {
      above--;
    }
    return above;
  }

  private void findNamed() {
    Map<String, Integer> last = Map.of(); // few texts have such a name
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank() || found.get(i) || !isName(i)) {
        continue;
      }
      if (last.isEmpty()) {
        last = lastPlaces();
      }
      int end = i + 1;
      int names = 0;
      while (end < lines.size()
          && (lines.get(end).isBlank()
              || last.get(folded(end)) > end && !LineRules.isWordless(lines.get(end).content()))) {
        names += lines.get(end).isBlank() ? 0 : 1;
        end++;
      }
      for (int at = i; at < end && names >= FEWEST_NAMES; at++) {
        found.set(at, !lines.get(at).isBlank());
      }
    }
  }

  /** Where the words of each line stand for the last time. */
  private Map<String, Integer> lastPlaces() {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      last.put(folded(i), i);
    }
    return last;
  }

  private boolean isName(int i) {
    return SectionNames.below(lines.get(i).content()).equals(Optional.of(Role.CONTENTS));
  }

  private boolean isLed(int i) {
    return LED.matcher(lines.get(i).content()).matches();
  }

  private String folded(int i) {
    return WhiteSpace.removed(lines.get(i).content());
  }
}
