package io.precis.read.markup;

import io.precis.read.build.XhtmlAttributes;

/** Tells whether markup is inside an element that has a background. Not thread-safe. */
final class BackgroundTracker {
  private String outermost = "";
  private int depth;

  /** Takes note of an element before what is in it. */
  void start(String name, XhtmlAttributes attributes) {
    if (depth > 0) {
      depth += name.equals(outermost) ? 1 : 0;
    } else if (HiddenMarkup.isPainted(attributes)) {
      outermost = name;
      depth = 1;
    }
  }

  /** Takes note of an element's end. */
  void end(String name) {
    depth -= depth > 0 && name.equals(outermost) ? 1 : 0;
  }

  boolean isInside() {
    return depth > 0;
  }
}
