package io.precis.read.fork.office.word;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** Which colours of letters and grounds are seen in a Word file. */
final class WordColors {
  /** Colours of a theme but for its own ground, which is white. */
  private static final Pattern THEME_GROUND = Pattern.compile("accent\\d|dark\\d|text\\d|light2");

  private WordColors() {}

  /** Whether letters get a ground on which white ones are seen. */
  static boolean isShading(String name, Attributes attributes) {
    if (name.equals("highlight")) {
      return !OfficeXmlFilter.attribute(attributes, "val").equals("none");
    }
    return name.equals("shd")
        && (isDark(OfficeXmlFilter.attribute(attributes, "fill"))
            || THEME_GROUND.matcher(OfficeXmlFilter.attribute(attributes, "themeFill")).matches()
            || OfficeXmlFilter.attribute(attributes, "val").equals("solid")
                && isDark(OfficeXmlFilter.attribute(attributes, "color")));
  }

  private static boolean isDark(String color) {
    return color.matches("[0-9A-Fa-f]{6}") && !isWhite(color);
  }

  /** White, or so near to it that nobody tells them apart. */
  static boolean isWhite(String color) {
    return color.matches("(?i)(?:f[c-f]){3}");
  }
}
