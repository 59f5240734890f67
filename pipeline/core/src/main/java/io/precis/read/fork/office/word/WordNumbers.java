package io.precis.read.fork.office.word;

import io.precis.read.fork.office.list.ListCounter;
import io.precis.read.fork.office.list.ListLevel;
import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * The numbers that Word shows before paragraphs of lists, which stand nowhere in its files: Tika
 * counts a list that starts anew as 1 throughout. Not thread-safe.
 */
final class WordNumbers {
  private final WordNumbering numbering;
  private final Map<Integer, ListCounter> counters = new HashMap<>();
  private final Map<Integer, Map<Integer, ListLevel>> levels = new HashMap<>();

  /** Lists and levels of them that were started anew already. */
  private final Set<String> started = new HashSet<>();

  private int list = WordNumbering.NONE;
  private int level;
  private String style = "";

  WordNumbers(WordNumbering numbering) {
    this.numbering = numbering;
  }

  /** Takes note of a property of the paragraph; returns whether it is of its number alone. */
  boolean property(String name, Attributes attributes) {
    String value = OfficeXmlFilter.attribute(attributes, "val");
    switch (name) {
      case "numId" -> list = value.matches("\\d{1,9}") ? Integer.parseInt(value) : list;
      case "ilvl" -> level = value.matches("\\d") ? Integer.parseInt(value) : 0;
      default -> {
        style = name.equals("pStyle") ? value : style;
        return false;
      }
    }
    return true;
  }

  /** What stands before the paragraph whose properties were read; an empty string for nothing. */
  String take() {
    boolean styled = list == WordNumbering.NONE;
    int named = styled ? numbering.listOf(style) : list;
    int at = Math.min(ListCounter.LEVELS - 1, styled ? numbering.levelOf(style) : level);
    list = WordNumbering.NONE;
    level = 0;
    style = "";
    int description = numbering.description(named);
    if (description == WordNumbering.NONE) {
      return "";
    }
    ListCounter counter = counters.computeIfAbsent(description, key -> new ListCounter());
    Integer start = numbering.starts(named).get(at);
    if (start != null && started.add(named + " " + at)) {
      counter.restart(at);
      counter.goOnWith(at, start);
    }
    return counter.next(at, levels.computeIfAbsent(named, numbering::levels));
  }
}
