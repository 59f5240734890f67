package io.precis.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which characters a Chinese text is written, and what it is in the other ones: lists are kept
 * in simplified characters, and say the same of a text in traditional ones. Of the characters that
 * lists have; of any other nothing is known.
 */
public final class ChineseScript {
  /** A character in its simplified form and in its traditional one. */
  private static final List<String> FORMS = Phrases.of("traditional-forms");

  /** Such pairs where traditional texts use the simplified form too. */
  private static final List<String> SHARED = Phrases.of("traditional-forms-shared");

  private static final Set<Integer> SIMPLIFIED = at(0);
  private static final Set<Integer> TRADITIONAL = at(1);
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';
  private static final char[] SIMPLE = simple();
  private static final Map<Character, String> WRITTEN = written();

  private ChineseScript() {}

  private static Set<Integer> at(int place) {
    Set<Integer> characters = new HashSet<>();
    FORMS.forEach(form -> characters.add(form.codePointAt(place)));
    return Set.copyOf(characters);
  }

  private static char[] simple() {
    char[] forms = new char[LAST - FIRST + 1];
    for (char c = FIRST; c <= LAST; c++) {
      forms[c - FIRST] = c;
    }
    FORMS.forEach(form -> forms[form.charAt(1) - FIRST] = form.charAt(0));
    SHARED.forEach(form -> forms[form.charAt(1) - FIRST] = form.charAt(0));
    return forms;
  }

  /** All forms of a character by its simplified one. */
  private static Map<Character, String> written() {
    Map<Character, String> forms = new HashMap<>();
    for (List<String> list : List.of(FORMS, SHARED)) {
      list.forEach(form -> forms.merge(form.charAt(0), form, (had, one) -> had + one.charAt(1)));
    }
    return Map.copyOf(forms);
  }

  /**
   * Whether more of the common characters that have two forms are traditional than simplified; not
   * so of a text without any.
   */
  public static boolean isTraditional(String text) {
    long traditional = text.codePoints().filter(TRADITIONAL::contains).count();
    return traditional > text.codePoints().filter(SIMPLIFIED::contains).count();
  }

  /** {@code text} in simplified characters, as long as it is. */
  public static String simplified(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (simplified(text.charAt(i)) != text.charAt(i)) {
        return simplifiedFrom(i, text);
      }
    }
    return text;
  }

  private static String simplifiedFrom(int first, String text) {
    char[] characters = text.toCharArray();
    for (int i = first; i < characters.length; i++) {
      characters[i] = simplified(characters[i]);
    }
    return new String(characters);
  }

  /** The simplified form of a character. */
  static char simplified(char c) {
    return c < FIRST || c > LAST ? c : SIMPLE[c - FIRST];
  }

  /** A regular expression that matches what {@code expression} does, in either characters. */
  public static String inEither(String expression) {
    StringBuilder either = new StringBuilder();
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      String forms = WRITTEN.get(c);
      either.append(forms == null ? String.valueOf(c) : '[' + forms + ']');
    }
    return either.toString();
  }
}
