package io.precis.read.fork.office.word;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which of a Word document's first paragraphs are its title by nothing but the size of their
 * letters: the largest above the text, one or two that follow each other, where no style of a
 * heading or a title stands among them.
 */
public final class WordTitle extends DefaultHandler {
  private static final int PARAGRAPHS = 60;
  private static final int BEGINNING = 12;
  private static final int LONGEST = 150;
  private static final int SHORTEST = 4;
  private static final int MOST_LINES = 2;

  /** Times the size of the text's letters. */
  private static final double LARGER = 1.4;

  /** Half points of letters of which nothing is said. */
  private static final int USUAL = 22;

  /** Thrown where enough was seen. */
  public static final class SeenException extends SAXException {
    private static final long serialVersionUID = 1;
  }

  /**
   * A paragraph.
   *
   * @param size of its letters in half points; 0 where they differ
   */
  private record Paragraph(int ordinal, String text, int size) {}

  private final Set<String> headings;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Map<Integer, Integer> charactersBySize = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private boolean headed;
  private boolean inText;
  private int nested;
  private int choices;
  private int ordinal = -1;
  private int runSize = USUAL;
  private int size;

  /**
   * @param headings ids of styles that are headings
   */
  public WordTitle(Set<String> headings) {
    this.headings = headings;
  }

  /** Places of the paragraphs among all of the part, from 0; empty where nothing is the title. */
  public Set<Integer> places() {
    int body =
        charactersBySize.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(USUAL);
    List<Paragraph> above =
        paragraphs.stream()
            .limit(BEGINNING)
            .takeWhile(each -> each.text().length() <= LONGEST)
            .toList();
    int largest = above.stream().mapToInt(Paragraph::size).max().orElse(0);
    List<Integer> places =
        IntStream.range(0, above.size())
            .filter(i -> above.get(i).size() == largest)
            .boxed()
            .toList();
    boolean together =
        !places.isEmpty()
            && places.size() <= MOST_LINES
            && places.get(places.size() - 1) - places.get(0) == places.size() - 1;
    boolean text = paragraphs.size() > above.size();
    boolean title = together && text && !headed && largest >= LARGER * body;
    return title
        ? places.stream().map(i -> above.get(i).ordinal()).collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    switch (local) {
      case "tbl", "txbxContent" -> nested++;
      case "Choice" -> choices++;
      case "p" -> startParagraph();
      case "r" -> runSize = USUAL;
      case "sz" -> runSize = halfPoints(OfficeXmlFilter.attribute(attributes, "val"));
      case "t" -> inText = true;
      case "pStyle" -> headed |= isHeading(OfficeXmlFilter.attribute(attributes, "val"));
      default -> {}
    }
  }

  private boolean isHeading(String style) {
    return paragraphs.size() < BEGINNING
        && (headings.contains(style) || style.equalsIgnoreCase("title"));
  }

  private void startParagraph() throws SAXException {
    if (paragraphs.size() == PARAGRAPHS) {
      throw new SeenException();
    }
    ordinal += choices == 0 ? 1 : 0; // those of a choice are left out, see WordPartFilter
    if (nested == 0) {
      text.setLength(0);
      size = -1;
    }
  }

  private static int halfPoints(String value) {
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : USUAL;
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    String piece = new String(characters, start, length);
    if (inText && nested == 0 && !piece.isBlank()) {
      text.append(piece);
      charactersBySize.merge(runSize, length, Integer::sum);
      size = size < 0 || size == runSize ? runSize : 0;
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "tbl", "txbxContent" -> nested = Math.max(0, nested - 1);
      case "Choice" -> choices--;
      case "t" -> inText = false;
      case "p" -> {
        if (nested == 0 && text.length() >= SHORTEST) {
          paragraphs.add(new Paragraph(ordinal, text.toString(), Math.max(0, size)));
        }
      }
      default -> {}
    }
  }
}
