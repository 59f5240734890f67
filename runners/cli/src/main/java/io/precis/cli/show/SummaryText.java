package io.precis.cli.show;

import io.precis.cli.terminal.TextWrapper;
import io.precis.limit.Amount;
import io.precis.request.Style;
import io.precis.request.TextUnits;
import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.Gloss;
import io.precis.summary.HeadedSentences;
import io.precis.summary.Outline;
import io.precis.summary.Printed;
import io.precis.summary.SummarySentence;
import io.precis.write.SourceLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A document's summary as a terminal shows it: as a text that reads on, its evidence beneath. */
final class SummaryText {
  private final DocumentRecord record;
  private final String text;
  private final Optional<SourceLink> source;
  private final TextWrapper lines;
  private final List<SummarySentence> cited = new ArrayList<>();

  /**
   * @param text the extracted text; empty string where it was not kept
   */
  SummaryText(DocumentRecord record, String text, int columns) {
    this.record = record;
    this.text = text;
    this.source = SourceLink.absolute(record, text);
    this.lines = new TextWrapper(columns);
  }

  /**
   * The document's summary and {@code levels} levels of the ones below it, then the evidence of
   * each sentence under its number.
   */
  String render(int levels) {
    lines.paragraph(record.headline(), "", "");
    lines.paragraph(record.about().text(), "", "");
    lines.paragraph(facts(), "", "");
    source.ifPresent(link -> lines.unbroken(link.file()));
    if (!record.flaws().isEmpty()) {
      lines.paragraph("Read in part: " + words(String.join(", ", record.flaws())), "", "");
    }
    if (!record.provenance().focus().isEmpty()) {
      lines.paragraph("Focus: " + record.provenance().focus(), "", "");
    }
    if (!record.provenance().modeReason().isEmpty()) {
      lines.paragraph(
          "Summarized without a student: " + record.provenance().modeReason() + ".", "", "");
    }
    node(record.root(), "", true);
    topics();
    below(Outline.of(record), levels, "", true);
    evidence();
    return lines.toString();
  }

  /** The summaries and nothing but them. */
  String plain(int levels) {
    node(record.root(), "", false);
    below(Outline.of(record), levels, "", false);
    return lines.toString().substring(System.lineSeparator().length());
  }

  private String facts() {
    String pages =
        record.length().pages() > 0 ? " · " + Amount.of(record.length().pages(), "page") : "";
    return record.names().get(0)
        + " · "
        + record.metadata().mediaType()
        + pages
        + " · "
        + Amount.of(record.length().sentences(), "sentence")
        + " · "
        + record.provenance().mode()
        + ", "
        + Printed.of(record.root().sentences()).words()
        + " · "
        + record.id().substring(0, Math.min(12, record.id().length()));
  }

  private void topics() {
    List<String> phrases = record.keyPhrases();
    if (!phrases.isEmpty()) {
      lines.blank().paragraph("Topics: " + String.join(", ", phrases), "", "  ");
    }
  }

  private void below(List<Outline> entries, int levels, String indent, boolean numbered) {
    if (levels == 0) {
      return;
    }
    for (Outline entry : entries) {
      String name = entry.part() > 0 ? "Part " + entry.part() : entry.heading();
      lines.blank().paragraph("# " + name + " (" + entry.extent() + ")", indent, indent + "  ");
      entry.node().ifPresent(node -> node(node, indent, numbered));
      below(entry.children(), levels - 1, indent + "  ", numbered);
    }
  }

  private void node(NodeRecord node, String indent, boolean numbered) {
    Style layout = node == record.root() ? record.provenance().layout() : Style.PARAGRAPH;
    for (HeadedSentences headed : HeadedSentences.of(node)) {
      boolean list = headed.areItems(layout);
      lines.blank();
      StringBuilder flowing = new StringBuilder(headed.runIn(record.language()));
      if (list && !flowing.isEmpty()) {
        lines.paragraph(flowing.toString(), indent, indent);
      }
      for (SummarySentence sentence : headed.sentences()) {
        String shown = numbered ? sentence.text() + " [" + number(sentence) + "]" : sentence.text();
        if (list) {
          lines.paragraph(shown, indent + "- ", indent + "  ");
        } else {
          boolean apart = numbered || headed.sentences().get(0) == sentence;
          String gap = apart ? " " : TextUnits.gap(record.language(), flowing);
          flowing.append(flowing.isEmpty() ? "" : gap).append(shown);
        }
      }
      if (!list) {
        lines.paragraph(flowing.toString(), indent, indent);
      }
    }
    for (Gloss gloss : numbered ? node.glosses() : List.<Gloss>of()) {
      String words = gloss.name() + ": " + gloss.introduction();
      lines.blank().paragraph(words + " (" + place(gloss.place()) + ")", indent, indent + "  ");
    }
  }

  private int number(SummarySentence sentence) {
    cited.add(sentence);
    return cited.size();
  }

  private void evidence() {
    lines.blank().paragraph("Evidence, by page and by number as 'precis read' has it", "", "");
    if (text.isEmpty()) {
      lines.paragraph("The extracted text was not kept: places are given without it.", "", "");
    }
    for (int i = 0; i < cited.size(); i++) {
      for (Citation citation : cited.get(i).evidence()) {
        evidence(i + 1, cited.get(i), citation);
      }
    }
  }

  private void evidence(int number, SummarySentence sentence, Citation citation) {
    String quote = quote(citation);
    boolean same = letters(quote).equals(letters(sentence.text()));
    String shown = quote.isEmpty() ? "" : same ? ": word for word" : ": “" + quote + "”";
    String mark = "[" + number + "] ";
    String rest = " ".repeat(mark.length());
    lines.paragraph(place(citation) + note(sentence) + shown, mark, rest);
    source
        .map(link -> link.at(citation))
        .filter(url -> !url.equals(source.get().file()))
        .ifPresent(url -> lines.unbroken(rest + url));
  }

  private static String note(SummarySentence sentence) {
    return switch (sentence.origin()) {
      case EXTRACTED -> "";
      case SHORTENED -> ", shortened";
      case TRANSLATED -> ", translated, numbers and names checked alone";
      case GENERATED -> String.format(Locale.ROOT, ", rewritten, support %.2f", sentence.support());
    };
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
    List<String> path = record.path(citation);
    return path.isEmpty() ? at : at + ", " + String.join(" > ", path);
  }

  private static String words(String constants) {
    return constants.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
