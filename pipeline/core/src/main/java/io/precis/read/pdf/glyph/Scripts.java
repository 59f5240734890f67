package io.precis.read.pdf.glyph;

import java.util.Set;

/**
 * Writes raised and lowered letters so that no number or word changes: 10⁶ for a raised 6, "2019³"
 * for a note mark, CO2 for a lowered 2.
 */
final class Scripts {
  private static final String PLAIN = "0123456789+-−=()nabcdefghijklmoprstuvwxyz";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

  /** Raised endings of ordinal numbers and marks of trade, which are written on the line. */
  private static final Set<String> ON_THE_LINE =
      Set.of(
          "st", "nd", "rd", "th", "er", "re", "e", "è", "ème", "ère", "nde", "o", "a", "os", "as",
          "TM", "SM", "®", "™", "©", "°");

  private Scripts() {}

  /**
   * @param raised letters that stand together above the line
   * @param before the character before them; a space where there is none
   */
  static String raised(String raised, char before) {
    boolean ordinal =
        ON_THE_LINE.contains(raised) && (Character.isDigit(before) || raised.length() > 1);
    return ordinal || !raised.chars().anyMatch(c -> PLAIN.indexOf(c) >= 0)
        ? raised
        : mapped(raised, RAISED);
  }

  /**
   * @param lowered letters that stand together below the line
   * @param before the character before them
   * @param after the character after them; a space where there is none
   */
  static String lowered(String lowered, char before, char after) {
    boolean number = Character.isDigit(before) || Character.isDigit(after);
    return number ? mapped(lowered, LOWERED) : lowered;
  }

  private static String mapped(String text, String to) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = PLAIN.indexOf(text.charAt(i));
      out.append(at >= 0 && at < to.length() ? to.charAt(at) : text.charAt(i));
    }
    return out.toString();
  }
}
