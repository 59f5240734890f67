package io.precis.segment;

import io.precis.limit.TextPattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Names in programs as a document writes them, {@code time.Now}, {@code fs.ReadFile}: their stop
 * ends no sentence. The document itself is the witness: two sentences without a space between them
 * are written once, such a name again and again.
 */
final class DottedNames {
  private static final int FEWEST = 2;

  /** Characters of either part of a name. */
  private static final int LONGEST = 41;

  private static final TextPattern NAME =
      TextPattern.compile(
          "(?<![\\p{L}\\p{N}_.])\\p{Ll}[\\p{L}\\p{N}_]{0,40}\\.\\p{Lu}[\\p{L}\\p{N}_]{0,40}");

  private final Set<String> names;

  private DottedNames(Set<String> names) {
    this.names = names;
  }

  /** Those that {@code text} holds more than once, code included; none for a text without. */
  static DottedNames of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher name = NAME.matcher(text).useTransparentBounds(true);
    for (int stop = text.indexOf('.'); stop >= 0; stop = text.indexOf('.', stop + 1)) {
      if (stop + 1 < text.length() && Character.isUpperCase(text.codePointAt(stop + 1))) {
        int start = start(text, stop);
        if (name.region(start, text.length()).lookingAt()) {
          counts.merge(name.group(), 1, Integer::sum);
        }
      }
    }
    return new DottedNames(
        counts.entrySet().stream()
            .filter(each -> each.getValue() >= FEWEST)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet()));
  }

  Set<String> names() {
    return names;
  }

  /** Where the word begins that ends before {@code end}, as far as a name is long. */
  private static int start(String text, int end) {
    int start = end;
    while (start > 0 && end - start <= 2 * LONGEST && isOfWord(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return start;
  }

  private static boolean isOfWord(int c) {
    return c == '_'
        || Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /**
   * The borders that part no such name.
   *
   * @param borders ends of the sentences of {@code text}, in order
   */
  List<Integer> without(String text, List<Integer> borders) {
    return names.isEmpty()
        ? borders
        : borders.stream().filter(border -> !isInside(text, border)).toList();
  }

  private boolean isInside(String text, int border) {
    if (border == 0 || border >= text.length() || text.charAt(border - 1) != '.') {
      return false;
    }
    int start = border - 1;
    while (start > 0 && isOfName(text.charAt(start - 1))) {
      start--;
    }
    int end = border;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    return names.contains(text.substring(start, end));
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
