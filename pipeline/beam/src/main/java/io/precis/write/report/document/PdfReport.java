package io.precis.write.report.document;

import io.precis.mark.MarkedSummary;
import io.precis.mark.MarkedSummary.Look;
import io.precis.mark.MarkedSummary.Mark;
import io.precis.mark.MarkedSummary.Paragraph;
import io.precis.mark.MarkedSummary.Piece;
import io.precis.request.Style;
import io.precis.request.TextUnits;
import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.HeadedSentences;
import io.precis.summary.Outline;
import io.precis.summary.SummarySentence;
import io.precis.write.SourceLink;
import io.precis.write.report.DisplayText;
import io.precis.write.report.DocumentFacts;
import io.precis.write.report.KeyphraseView;
import io.precis.write.report.LabelledValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document's summaries as pages of a PDF, and which sentences of the source are to be marked: the
 * document's summary, then each section's under its heading, then where each mark stands. A
 * sentence that is cited twice has one number.
 */
final class PdfReport {
  private static final int LONGEST_NOTE = 300;

  private final DocumentRecord record;
  private final Optional<SourceLink> source;
  private final String text;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Map<Citation, Mark> marks = new LinkedHashMap<>();

  private PdfReport(DocumentRecord record, Optional<SourceLink> source, String text) {
    this.record = record;
    this.source = source;
    this.text = text;
  }

  /**
   * The report.
   *
   * @param source what the places link to that are not in the copy; empty for no links
   * @param text the extracted text; empty string where it was not kept, and then nothing is marked
   */
  static MarkedSummary of(
      DocumentRecord record, Style style, Optional<SourceLink> source, String text) {
    PdfReport report = new PdfReport(record, source, text);
    report.fill(style);
    return new MarkedSummary(
        DisplayText.name(record.headline()),
        record.language(),
        report.paragraphs,
        List.copyOf(report.marks.values()));
  }

  private void fill(Style style) {
    add(Look.TITLE, DisplayText.name(record.headline()));
    add(Look.ABOUT, DisplayText.text(record.about().text()));
    add(Look.FACTS, String.join(" · ", DocumentFacts.line(record)));
    List<Piece> origin = new ArrayList<>();
    for (LabelledValue fact : DocumentFacts.origin(record)) {
      origin.add(Piece.plain((origin.isEmpty() ? "" : " · ") + fact.name() + ": " + fact.value()));
    }
    source.ifPresent(
        link -> {
          origin.add(Piece.plain(" · "));
          origin.add(Piece.link("Open the file", 0, link.file()));
        });
    paragraphs.add(new Paragraph(Look.FACTS, origin));
    DocumentFacts.notices(record).forEach(notice -> add(Look.FACTS, notice));
    sentences(record.root(), style);
    List<String> topics = new KeyphraseView(record).ofDocument();
    if (!topics.isEmpty()) {
      add(Look.FACTS, "Topics: " + String.join(", ", topics));
    }
    entries(Outline.of(record), Look.HEADING);
    places();
  }

  private void entries(List<Outline> entries, Look look) {
    for (Outline entry : entries) {
      boolean prints = entry.node().filter(node -> !node.sentences().isEmpty()).isPresent();
      if (entry.part() > 0 && prints) {
        add(Look.PART, "Part " + entry.part() + ", " + entry.extent());
      } else if (entry.part() == 0 && entry.prints()) {
        add(look, DisplayText.text(entry.heading()));
      }
      entry.node().ifPresent(node -> sentences(node, Style.PARAGRAPH));
      entries(entry.children(), Look.SUBHEADING);
    }
  }

  private void sentences(NodeRecord node, Style layout) {
    for (HeadedSentences headed : HeadedSentences.of(node)) {
      boolean list = headed.areItems(layout);
      List<Piece> flowing = new ArrayList<>();
      String heading = DisplayText.text(headed.runIn(record.language()));
      if (!heading.isEmpty()) {
        flowing.add(Piece.strong(heading));
      }
      String before = heading;
      String language = record.language();
      for (SummarySentence sentence : headed.sentences()) {
        if (list) {
          flush(flowing);
          paragraphs.add(new Paragraph(Look.BULLET, cited(sentence)));
        } else {
          flowing.add(Piece.plain(TextUnits.gap(language, before)));
          before = sentence.text();
          language = record.language(sentence);
          flowing.addAll(cited(sentence));
        }
      }
      flush(flowing);
    }
  }

  /** Ends a paragraph of text, where one is begun. */
  private void flush(List<Piece> flowing) {
    if (!flowing.isEmpty()) {
      paragraphs.add(new Paragraph(Look.TEXT, flowing));
      flowing.clear();
    }
  }

  private List<Piece> cited(SummarySentence sentence) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.plain(DisplayText.text(sentence.text()) + "\u00A0"));
    for (Citation citation : sentence.evidence()) {
      Mark mark = marks.computeIfAbsent(citation, each -> mark(each, sentence));
      pieces.add(Piece.link("[" + mark.number() + "]", mark.number(), url(citation)));
    }
    return pieces;
  }

  private Mark mark(Citation citation, SummarySentence sentence) {
    boolean known = citation.start() >= 0 && citation.end() <= text.length();
    boolean embedded =
        record.sections().stream()
            .anyMatch(section -> section.section() == citation.section() && section.embedded());
    int number = marks.size() + 1;
    String note = "[" + number + "] " + DisplayText.text(sentence.text());
    return new Mark(
        number,
        embedded ? 0 : citation.page(),
        known ? text.substring(citation.start(), citation.end()) : "",
        note.substring(0, Math.min(LONGEST_NOTE, note.length())));
  }

  private String url(Citation citation) {
    return source.map(link -> link.at(citation)).orElse("");
  }

  private void places() {
    if (marks.isEmpty()) {
      return;
    }
    add(Look.HEADING, "Evidence");
    marks.forEach(
        (citation, mark) ->
            paragraphs.add(
                new Paragraph(
                    Look.NOTE,
                    List.of(
                        Piece.link("[" + mark.number() + "]", mark.number(), url(citation)),
                        Piece.plain(" " + CitationPlace.of(record, citation))))));
  }

  private void add(Look look, String line) {
    paragraphs.add(new Paragraph(look, List.of(Piece.plain(line))));
  }
}
