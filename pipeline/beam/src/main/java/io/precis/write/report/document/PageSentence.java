package io.precis.write.report.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A summary sentence on a page.
 *
 * @param language that it is in; null where that is the document's
 * @param places its evidence, in text order, no place twice
 * @param note what a reader should know of its making: that it is shortened or rewritten, and how
 *     well that is supported; empty string for a quotation
 */
public record PageSentence(String text, String language, List<CitationLink> places, String note) {
  public PageSentence {
    places = List.copyOf(places);
  }

  /** The ids of all cited stretches that the page shows, with spaces between. */
  public String anchors() {
    return places.stream()
        .map(CitationLink::anchor)
        .filter(anchor -> !anchor.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
