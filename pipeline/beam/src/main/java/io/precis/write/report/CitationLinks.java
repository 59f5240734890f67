package io.precis.write.report;

import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.SummarySentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Summary sentences with the places of their evidence on the page. */
final class CitationLinks {
  private final DocumentRecord record;
  private final CitedRanges marks;

  /**
   * @param marks null where the page shows no source
   */
  CitationLinks(DocumentRecord record, CitedRanges marks) {
    this.record = record;
    this.marks = marks;
  }

  List<PageSentence> sentences(NodeRecord node) {
    return node.sentences().stream().map(this::sentence).toList();
  }

  List<PageGloss> glosses(NodeRecord node) {
    return node.glosses().stream()
        .map(
            gloss ->
                new PageGloss(
                    DisplayText.text(gloss.name()),
                    DisplayText.text(gloss.introduction()),
                    place(gloss.place())))
        .toList();
  }

  private PageSentence sentence(SummarySentence sentence) {
    Set<CitationLink> places = new LinkedHashSet<>();
    sentence.evidence().forEach(citation -> places.add(place(citation)));
    return new PageSentence(DisplayText.text(sentence.text()), List.copyOf(places), note(sentence));
  }

  private CitationLink place(Citation citation) {
    String label =
        citation.page() > 0 ? "p. " + citation.page() : "s. " + (citation.sentence() + 1);
    return new CitationLink(label, marks == null ? "" : marks.anchor(citation.sentence()));
  }

  private static String note(SummarySentence sentence) {
    return switch (sentence.origin()) {
      case EXTRACTED -> "";
      case SHORTENED -> sentence.origin().word();
      case GENERATED ->
          sentence.origin().word() + ", support " + DisplayText.percent(sentence.support());
    };
  }
}
