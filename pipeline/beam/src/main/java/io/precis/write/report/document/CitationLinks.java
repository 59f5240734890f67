package io.precis.write.report.document;

import io.precis.request.Style;
import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.HeadedSentences;
import io.precis.summary.SummarySentence;
import io.precis.write.SourceLink;
import io.precis.write.report.DisplayText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Summary sentences with the places of their evidence on the page. */
final class CitationLinks {
  private final CitedRanges marks;
  private final Optional<SourceLink> source;

  /**
   * @param marks null where the page shows no source
   * @param source what places link to; empty for nothing
   */
  CitationLinks(CitedRanges marks, Optional<SourceLink> source) {
    this.marks = marks;
    this.source = source;
  }

  List<PageParagraph> paragraphs(NodeRecord node, DocumentRecord record, Style layout) {
    return HeadedSentences.of(node).stream()
        .map(
            headed ->
                new PageParagraph(
                    DisplayText.text(headed.runIn(record.language())),
                    headed.areItems(layout),
                    headed.sentences().stream().map(each -> sentence(each, record)).toList()))
        .toList();
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

  private PageSentence sentence(SummarySentence sentence, DocumentRecord record) {
    Set<CitationLink> places = new LinkedHashSet<>();
    sentence.evidence().forEach(citation -> places.add(place(citation)));
    String language = record.language(sentence);
    return new PageSentence(
        DisplayText.text(sentence.text()),
        language.equals(record.language()) ? null : language,
        List.copyOf(places),
        note(sentence));
  }

  private CitationLink place(Citation citation) {
    String label =
        citation.page() > 0 ? "p. " + citation.page() : "s. " + (citation.sentence() + 1);
    return new CitationLink(
        label,
        marks == null ? "" : marks.anchor(citation.sentence()),
        source.map(link -> link.at(citation)).orElse(""));
  }

  private static String note(SummarySentence sentence) {
    return switch (sentence.origin()) {
      case EXTRACTED -> "";
      case SHORTENED -> sentence.origin().word();
      case TRANSLATED -> sentence.origin().word() + ", numbers and names checked alone";
      case GENERATED ->
          sentence.origin().word() + ", support " + DisplayText.percent(sentence.support());
    };
  }
}
