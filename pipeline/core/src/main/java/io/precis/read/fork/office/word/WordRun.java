package io.precis.read.fork.office.word;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import io.precis.text.RaisedText;
import java.util.Set;
import org.xml.sax.Attributes;

/** How the letters of a run look, as far as its properties were read. Not thread-safe. */
final class WordRun {
  private static final Set<String> OFF = Set.of("0", "false", "off");
  private static final int SMALLEST_HALF_POINTS = 3;

  private final WordRunStyles looks;
  private boolean hidden;
  private boolean white;
  private boolean struck;
  private boolean shaded;
  private boolean raised;
  private boolean lifted;
  private boolean sized;
  private boolean prompt;
  private String font = "";
  private int characters;

  /**
   * @param looks what the styles say of letters
   * @param hidden whether the style of the paragraph hides them
   */
  WordRun(WordRunStyles looks, boolean hidden) {
    this.looks = looks;
    this.hidden = hidden;
  }

  /** Takes note of a property. */
  void property(String name, Attributes attributes) {
    String value = OfficeXmlFilter.attribute(attributes, "val");
    shaded |= WordColors.isShading(name, attributes);
    switch (name) {
      case "dstrike" -> struck = isOn(value);
      case "rStyle" -> {
        hidden |= looks.is(WordRunStyles.Look.HIDDEN, value);
        raised |= looks.is(WordRunStyles.Look.RAISED, value);
        prompt |= looks.is(WordRunStyles.Look.PROMPT, value);
        shaded |= looks.is(WordRunStyles.Look.SHADED, value);
      }
      case "rFonts" -> font = font(attributes);
      case "vanish" -> hidden = isOn(value);
      case "color" -> white = WordColors.isWhite(value);
      case "sz" -> {
        hidden |= isTiny(value);
        sized = true;
      }
      case "vertAlign" -> raised = value.equals("superscript");
      case "position" -> lifted = value.matches("[3-9]|[1-9]\\d");
      default -> {}
    }
  }

  /** The font of all letters of other scripts than East Asian ones; an empty string for several. */
  private static String font(Attributes fonts) {
    String ascii = OfficeXmlFilter.attribute(fonts, "ascii");
    return ascii.equals(OfficeXmlFilter.attribute(fonts, "hAnsi")) ? ascii : "";
  }

  /** Whether a property that is switched on by being there is not switched off. */
  static boolean isOn(String value) {
    return !OFF.contains(value);
  }

  private static boolean isTiny(String halfPoints) {
    return halfPoints.matches("\\d{1,4}") && Integer.parseInt(halfPoints) < SMALLEST_HALF_POINTS;
  }

  /** The letters as they stand, raised or on the line; counts them. */
  String text(String text) {
    characters += text.length();
    if (WordSymbols.isSymbols(font, text)) {
      return WordSymbols.typed(font, text);
    }
    return raised || lifted && sized ? RaisedText.of("", text) : text;
  }

  /**
   * Whether the letters are kept from the reader.
   *
   * @param painted whether they may stand on a ground that is not white
   */
  boolean isUnseen(boolean painted) {
    return hidden || white && !shaded && !painted;
  }

  /** Whether their style is that of words which say where to type. */
  boolean isPrompt() {
    return prompt;
  }

  /** Whether they are struck out twice: they hold no longer. */
  boolean isStruck() {
    return struck;
  }

  int characters() {
    return characters;
  }
}
