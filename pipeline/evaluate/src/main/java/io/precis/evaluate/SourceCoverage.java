package io.precis.evaluate;

import io.precis.document.Section;
import io.precis.document.Span;
import io.precis.evaluate.rouge.RougeText;
import java.util.Collection;
import java.util.List;

/** Which share of a document its summary draws on. */
public final class SourceCoverage {
  private SourceCoverage() {}

  /**
   * Share of the sections that hold evidence; 0 where there are no sections with text.
   *
   * @param sections of the document; those without text are passed over
   * @param evidence spans of the document's text; one over a border counts for both sides
   */
  public static double ofSections(List<Section> sections, Collection<Span> evidence) {
    List<Section> filled = sections.stream().filter(s -> !s.span().isEmpty()).toList();
    long covered =
        filled.stream()
            .filter(section -> evidence.stream().anyMatch(e -> e.overlaps(section.span())))
            .count();
    return filled.isEmpty() ? 0 : (double) covered / filled.size();
  }

  /**
   * Share of the pages that hold evidence.
   *
   * @param pages number of pages, 1 or more
   * @param evidencePages pages of the evidence, from 1
   */
  public static double ofPages(int pages, Collection<Integer> evidencePages) {
    if (pages < 1) {
      throw new IllegalArgumentException("pages must be >= 1, got " + pages);
    }
    evidencePages.stream()
        .filter(page -> page < 1 || page > pages)
        .findFirst()
        .ifPresent(
            page -> {
              throw new IllegalArgumentException("want pages in 1.." + pages + ", got " + page);
            });
    return (double) evidencePages.stream().distinct().count() / pages;
  }

  /**
   * Share of the document's tenths (equal in sentences) that hold the sentence most like one of the
   * summary's: coverage of any summary, whether it cites or not.
   *
   * @param source sentences of the document; where there are fewer than ten, each is a part
   * @param summary sentences of the summary; one that shares no word with the document covers none
   */
  public static double ofTenths(RougeText source, RougeText summary) {
    int parts = Math.min(10, source.sentences().size());
    if (parts == 0) {
      return 0;
    }
    NearestSentences nearest = new NearestSentences(source);
    long covered =
        summary.sentences().stream()
            .flatMapToInt(sentence -> nearest.to(sentence).stream())
            .map(ordinal -> (int) ((long) ordinal * parts / source.sentences().size()))
            .distinct()
            .count();
    return (double) covered / parts;
  }
}
