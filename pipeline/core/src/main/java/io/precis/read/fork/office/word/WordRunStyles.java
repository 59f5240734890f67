package io.precis.read.fork.office.word;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What the styles of a Word file say of the letters that they are given to: whether these are
 * hidden or raised, or stand on a ground. What a style does not say holds as in the style that it
 * builds on.
 */
public final class WordRunStyles extends DefaultHandler {
  /** What a style may say. */
  enum Look {
    HIDDEN,
    RAISED,
    SHADED,
    /** What says where to type. */
    PROMPT
  }

  /** Styles that build on each other in a circle end somewhere. */
  private static final int MOST_STEPS = 12;

  private final Map<Look, Map<String, Boolean>> said = new HashMap<>();
  private final Map<String, String> base = new HashMap<>();
  private String id = "";

  /** Styles that say nothing. */
  public static WordRunStyles none() {
    return new WordRunStyles();
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    String value = OfficeXmlFilter.attribute(attributes, "val");
    String element = name.substring(name.indexOf(':') + 1);
    switch (element) {
      case "style" -> id = OfficeXmlFilter.attribute(attributes, "styleId");
      case "name" -> say(Look.PROMPT, value.equalsIgnoreCase("placeholder text"));
      case "basedOn" -> base.put(id, value);
      case "vanish" -> say(Look.HIDDEN, WordRun.isOn(value));
      case "vertAlign" -> say(Look.RAISED, value.equals("superscript"));
      case "shd" -> say(Look.SHADED, WordColors.isShading(element, attributes));
      // Parts of a table's style hold for some of its cells only.
      case "tblStylePr" -> id = "";
      default -> {}
    }
  }

  private void say(Look look, boolean holds) {
    said.computeIfAbsent(look, any -> new HashMap<>()).put(id, holds);
  }

  /** Whether letters of a style look so; not where neither it nor what it builds on says so. */
  boolean is(Look look, String style) {
    Map<String, Boolean> of = said.getOrDefault(look, Map.of());
    Optional<String> up = Optional.of(style).filter(known -> !known.isEmpty());
    for (int step = 0; step < MOST_STEPS && up.isPresent(); step++) {
      if (of.containsKey(up.get())) {
        return of.get(up.get());
      }
      up = up.map(base::get);
    }
    return false;
  }
}
