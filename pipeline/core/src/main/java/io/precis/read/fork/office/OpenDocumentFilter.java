package io.precis.read.fork.office;

import io.precis.text.RaisedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/**
 * Leaves out of an OpenDocument's content what was deleted and what its styles hide, marks raised
 * characters, and lays notes and comments behind the paragraph that they interrupt.
 */
final class OpenDocumentFilter extends OfficeXmlFilter {
  private static final Set<String> DROPPED = Set.of("tracked-changes", "note-citation");
  private static final Set<String> STYLED = Set.of("p", "h", "span", "page", "table");

  /** What says by itself that it is hidden. */
  private static final Set<String> SWITCHED = Set.of("section", "hidden-text");

  private static final Set<String> ASIDES = Set.of("note", "annotation");
  private static final Pattern TINY = Pattern.compile("(?:0(?:\\.\\d+)?|1(?:\\.0+)?)pt");

  /** Above the line by its own word or by a share of the letters' height. */
  private static final Pattern RAISED = Pattern.compile("super|[1-9]\\d*(?:\\.\\d+)?%");

  private static final String REPEATED = "number-columns-repeated";
  private static final Pattern REPETITION = Pattern.compile("\\s[\\w-]+:" + REPEATED + "=\"\\d+\"");
  private static final int MOST_REPEATS = 50;
  private static final Pattern COLLAPSED = Pattern.compile("collapse|filter");

  private final Set<String> hiddenStyles = new HashSet<>();
  private final Set<String> whiteStyles = new HashSet<>();
  private final Set<String> raisedStyles = new HashSet<>();
  private final Deque<Boolean> raised = new ArrayDeque<>();

  /** Whether the element that ends was copied, and not left out. */
  private boolean copied;

  private final Deque<Boolean> hiddenParagraphs = new ArrayDeque<>();
  private final StringBuilder asides = new StringBuilder();
  private String style = "";
  private int paragraphs;
  private int inAside;
  private int painted;
  private final Deque<Integer> repeats = new ArrayDeque<>();

  @Override
  boolean drops(String name, Attributes attributes) {
    switch (name) {
      case "style" -> style = attribute(attributes, "name");
      case "text-properties", "drawing-page-properties", "table-properties" ->
          properties(attributes);
      case "text-box" -> painted++;
      case "table-cell" -> startCell(attributes);
      default -> {}
    }
    if (isHidden(name, attributes)) {
      countHidden(1);
      return true;
    }
    if (DROPPED.contains(name)) {
      return true;
    }
    if (ASIDES.contains(name) && inAside++ == 0) {
      hold();
    }
    if (isParagraph(name)) {
      paragraphs += inAside == 0 ? 1 : 0;
      hiddenParagraphs.push(false);
      hold();
    } else if (name.equals("hidden-paragraph")
        && attribute(attributes, "is-hidden").equals("true")
        && !hiddenParagraphs.isEmpty()) {
      hiddenParagraphs.pop();
      hiddenParagraphs.push(true);
    } else if (name.equals("span")) {
      raised.push(raisedStyles.contains(attribute(attributes, "style-name")));
    }
    return false;
  }

  /** A cell that stands for several equal ones is written out, so that columns keep their place. */
  private void startCell(Attributes attributes) {
    painted++;
    String columns = attribute(attributes, REPEATED);
    int times = columns.matches("\\d{1,2}") ? Integer.parseInt(columns) : 1;
    repeats.push(Math.min(times, MOST_REPEATS));
    hold();
  }

  private void endCell() {
    painted = Math.max(0, painted - 1);
    String cell = take();
    int times = repeats.pop();
    String single = times > 1 ? REPETITION.matcher(cell).replaceFirst("") : cell;
    for (int i = 0; i < times; i++) {
      append(single);
    }
  }

  private boolean isHidden(String name, Attributes attributes) {
    if (name.equals("table-row")) {
      return COLLAPSED.matcher(attribute(attributes, "visibility")).matches();
    }
    if (SWITCHED.contains(name)) {
      return attribute(attributes, "display").equals("none")
          || attribute(attributes, "is-hidden").equals("true");
    }
    String own = attribute(attributes, "style-name");
    return STYLED.contains(name)
        && (hiddenStyles.contains(own) || painted == 0 && whiteStyles.contains(own));
  }

  private void properties(Attributes attributes) {
    String display = attribute(attributes, "display");
    if (display.equals("none")
        || display.equals("false")
        || attribute(attributes, "visibility").equals("hidden")
        || TINY.matcher(attribute(attributes, "font-size")).matches()) {
      hiddenStyles.add(style);
    }
    if (attribute(attributes, "color").equalsIgnoreCase("#ffffff")
        && attribute(attributes, "background-color").isEmpty()) {
      whiteStyles.add(style);
    }
    if (RAISED.matcher(attribute(attributes, "text-position")).lookingAt()) {
      raisedStyles.add(style);
    }
  }

  private static boolean isParagraph(String name) {
    return name.equals("p") || name.equals("h");
  }

  @Override
  void ending(String name) {
    copied = true;
  }

  @Override
  void ended(String name) {
    if (copied && isParagraph(name)) {
      release(!hiddenParagraphs.pop(), 1);
    }
    copied = false;
    if (ASIDES.contains(name) && --inAside == 0) {
      String aside = take();
      if (paragraphs > 0) {
        asides.append(aside);
      } else {
        append(aside);
      }
    } else if (name.equals("span") && !raised.isEmpty()) {
      raised.pop();
    } else if (name.equals("text-box")) {
      painted = Math.max(0, painted - 1);
    } else if (name.equals("table-cell")) {
      endCell();
    } else if (isParagraph(name) && inAside == 0 && paragraphs > 0 && --paragraphs == 0) {
      append(asides.toString());
      asides.setLength(0);
    }
  }

  @Override
  String text(String text) {
    return !raised.isEmpty() && raised.peek() ? RaisedText.of("", text) : text;
  }
}
