package io.precis.read.fork.office.word;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which of a Word document's paragraphs are its title or headings by nothing but the size of their
 * letters. The title is the largest above the text, one or two lines that follow each other, where
 * no style of a heading or a title stands among them. Headings are several short lines above
 * smaller text, where no style of a heading stands anywhere.
 */
public final class WordSizes extends DefaultHandler {
  private static final int PARAGRAPHS = 60;
  private static final int MOST_PARAGRAPHS = 5_000;
  private static final int BEGINNING = 12;
  private static final int LONGEST = 150;
  private static final int SHORTEST = 4;
  private static final int MOST_LINES = 2;

  /** Times the size of the text's letters. */
  private static final double LARGER = 1.4;

  /** Times the size of the text's letters that a heading has at least. */
  private static final double HEADING = 1.2;

  private static final int FEWEST_HEADINGS = 2;
  private static final int LONGEST_HEADING = 100;

  /** Of so many paragraphs at most one is a heading. */
  private static final int ONE_HEADING_IN = 2;

  /** Letters of text below a heading; ideographs count for two. */
  private static final int LEAST_BELOW = 40;

  private static final char FIRST_IDEOGRAPH = '\u2E80';
  private static final String NO_HEADING = ".。;；,，:：!！?？、";

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
  private boolean styled;
  private boolean inText;
  private int nested;
  private int choices;
  private int ordinal = -1;
  private int runSize = USUAL;
  private int size;

  /**
   * @param headings ids of styles that are headings
   */
  public WordSizes(Set<String> headings) {
    this.headings = headings;
  }

  /** Levels of title and headings by their places among all paragraphs of the part, from 0. */
  public Map<Integer, Integer> levels() {
    int body =
        charactersBySize.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(USUAL);
    Map<Integer, Integer> levels = new HashMap<>();
    titles(body).forEach(place -> levels.put(place, 1));
    List<Paragraph> headings = styled ? List.of() : headings(body, levels.keySet());
    List<Integer> sizes =
        headings.stream()
            .map(Paragraph::size)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    headings.forEach(each -> levels.put(each.ordinal(), 2 + sizes.indexOf(each.size())));
    return levels;
  }

  private List<Integer> titles(int body) {
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
    return title ? places.stream().map(i -> above.get(i).ordinal()).toList() : List.of();
  }

  /** Lines in larger letters, each with text in smaller ones right below it. */
  private List<Paragraph> headings(int body, Set<Integer> titles) {
    List<Paragraph> headings = new ArrayList<>();
    for (int i = 0; i + 1 < paragraphs.size(); i++) {
      Paragraph each = paragraphs.get(i);
      Paragraph below = paragraphs.get(i + 1);
      String line = each.text().strip();
      if (each.size() >= HEADING * body
          && !titles.contains(each.ordinal())
          && line.length() <= LONGEST_HEADING
          && line.chars().anyMatch(Character::isLetter)
          && NO_HEADING.indexOf(line.charAt(line.length() - 1)) < 0
          && below.size() > 0
          && below.size() < each.size()
          && width(below.text()) >= LEAST_BELOW) {
        headings.add(each);
      }
    }
    boolean several =
        headings.size() >= FEWEST_HEADINGS && headings.size() * ONE_HEADING_IN <= paragraphs.size();
    return several ? headings : List.of();
  }

  private static int width(String text) {
    return text.length() + (int) text.chars().filter(c -> c >= FIRST_IDEOGRAPH).count();
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
      case "pStyle" -> style(OfficeXmlFilter.attribute(attributes, "val"));
      default -> {}
    }
  }

  private void style(String style) {
    boolean heading = headings.contains(style) || style.equalsIgnoreCase("title");
    styled |= headings.contains(style);
    headed |= heading && paragraphs.size() < BEGINNING;
  }

  private void startParagraph() throws SAXException {
    if (paragraphs.size() == MOST_PARAGRAPHS || styled && paragraphs.size() >= PARAGRAPHS) {
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
