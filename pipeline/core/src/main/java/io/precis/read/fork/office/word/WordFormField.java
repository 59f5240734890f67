package io.precis.read.fork.office.word;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/**
 * What an old field of a form shows that holds no text: a box, ticked or not, or the entry of a
 * list that was chosen. Not thread-safe.
 */
final class WordFormField {
  private boolean box;
  private boolean ticked;
  private final List<String> entries = new ArrayList<>();
  private int chosen;

  /** Takes note of what is said of the field. */
  void property(String name, Attributes attributes) {
    String value = OfficeXmlFilter.attribute(attributes, "val");
    switch (name) {
      case "ffData" -> clear();
      case "checkBox" -> box = true;
      case "default", "checked" -> ticked = box && WordRun.isOn(value);
      case "result" -> chosen = value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
      case "listEntry" -> entries.add(value);
      default -> {}
    }
  }

  /** What the field shows, once: an empty string where it holds text of its own or none. */
  String take() {
    String entry = chosen < entries.size() ? entries.get(chosen) : "";
    String shown = box ? ticked ? "☒" : "☐" : entry;
    clear();
    return shown;
  }

  private void clear() {
    box = false;
    ticked = false;
    entries.clear();
    chosen = 0;
  }
}
