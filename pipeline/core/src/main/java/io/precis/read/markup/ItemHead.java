package io.precis.read.markup;

import io.precis.limit.TextPattern;
import io.precis.text.line.StandaloneHeading;
import io.precis.text.line.TitleRules;
import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * How deep a paragraph stands in lists, and whether it is the name of what stands below it: of an
 * outermost item with points of its own, as in minutes; of the paragraphs after a numbered line, as
 * in newsletters.
 *
 * @param isOne whether it is such a name
 * @param depth how many items it is or stands in; 0 for a name of paragraphs outside of lists
 */
public record ItemHead(boolean isOne, int depth) {
  private static final int DEEPEST = 60;
  private static final int LONGEST = 120;
  private static final int LONGEST_LINE = 40;

  /** What has a mark at its end says something, or leads in. */
  private static final TextPattern NAME =
      TextPattern.compile("(?s)(?=.*\\p{L}).*[^\\s.。!！:：;；,，、…]\\s*");

  private static final TextPattern LEADS_IN = TextPattern.compile("[:：]\\s*$");

  private static final TextPattern NUMBERED =
      TextPattern.compile("[(（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]\\s?\\S.*", Pattern.DOTALL);

  public static ItemHead of(Paragraph paragraph, String text) {
    int depth = depth(paragraph);
    boolean name = isName(text);
    Node parent = paragraph.getParent();
    if (!name) {
      return new ItemHead(false, depth);
    }
    if (parent instanceof Document) {
      return new ItemHead(NUMBERED.matcher(text).matches() && isFollowed(paragraph), 0);
    }
    if (depth != 1 || !(parent instanceof ListItem)) {
      return new ItemHead(false, depth);
    }
    Node list = parent.getParent();
    boolean only = list.getFirstChild() == list.getLastChild() && paragraph.getNext() == null;
    if (only && list.getParent() instanceof Document && isFollowed(list) && !isLedIn(list)) {
      return new ItemHead(true, 0);
    }
    Node next = paragraph.getNext();
    if (Character.isLowerCase(text.codePointAt(0)) && isLedIn(list)) {
      return new ItemHead(false, depth); // the sentence above goes on
    }
    return new ItemHead(next instanceof ListBlock || next instanceof Paragraph, depth);
  }

  /**
   * Whether a text may be the name of something: short, in one line, with neither a mark at its
   * end, nor a word that more must follow, nor an address.
   */
  static boolean isName(String text) {
    return text.length() <= LONGEST
        && text.indexOf('\n') < 0
        && !text.contains("://")
        && !TitleRules.isCut(text)
        && NAME.matcher(text).matches();
  }

  /**
   * Where the first line of an item ends that names what the lines below it say: far shorter than
   * they are, which begin anew; 0 for none.
   */
  public static int endOfLine(String text) {
    int end = text.indexOf('\n');
    if (end <= 0 || end > LONGEST_LINE || !isName(text.substring(0, end))) {
      return 0;
    }
    String below = text.substring(end).strip();
    boolean anew =
        !below.isEmpty()
            && (Character.isUpperCase(below.codePointAt(0))
                || Character.isIdeographic(below.codePointAt(0)));
    return anew
            && below.lines().findFirst().orElse("").length() > end
            && StandaloneHeading.endsLikeSentence(below)
        ? end
        : 0;
  }

  /** Whether a paragraph right above ends in a colon: the item belongs to it. */
  private static boolean isLedIn(Node list) {
    Node last = list.getPrevious() instanceof Paragraph ? list.getPrevious() : null;
    while (last != null && last.getLastChild() != null) {
      last = last.getLastChild();
    }
    return last instanceof Text words && LEADS_IN.isIn(words.getLiteral());
  }

  /** By a paragraph, pictures between them aside. */
  private static boolean isFollowed(Node node) {
    Node next = node.getNext();
    while (next instanceof Paragraph && isPicture(next)) {
      next = next.getNext();
    }
    return next instanceof Paragraph paragraph && !isNumbered(paragraph);
  }

  private static boolean isPicture(Node paragraph) {
    return paragraph.getFirstChild() instanceof Image
        && paragraph.getFirstChild().getNext() == null;
  }

  private static boolean isNumbered(Paragraph paragraph) {
    return paragraph.getFirstChild() instanceof Text text
        && NUMBERED.matcher(text.getLiteral() + "x").matches();
  }

  /** The first paragraph of an item is the item, what follows stands in it. */
  private static int depth(Paragraph paragraph) {
    int depth = paragraph.getPrevious() == null ? 0 : 1;
    int items = 0;
    int up = 0;
    for (Node at = paragraph.getParent(); at != null && up < DEEPEST; at = at.getParent()) {
      items += at instanceof ListItem ? 1 : 0;
      up++;
    }
    return items == 0 ? 0 : items + depth;
  }
}
