package io.precis.read.pdf;

import io.precis.language.LanguageRules;
import io.precis.language.WordList;
import io.precis.read.pdf.page.PdfLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Large first letters that are let down into a paragraph, put back before its first line. */
final class PdfInitials {
  /** Times the size of the text's letters. */
  private static final double LARGER = 1.8;

  /** In sizes of the text's letters: from the first letter to the line beside it. */
  private static final double GAP = 1.2;

  /** Letters of a page that are looked at. */
  private static final int MOST = 50;

  private static final String QUOTES = "“\"«„‘'";

  private PdfInitials() {}

  /** The lines in their order, without such letters, each of which its first line has instead. */
  static List<PdfLine> joined(List<PdfLine> lines) {
    List<PdfLine> joined = new ArrayList<>(lines);
    for (PdfLine initial : lines.stream().filter(PdfInitials::isInitial).limit(MOST).toList()) {
      int first = firstBeside(initial, joined);
      if (first >= 0) {
        PdfLine line = joined.get(first);
        String text = initial.text() + gap(initial.text(), line.text()) + line.text();
        joined.set(
            first,
            new PdfLine(
                text,
                line.size(),
                initial.left(),
                line.right(),
                line.baseline(),
                line.look(),
                line.boldPrefix()));
        joined.removeIf(each -> each == initial);
      }
    }
    return joined;
  }

  /** One letter, perhaps behind a quotation mark. */
  private static boolean isInitial(PdfLine line) {
    String letter =
        !line.text().isEmpty() && QUOTES.indexOf(line.text().charAt(0)) >= 0
            ? line.text().substring(1)
            : line.text();
    return letter.codePointCount(0, letter.length()) == 1
        && Character.isUpperCase(letter.codePointAt(0))
        && !line.look().turned();
  }

  /** The highest of two lines or more that stand to the right of a letter; -1 for none. */
  private static int firstBeside(PdfLine initial, List<PdfLine> lines) {
    int first = -1;
    int beside = 0;
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      double right = line.left() - initial.right();
      boolean near =
          line != initial
              && line.size() > 0
              && initial.size() >= LARGER * line.size()
              && right > -1
              && right <= GAP * line.size()
              && line.baseline() > initial.baseline() - initial.size()
              && line.baseline() <= initial.baseline() + line.size() / 3;
      if (near) {
        beside++;
        first = first < 0 || line.baseline() < lines.get(first).baseline() ? i : first;
      }
    }
    boolean goesOn = first >= 0 && goesOn(lines.get(first).text());
    return beside > 1 && goesOn ? first : -1;
  }

  /** A word's rest begins with a small letter, or in capitals as the whole of a first line may. */
  private static boolean goesOn(String text) {
    int letter = text.codePointAt(0);
    return Character.isLowerCase(letter)
        || Character.isUpperCase(letter)
            && text.length() > 1
            && (Character.isUpperCase(text.charAt(1)) || text.charAt(1) == ' ');
  }

  /** {@code A} and {@code I} are words of their own unless a word of the language goes on. */
  private static String gap(String initial, String rest) {
    boolean word = initial.endsWith("A") || initial.endsWith("I");
    String begun = rest.split("[^\\p{L}'’]", 2)[0].toLowerCase(Locale.ROOT);
    String whole = initial.substring(initial.length() - 1).toLowerCase(Locale.ROOT) + begun;
    boolean known = LanguageRules.of("en").words(WordList.FUNCTION_WORDS).contains(whole);
    return word && !known && begun.length() > 1 ? " " : "";
  }
}
