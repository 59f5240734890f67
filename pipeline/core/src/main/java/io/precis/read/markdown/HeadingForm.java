package io.precis.read.markdown;

import io.precis.language.Phrases;
import io.precis.limit.TextPattern;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Tells headings from lines of a sentence that a converter set as such: the first line of a
 * numbered paragraph, or all of one.
 */
final class HeadingForm {
  private static final int LEAST_WORDS = 5;

  /** A word in small letters, and another: no name of a program or a product. */
  private static final TextPattern GOES_ON =
      TextPattern.compile("\\p{Ll}{2,}[,;\"”’)]?\\s+\\p{L}.*");

  /** A clause has a number, a heading above a name in small letters mostly has none. */
  private static final TextPattern NUMBERED =
      TextPattern.compile("(?:\\d{1,2}(?:\\.\\d{1,2}){0,4}\\.?|\\(\\w{1,4}\\))\\s.*");

  private static final Set<String> ARTICLES = Set.copyOf(Phrases.of("articles"));
  private static final TextPattern ENDED = TextPattern.compile("[.!?:;。！？：；]['\"”’)）]*\\s*$");

  /** A numbered clause that ends as a sentence does. */
  private static final TextPattern CLAUSE =
      TextPattern.compile(
          "\\d{1,2}(?:\\.\\d{1,2}){1,4}\\.?\\s+\\p{Lu}\\S*\\s(?:\\S+\\s+){6,100}\\S*\\p{Ll}{2,}[.;]\\s*");

  private HeadingForm() {}

  /** Whether the paragraph right below a heading goes on with its sentence. */
  static boolean isBeginning(Heading heading, String text) {
    return heading.getNext() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Text below
        && goesOn(text, below.getLiteral());
  }

  /** Whether a line in letters of a heading is the beginning of a sentence that goes on. */
  static boolean goesOn(String line, String below) {
    boolean torn =
        NUMBERED.matcher(line.strip()).matches() && GOES_ON.matcher(below.strip()).lookingAt();
    return line.strip().split("\\s+").length >= LEAST_WORDS
        && !ENDED.isIn(line)
        && (torn || ARTICLES.contains(line.substring(line.strip().lastIndexOf(' ') + 1).strip()));
  }

  /** Whether a heading is a numbered clause, all of a sentence. */
  static boolean isClause(String text) {
    return CLAUSE.matcher(text.strip()).matches();
  }
}
