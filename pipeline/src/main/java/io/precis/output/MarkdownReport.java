package io.precis.output;

import io.precis.merge.NodeKind;
import io.precis.output.DocumentRecord.NodeRecord;
import io.precis.spec.Style;
import io.precis.spec.TextUnits;
import java.util.List;
import java.util.Locale;

/** One document's summaries as Markdown that people read: the document's, then each section's. */
public final class MarkdownReport {
  private final DocumentRecord record;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport(DocumentRecord record, Style style) {
    this.record = record;
    this.style = style;
  }

  /** The report, with {@code \n} line ends. */
  public static String of(DocumentRecord record, Style style) {
    return new MarkdownReport(record, style).render();
  }

  private String render() {
    heading(1, title());
    facts();
    sentences(record.root(), style);
    if (record.nodes().size() > 1) {
      heading(2, "Section by section");
      children(0, 3);
    }
    return out.toString();
  }

  private String title() {
    return record.metadata().givenTitle().orElse(record.names().get(0));
  }

  private void facts() {
    StringBuilder line = new StringBuilder();
    line.append(MarkdownText.escape(record.names().get(0)));
    line.append(" · ").append(MarkdownText.escape(record.metadata().mediaType()));
    if (record.length().pages() > 0) {
      line.append(" · ").append(record.length().pages()).append(" pages");
    }
    line.append(" · ")
        .append(record.length().units())
        .append(TextUnits.countsCharacters(record.language()) ? " characters" : " words");
    line.append(" · ").append(record.provenance().mode());
    out.append('*').append(line).append("*\n\n");
    if (!record.flaws().isEmpty()) {
      out.append("**Read in part:** ").append(flaws()).append("\n\n");
    }
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
                + record.length().pages()
                + " pages gave text)"
            : "";
    return String.join(", ", words) + pages;
  }

  private void children(int parent, int level) {
    for (NodeRecord node : record.nodes()) {
      if (node.parent() == parent) {
        child(node, level);
      }
    }
  }

  private void child(NodeRecord node, int level) {
    if (node.kind() == NodeKind.SECTION) {
      heading(level, node.path().isEmpty() ? "Opening" : node.path().get(node.path().size() - 1));
      sentences(node, Style.PARAGRAPH);
      children(node.node(), Math.min(6, level + 1));
    } else {
      part(node, level);
    }
  }

  private void part(NodeRecord node, int level) {
    NodeRecord parent = record.nodes().get(node.parent());
    if (node.path().equals(parent.path())) {
      out.append("- ").append(place(node)).append(": ").append(inline(node)).append("\n\n");
    } else {
      heading(level, node.path().isEmpty() ? "Opening" : node.path().get(node.path().size() - 1));
      sentences(node, Style.PARAGRAPH);
    }
  }

  private String place(NodeRecord node) {
    int first = firstPage(node);
    return first > 0
        ? "From page " + first
        : "Sentences " + (node.firstSentence() + 1) + " to " + node.endSentence();
  }

  private static int firstPage(NodeRecord node) {
    return node.sentences().stream()
        .flatMap(sentence -> sentence.evidence().stream())
        .mapToInt(Citation::page)
        .min()
        .orElse(0);
  }

  private void sentences(NodeRecord node, Style layout) {
    if (layout == Style.BULLETS) {
      node.sentences().forEach(sentence -> out.append("- ").append(cited(sentence)).append('\n'));
      out.append('\n');
    } else {
      out.append(inline(node)).append("\n\n");
    }
  }

  private String inline(NodeRecord node) {
    StringBuilder line = new StringBuilder();
    for (SummarySentence sentence : node.sentences()) {
      line.append(line.isEmpty() ? "" : " ").append(cited(sentence));
    }
    return line.toString();
  }

  /** The sentence and, in brackets, where its evidence stands. */
  private String cited(SummarySentence sentence) {
    StringBuilder places = new StringBuilder();
    for (Citation citation : sentence.evidence()) {
      String place =
          citation.page() > 0 ? "p. " + citation.page() : "s. " + (citation.sentence() + 1);
      if (places.indexOf(place) < 0) {
        places.append(places.isEmpty() ? "" : ", ").append(place);
      }
    }
    return MarkdownText.escape(sentence.text()) + " \\[" + places + "\\]";
  }

  private void heading(int level, String text) {
    out.append("#".repeat(level)).append(' ').append(MarkdownText.escape(text)).append("\n\n");
  }
}
