package io.precis.read.markup;

import io.precis.document.Role;
import io.precis.read.web.PageElement;
import java.util.Optional;

/**
 * An element that is open.
 *
 * @param kind its name, or what the page says that it is: a table, a row, a cell
 * @param role what it makes of the text inside; empty where it says nothing
 * @param bold whether it makes the text inside bold
 * @param raised whether the text inside stands above the line
 * @param struck whether the text inside is struck out
 */
record OpenElement(
    String name,
    String kind,
    boolean block,
    Visibility visibility,
    Optional<Role> role,
    PageElement place,
    String htmlClass,
    boolean bold,
    boolean raised,
    boolean struck) {
  boolean isEntry() {
    return htmlClass.equals("package-entry");
  }

  /** How many items deeper what is inside stands: what describes a term stands in its item. */
  int items() {
    return switch (name) {
      case "li", "dt" -> 1;
      case "dd" -> 2;
      default -> 0;
    };
  }
}
