package io.precis.evaluate.rouge;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words by Unicode properties; every character of a script without spaces is a word. */
public final class UnicodeWords {
  private static final Set<Integer> WITHOUT_SPACES =
      Set.of(
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR);

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private UnicodeWords() {}

  /** The words of {@code text} in order, in lower case; empty where it has none. */
  public static List<String> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    lower
        .codePoints()
        .forEach(
            c -> {
              if (!isWordPart(c)) {
                flush(word, words);
              } else if (isMark(c)) {
                attach(c, word, words);
              } else if (isSpaceless(c)) {
                flush(word, words);
                words.add(Character.toString(c));
              } else {
                word.appendCodePoint(c);
              }
            });
    flush(word, words);
    return words;
  }

  /** Runs between white space that hold a word; characters of scripts without spaces one by one. */
  public static int count(String text) {
    int count = 0;
    for (String run : SPACE.split(text)) {
      List<String> words = of(run);
      boolean spaceless = run.codePoints().anyMatch(UnicodeWords::isSpaceless);
      count += spaceless ? words.size() : Math.min(1, words.size());
    }
    return count;
  }

  private static boolean isSpaceless(int c) {
    return WITHOUT_SPACES.contains(UScript.getScript(c));
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    return UCharacter.hasBinaryProperty(c, UProperty.GRAPHEME_EXTEND)
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  // A mark belongs to what stands before it: the open word, or the last single character.
  private static void attach(int mark, StringBuilder word, List<String> words) {
    if (word.length() > 0 || words.isEmpty()) {
      word.appendCodePoint(mark);
    } else {
      int last = words.size() - 1;
      words.set(last, words.get(last) + Character.toString(mark));
    }
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
