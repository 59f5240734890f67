package io.precis.cli;

import io.precis.keyphrase.KeyPhrase;
import io.precis.keyphrase.Topics;
import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.DocumentRecord.SectionRecord;
import io.precis.summary.Gloss;
import io.precis.summary.Outline;
import io.precis.summary.Printed;
import io.precis.summary.SummarySentence;
import java.util.List;
import java.util.Locale;

/** A document's summary with its evidence, as a terminal shows it. */
final class SummaryText {
  private final DocumentRecord record;
  private final String text;
  private final TextWrapper lines;

  /**
   * @param text the extracted text; empty string where it was not kept
   */
  SummaryText(DocumentRecord record, String text, int columns) {
    this.record = record;
    this.text = text;
    this.lines = new TextWrapper(columns);
  }

  /** The document's summary and {@code levels} levels of the ones below it. */
  String render(int levels) {
    lines.paragraph(record.headline(), "", "");
    lines.paragraph(record.about().text(), "", "");
    lines.paragraph(facts(), "", "");
    if (!record.flaws().isEmpty()) {
      lines.paragraph("Read in part: " + words(String.join(", ", record.flaws())), "", "");
    }
    if (text.isEmpty()) {
      lines.paragraph("The extracted text was not kept: places are given without it.", "", "");
    }
    if (!record.provenance().focus().isEmpty()) {
      lines.paragraph("Focus: " + record.provenance().focus(), "", "");
    }
    if (!record.provenance().modeReason().isEmpty()) {
      lines.paragraph(
          "Summarized without a student: " + record.provenance().modeReason() + ".", "", "");
    }
    sentences(record.root(), "");
    topics();
    below(Outline.of(record), levels, "");
    return lines.toString();
  }

  private String facts() {
    String pages = record.length().pages() > 0 ? " · " + record.length().pages() + " pages" : "";
    return record.names().get(0)
        + " · "
        + record.metadata().mediaType()
        + pages
        + " · "
        + record.length().sentences()
        + " sentences · "
        + record.provenance().mode()
        + ", "
        + Printed.of(record.root().sentences()).words()
        + " · "
        + record.id().substring(0, Math.min(12, record.id().length()));
  }

  private void topics() {
    List<String> phrases =
        record.topics().stream()
            .filter(topics -> topics.section() == Topics.DOCUMENT)
            .flatMap(topics -> topics.phrases().stream())
            .map(KeyPhrase::text)
            .toList();
    if (!phrases.isEmpty()) {
      lines.blank().paragraph("Topics: " + String.join(", ", phrases), "", "  ");
    }
  }

  private void below(List<Outline> entries, int levels, String indent) {
    if (levels == 0) {
      return;
    }
    for (Outline entry : entries) {
      String name = entry.part() > 0 ? "Part " + entry.part() : entry.heading();
      lines.blank().paragraph("# " + name + " (" + entry.extent() + ")", indent, indent + "  ");
      entry.node().ifPresent(node -> sentences(node, indent));
      below(entry.children(), levels - 1, indent + "  ");
    }
  }

  private void sentences(NodeRecord node, String indent) {
    for (SummarySentence sentence : node.sentences()) {
      lines.blank().paragraph(sentence.text() + note(sentence), indent, indent);
      sentence.evidence().forEach(citation -> evidence(sentence, citation, indent));
    }
    for (Gloss gloss : node.glosses()) {
      String words = gloss.name() + ": " + gloss.introduction();
      lines.blank().paragraph(words + " (" + place(gloss.place()) + ")", indent, indent + "  ");
    }
  }

  private static String note(SummarySentence sentence) {
    return switch (sentence.origin()) {
      case EXTRACTED -> "";
      case SHORTENED -> " [shortened]";
      case GENERATED ->
          String.format(Locale.ROOT, " [rewritten, support %.2f]", sentence.support());
    };
  }

  private void evidence(SummarySentence sentence, Citation citation, String indent) {
    String quote = quote(citation);
    boolean same = letters(quote).equals(letters(sentence.text()));
    String shown = quote.isEmpty() ? "" : same ? ": word for word" : ": “" + quote + "”";
    lines.paragraph(place(citation) + shown, indent + "  > ", indent + "    ");
  }

  private String quote(Citation citation) {
    if (text.isEmpty()) {
      return "";
    }
    if (citation.start() < 0
        || citation.start() > citation.end()
        || citation.end() > text.length()) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "the evidence at [%d, %d) lies outside of the text of %s",
              citation.start(),
              citation.end(),
              record.id()));
    }
    return text.substring(citation.start(), citation.end()).strip().replaceAll("\\s+", " ");
  }

  /** Without what changes when lines are joined. */
  private static String letters(String quote) {
    return quote.replaceAll("[\\s\\u00AD-]+", "");
  }

  private String place(Citation citation) {
    String at =
        citation.page() > 0
            ? "p. " + citation.page() + ", s. " + (citation.sentence() + 1)
            : "s. " + (citation.sentence() + 1);
    List<String> path =
        record.sections().stream()
            .filter(section -> section.section() == citation.section())
            .map(SectionRecord::path)
            .findFirst()
            .orElse(List.of());
    return path.isEmpty() ? at : at + ", " + String.join(" > ", path);
  }

  private static String words(String constants) {
    return constants.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
