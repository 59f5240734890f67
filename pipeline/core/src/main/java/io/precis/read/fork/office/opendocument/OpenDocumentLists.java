package io.precis.read.fork.office.opendocument;

import static io.precis.read.fork.office.xml.OfficeXmlFilter.attribute;

import io.precis.read.fork.office.list.ListCounter;
import io.precis.read.fork.office.list.ListLevel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xml.sax.Attributes;

/**
 * The numbers that are shown before items of lists, which stand nowhere in an OpenDocument's text:
 * what its styles say of lists, and how far the lists that are read were counted. Not thread-safe.
 */
public final class OpenDocumentLists {
  /** A list that is open, or one inside another. */
  private record Open(String style, ListCounter counter) {}

  private final Map<String, Map<Integer, ListLevel>> styles = new HashMap<>();

  /** Styles of lists that styles of paragraphs bring along. */
  private final Map<String, String> ofParagraphs = new HashMap<>();

  private Map<Integer, ListLevel> read = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /** The last list of each style, and those that have a name, which others may go on with. */
  private final Map<String, ListCounter> last = new HashMap<>();

  private final Map<String, ListCounter> named = new HashMap<>();

  /** Whether the item that is open has no paragraph yet. */
  private boolean begins;

  /** Looks at an element of a style, or at one that begins it. */
  public void look(String name, Attributes attributes) {
    switch (name) {
      case "list-style" -> {
        read = new HashMap<>();
        styles.put(attribute(attributes, "name"), read);
      }
      case "style" -> {
        String list = attribute(attributes, "list-style-name");
        if (!list.isEmpty()) {
          ofParagraphs.put(attribute(attributes, "name"), list);
        }
      }
      case "list-level-style-number" -> level(attributes);
      default -> {}
    }
  }

  private void level(Attributes attributes) {
    int level = number(attribute(attributes, "level"), 0);
    if (level < 1 || level > ListCounter.LEVELS) {
      return;
    }
    String way = attribute(attributes, "num-format");
    int shown = Math.max(1, number(attribute(attributes, "display-levels"), 1));
    String numbers =
        IntStream.rangeClosed(Math.max(1, level - shown + 1), level)
            .mapToObj(i -> "%" + i)
            .collect(Collectors.joining("."));
    String text = attribute(attributes, "num-list-format").replaceAll("%(\\d{1,2})%", "%$1");
    if (text.isEmpty()) {
      text = attribute(attributes, "num-prefix") + numbers + attribute(attributes, "num-suffix");
    }
    int start = number(attribute(attributes, "start-value"), 1);
    read.put(level - 1, new ListLevel(start, way, way.isEmpty() ? "" : text, false, true));
  }

  private static int number(String value, int otherwise) {
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }

  /** An element begins that is seen. */
  public void start(String name, Attributes attributes) {
    switch (name) {
      case "list" -> open.push(list(attributes));
      case "list-item" -> {
        begins = true;
        int start = number(attribute(attributes, "start-value"), -1);
        if (start >= 0 && isCounted()) {
          open.element().counter().goOnWith(open.size() - 1, start);
        }
      }
      case "list-header" -> begins = false;
      default -> {}
    }
  }

  private Open list(Attributes list) {
    String style = attribute(list, "style-name");
    Open outer = open.peek();
    if (outer != null) {
      return new Open(style.isEmpty() ? outer.style() : style, outer.counter());
    }
    ListCounter counter = named.get(attribute(list, "continue-list"));
    if (counter == null && attribute(list, "continue-numbering").equals("true")) {
      counter = last.get(style);
    }
    counter = counter == null ? new ListCounter() : counter;
    last.put(style, counter);
    String id = attribute(list, "id");
    if (!id.isEmpty()) {
      named.put(id, counter);
    }
    return new Open(style, counter);
  }

  /** An element ends that was seen. */
  public void end(String name) {
    if (name.equals("list") && !open.isEmpty()) {
      open.pop();
    }
    begins &= !name.equals("list-item");
  }

  /**
   * A paragraph begins.
   *
   * @param style of it
   * @return what stands before it, an empty string for nothing
   */
  public String number(String style) {
    if (!begins || !isCounted()) {
      return "";
    }
    begins = false;
    Open list = open.element();
    String listStyle = list.style().isEmpty() ? ofParagraphs.getOrDefault(style, "") : list.style();
    return list.counter().next(open.size() - 1, styles.getOrDefault(listStyle, Map.of()));
  }

  private boolean isCounted() {
    return !open.isEmpty() && open.size() <= ListCounter.LEVELS;
  }
}
