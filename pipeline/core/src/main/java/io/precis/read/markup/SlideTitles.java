package io.precis.read.markup;

import io.precis.text.line.StandaloneHeading;

/** The title of a slide: its first text, where that is short and no sentence. */
final class SlideTitles {
  private static final int LONGEST = 120;

  private boolean expected;

  /** A slide begins. */
  void start() {
    expected = true;
  }

  /** Whether {@code text}, the next one on the slide, is the title. */
  boolean isTitle(String text) {
    boolean title =
        expected
            && text.strip().length() <= LONGEST
            && !StandaloneHeading.endsLikeSentence(text.strip());
    expected = false;
    return title;
  }
}
