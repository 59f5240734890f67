package io.precis.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In which characters a Chinese text is written. */
public final class ChineseScript {
  /** A character in its simplified form and in its traditional one. */
  private static final List<String> FORMS = Phrases.of("traditional-forms");

  private static final Set<Integer> SIMPLIFIED = at(0);
  private static final Set<Integer> TRADITIONAL = at(1);

  private ChineseScript() {}

  private static Set<Integer> at(int place) {
    Set<Integer> characters = new HashSet<>();
    FORMS.forEach(form -> characters.add(form.codePointAt(place)));
    return Set.copyOf(characters);
  }

  /**
   * Whether more of the common characters that have two forms are traditional than simplified; not
   * so of a text without any.
   */
  public static boolean isTraditional(String text) {
    long traditional = text.codePoints().filter(TRADITIONAL::contains).count();
    return traditional > text.codePoints().filter(SIMPLIFIED::contains).count();
  }
}
