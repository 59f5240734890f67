package io.precis.read.markup;

import io.precis.read.build.XhtmlAttributes;
import io.precis.read.web.PageElement;

/**
 * Tells a heading's link to itself, by which readers copy its address, from one that leads
 * elsewhere, as headings of menus have.
 */
final class Permalinks {
  /** Elements around a heading that may bear the name that its link has. */
  private static final int REACHES = 3;

  /** What a site of repositories puts before the names that authors give. */
  private static final String USERS = "user-content-";

  private Permalinks() {}

  /**
   * @param place element that the link stands in
   * @param attributes of the link
   */
  static boolean leadsHere(PageElement place, XhtmlAttributes attributes) {
    String href = attributes.get("href");
    if (href.length() < 2 || href.charAt(0) != '#') {
      return false;
    }
    String name = href.substring(1);
    boolean own = attributes.get("id").equals(name) || attributes.get("name").equals(name);
    PageElement up = place;
    for (int i = 0; i < REACHES && up != null && !own; i++) {
      own = up.isCalled(name) || up.isCalled(USERS + name);
      up = up.parent();
    }
    return own;
  }
}
