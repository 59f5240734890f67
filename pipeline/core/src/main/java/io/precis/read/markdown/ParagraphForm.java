package io.precis.read.markdown;

import io.precis.limit.TextPattern;
import io.precis.read.markup.MarkupElements;
import io.precis.read.markup.MarkupWriter;
import io.precis.text.line.Captions;
import io.precis.text.line.StandaloneHeading;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What the nodes of a paragraph say of it: whether it is a heading, a caption, a link alone. */
final class ParagraphForm {
  private static final TextPattern NOTE_NUMBER = TextPattern.compile("\\[?\\d{1,3}\\]?");
  private static final TextPattern NOTE_COLON = TextPattern.compile("\\s?[:：]");

  private ParagraphForm() {}

  /** Whether a paragraph is nothing but a link to a place on the same page, as to its top. */
  static boolean isOnlyLinkWithin(Paragraph paragraph) {
    return isLinkWithin(paragraph) && paragraph.getParent() instanceof Document;
  }

  /** Likewise, wherever it stands. */
  static boolean isLinkWithin(Paragraph paragraph) {
    return paragraph.getFirstChild() instanceof Link link
        && endsParagraph(link)
        && link.getDestination().startsWith("#");
  }

  /** Whether a paragraph begins with the raised mark of the note that it is, and a colon. */
  static boolean isNote(Paragraph paragraph) {
    Node mark = paragraph.getFirstChild();
    return mark instanceof HtmlInline sup
        && sup.getLiteral().equalsIgnoreCase("<sup>")
        && mark.getNext() instanceof Text number
        && NOTE_NUMBER.matches(number.getLiteral())
        && number.getNext() instanceof HtmlInline
        && number.getNext().getNext() instanceof Text said
        && NOTE_COLON.matcher(said.getLiteral()).lookingAt();
  }

  /** A caption is in letters of its own, or no sentence: one may begin with a table's number. */
  static boolean isCaption(Paragraph paragraph, String text) {
    Node only = paragraph.getFirstChild();
    boolean apart =
        (only instanceof Emphasis || only instanceof StrongEmphasis) && endsParagraph(only);
    return Captions.isCaption(text)
        && (apart || !StandaloneHeading.endsLikeSentence(text))
        && !text.endsWith(":");
  }

  /**
   * Where the first line of a paragraph ends that heads it, or the table in it, in bold letters; 0
   * for none.
   */
  static int runInHead(Paragraph paragraph, String text) {
    Node first = paragraph.getFirstChild();
    int end = text.indexOf('\n');
    boolean alone =
        first instanceof StrongEmphasis
            && endsLine(first)
            && !isBoldLine(nextShown(nextShown(first)))
            && paragraph.getParent() instanceof Document;
    boolean heads =
        alone
            && end > 0
            && MarkupElements.mayBeHeading(text.substring(0, end))
            && !HeadingForm.goesOn(text.substring(0, end), text.substring(end))
            && (text.substring(end).isBlank() || MarkupWriter.isText(text.substring(end).strip()));
    return heads ? end : 0;
  }

  /** Whether the next line is in bold letters too: several such are fields, and head nothing. */
  private static boolean isBoldLine(Node node) {
    return node instanceof StrongEmphasis && (endsLine(node) || endsParagraph(node));
  }

  /** Whether nothing in a text is marked as a heading. */
  static boolean isUnheaded(Node document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading) {
        return false;
      }
    }
    return true;
  }

  /** Whether a paragraph is a line that is counted as Chinese texts count their parts. */
  static boolean isCounted(Paragraph paragraph, String text) {
    String line = text.strip();
    return paragraph.getParent() instanceof Document
        && paragraph.getNext() != null
        && !line.isEmpty()
        && Character.isIdeographic(line.codePointAt(0))
        && line.indexOf('\n') < 0
        && StandaloneHeading.level(line).isPresent();
  }

  /** Whether a line ends behind a node; the spaces that break it are an empty text. */
  private static boolean endsLine(Node node) {
    Node next = nextShown(node);
    return next instanceof HardLineBreak || next instanceof SoftLineBreak;
  }

  private static boolean endsParagraph(Node node) {
    return nextShown(node) == null;
  }

  /** The next node that is more than white space; null where none is. */
  private static Node nextShown(Node node) {
    Node next = node.getNext();
    while (next instanceof Text text && text.getLiteral().isBlank()) {
      next = next.getNext();
    }
    return next;
  }

  /** A paragraph of bold letters that is no sentence, with a paragraph or a list below it. */
  static boolean isHeading(Paragraph paragraph, String text) {
    Node only = paragraph.getFirstChild();
    Node below = paragraph.getNext();
    return only instanceof StrongEmphasis
        && endsParagraph(only)
        && paragraph.getParent() instanceof Document
        && (MarkupElements.mayBeHeading(text) || MarkupElements.isQuestion(text))
        && (below instanceof ListBlock
            || below instanceof Paragraph next
                && !(next.getFirstChild() instanceof StrongEmphasis));
  }
}
