package io.precis.evaluate;

import java.util.List;

/**
 * What is printed for a document.
 *
 * @param first sentences of the whole document's summary
 * @param all sentences of the summaries of the document and of its parts
 * @param about what is printed above them: title, kind, date; empty string for nothing
 */
public record PrintedSummary(List<String> first, List<String> all, String about) {
  public PrintedSummary {
    first = List.copyOf(first);
    all = List.copyOf(all);
  }
}
