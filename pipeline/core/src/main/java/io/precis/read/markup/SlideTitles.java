package io.precis.read.markup;

import io.precis.text.line.StandaloneHeading;
import io.precis.text.line.TextMarks;

/** The title of a slide: its first text, where that is short and no sentence. */
final class SlideTitles {
  private static final int LONGEST = 120;

  private boolean expected;

  /** A slide begins. */
  void start() {
    expected = true;
  }

  /** Whether a text is too long for a title though it stands in its place. */
  static boolean isProse(String text) {
    return text.length() > LONGEST && StandaloneHeading.endsLikeSentence(text);
  }

  /** A heading was found that the format marks. */
  void found() {
    expected = false;
  }

  /** Whether {@code text}, the next one on the slide, is the title. */
  boolean isTitle(String text) {
    boolean title =
        expected
            && text.strip().length() <= LONGEST
            && TextMarks.bulletLength(text.strip()) == 0
            && !StandaloneHeading.endsLikeSentence(text.strip());
    expected = false;
    return title;
  }
}
