package io.precis.read.web;

import java.util.Collections;
import java.util.Set;

/** Parts of a page whose names say that they are none of its text, wherever they stand. */
final class OtherParts {
  private static final Set<String> KINDS =
      Set.of(
          "comment",
          "related",
          "newsletter",
          "advert",
          "share",
          "consent",
          "footer",
          "aside",
          "navigation",
          "bio",
          "hidden");

  private OtherParts() {}

  /** Whether {@code element} is named as such a part. */
  static boolean isOne(PageElement element) {
    return isNamed(element, KINDS);
  }

  /** Whether it is named as such a part, and not only as one of {@code kind}. */
  static boolean isOneBeside(PageElement element, String kind) {
    Set<String> kinds = WordKinds.LABELS.ofLabel(element.label());
    return kinds.stream().anyMatch(named -> KINDS.contains(named) && !named.equals(kind));
  }

  /** Whether it is named as one of {@code kinds} of {@link WordKinds#LABELS}. */
  static boolean isNamed(PageElement element, Set<String> kinds) {
    return !Collections.disjoint(WordKinds.LABELS.ofLabel(element.label()), kinds);
  }
}
