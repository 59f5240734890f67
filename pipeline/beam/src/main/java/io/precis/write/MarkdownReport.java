package io.precis.write;

import io.precis.ground.Origin;
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
import io.precis.text.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One document's summaries as Markdown that people read: the document's, then each section's. */
public final class MarkdownReport {
  private final DocumentRecord record;
  private final Style style;
  private final Optional<SourceLink> source;
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport(DocumentRecord record, Style style, Optional<SourceLink> source) {
    this.record = record;
    this.source = source;
    this.style = style;
  }

  /**
   * The report, with {@code \n} line ends.
   *
   * @param source what the places of evidence link to; empty for no links
   */
  public static String of(DocumentRecord record, Style style, Optional<SourceLink> source) {
    return new MarkdownReport(record, style, source).render();
  }

  private String render() {
    heading(1, VisibleText.of(record.headline()));
    about();
    facts();
    sentences(record.root(), style);
    glosses(record.root());
    topics();
    if (record.nodes().size() > 1) {
      heading(2, "Section by section");
      entries(Outline.of(record), 3, "");
    }
    return out.toString();
  }

  private void about() {
    out.append(MarkdownEscaper.escape(record.about().text())).append("\n\n");
  }

  private void facts() {
    StringBuilder line = new StringBuilder();
    String name = MarkdownEscaper.escape(VisibleText.of(record.names().get(0)));
    line.append(source.map(link -> "[" + name + "](" + link.file() + ")").orElse(name));
    line.append(" · ").append(MarkdownEscaper.escape(record.metadata().mediaType()));
    if (record.length().pages() > 0) {
      line.append(" · ").append(Amount.of(record.length().pages(), "page"));
    }
    String unit = TextUnits.countsCharacters(record.language()) ? "character" : "word";
    line.append(" · ").append(Amount.of(record.length().units(), unit));
    line.append(" · ").append(record.provenance().mode());
    line.append(" · ").append(Printed.of(record.root().sentences()).words());
    out.append('*').append(line).append("*\n\n");
    if (!record.provenance().focus().isEmpty()) {
      out.append("**Focus:** ")
          .append(MarkdownEscaper.escape(VisibleText.of(record.provenance().focus())))
          .append("\n\n");
    }
    if (!record.provenance().modeReason().isEmpty()) {
      out.append("**Summarized without a student:** ")
          .append(MarkdownEscaper.escape(record.provenance().modeReason()))
          .append("\n\n");
    }
    if (!record.flaws().isEmpty()) {
      out.append("**Read in part:** ").append(flaws()).append("\n\n");
    }
  }

  private void glosses(NodeRecord node) {
    List<String> glosses = node.glosses().stream().map(this::gloss).toList();
    if (!glosses.isEmpty()) {
      out.append("*Names:* ").append(String.join("; ", glosses)).append("\n\n");
    }
  }

  private String gloss(Gloss gloss) {
    return MarkdownEscaper.escape(gloss.name())
        + ": "
        + MarkdownEscaper.escape(gloss.introduction())
        + " \\["
        + place(gloss.place())
        + "\\]";
  }

  private void topics() {
    List<String> phrases = record.keyPhrases().stream().map(MarkdownEscaper::escape).toList();
    if (!phrases.isEmpty()) {
      out.append("*Topics:* ").append(String.join(", ", phrases)).append("\n\n");
    }
  }

  private String place(Citation citation) {
    String label =
        citation.page() > 0 ? "p. " + citation.page() : "s. " + (citation.sentence() + 1);
    return source.map(link -> "[" + label + "](" + link.at(citation) + ")").orElse(label);
  }

  private String flaws() {
    List<String> words =
        record.flaws().stream()
            .map(flaw -> flaw.toLowerCase(Locale.ROOT).replace('_', ' '))
            .toList();
    String pages =
        record.length().pages() > 0
            ? " ("
                + record.length().pagesRead()
                + " of "
                + Amount.of(record.length().pages(), "page")
                + " gave text)"
            : "";
    return String.join(", ", words) + pages;
  }

  private void entries(List<Outline> entries, int level, String indent) {
    for (Outline entry : entries) {
      if (!entry.prints()) {
        continue;
      }
      if (entry.part() == 0) {
        section(entry, level);
      } else {
        part(entry, level, indent);
      }
    }
    if (!entries.isEmpty() && entries.get(entries.size() - 1).part() > 0) {
      out.append('\n');
    }
  }

  private void section(Outline entry, int level) {
    heading(level, entry.heading());
    entry.node().ifPresent(node -> sentences(node, Style.PARAGRAPH));
    entry.node().ifPresent(this::glosses);
    entries(entry.children(), Math.min(6, level + 1), "");
  }

  /** A list item; parts of it are items below, and sections below it end the list. */
  private void part(Outline entry, int level, String indent) {
    out.append(indent).append("- ").append(MarkdownEscaper.escape(entry.extent())).append(": ");
    entry.node().ifPresent(node -> inline(node, indent + "  "));
    out.append('\n');
    boolean sections = entry.children().stream().anyMatch(child -> child.part() == 0);
    out.append(sections ? "\n" : "");
    entries(entry.children(), level, sections ? "" : indent + "  ");
  }

  private void sentences(NodeRecord node, Style layout) {
    for (HeadedSentences headed : HeadedSentences.of(node)) {
      if (headed.areItems(layout)) {
        out.append(headed.heading().isEmpty() ? "" : runIn(headed) + "\n\n");
        headed.sentences().forEach(sentence -> item("", sentence));
        out.append('\n');
      } else {
        out.append(inline(headed)).append("\n\n");
      }
    }
  }

  /** Sentences behind a list item's name; items of their own stand below it. */
  private void inline(NodeRecord node, String indent) {
    String gap = "";
    for (HeadedSentences headed : HeadedSentences.of(node)) {
      if (headed.areItems(Style.PARAGRAPH)) {
        out.append(gap).append(runIn(headed)).append('\n');
        headed.sentences().forEach(sentence -> item(indent, sentence));
        gap = "\n" + indent;
      } else {
        out.append(gap).append(inline(headed));
        gap = " ";
      }
    }
  }

  private void item(String indent, SummarySentence sentence) {
    out.append(indent).append("- ").append(cited(sentence)).append('\n');
  }

  private String inline(HeadedSentences headed) {
    StringBuilder line = new StringBuilder(runIn(headed));
    for (SummarySentence sentence : headed.sentences()) {
      line.append(line.isEmpty() ? "" : " ").append(cited(sentence));
    }
    return line.toString();
  }

  private String runIn(HeadedSentences headed) {
    String heading = headed.runIn(record.language());
    return heading.isEmpty() ? "" : "**" + MarkdownEscaper.escape(heading) + "**";
  }

  /** The sentence and, in brackets, where its evidence stands. */
  private String cited(SummarySentence sentence) {
    StringBuilder places = new StringBuilder();
    for (Citation citation : sentence.evidence()) {
      String place = place(citation);
      if (places.indexOf(place) < 0) {
        places.append(places.isEmpty() ? "" : ", ").append(place);
      }
    }
    String how = sentence.origin() == Origin.EXTRACTED ? "" : ", " + sentence.origin().word();
    return MarkdownEscaper.escape(sentence.text()) + " \\[" + places + how + "\\]";
  }

  private void heading(int level, String text) {
    out.append("#".repeat(level)).append(' ').append(MarkdownEscaper.escape(text)).append("\n\n");
  }
}
