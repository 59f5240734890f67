package io.precis.write.report.document;

import io.precis.limit.Amount;
import io.precis.request.Style;
import io.precis.summary.Coverage;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Outline;
import io.precis.write.OutputFormat;
import io.precis.write.RunPaths;
import io.precis.write.SourceLink;
import io.precis.write.report.DisplayText;
import io.precis.write.report.DocumentFacts;
import io.precis.write.report.KeyphraseView;
import io.precis.write.report.LabelledValue;
import io.precis.write.report.Pages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes a document's page from its record and text, as much of both as fits. */
final class DocumentPageBuilder {
  /** Characters around cited stretches, from the most that is tried to the least. */
  private static final int[] CONTEXTS = {SourceText.WHOLE, 2000, 500, 100, 0};

  private static final int ALL_LEVELS = Integer.MAX_VALUE;

  private final DocumentRecord record;
  private final String text;
  private final Optional<SourceLink> source;
  private final Set<OutputFormat> formats;
  private final CitedRanges marks;
  private final CitationLinks places;
  private final KeyphraseView topics;

  DocumentPageBuilder(
      DocumentRecord record, String text, Optional<SourceLink> source, Set<OutputFormat> formats) {
    this.formats = formats;
    this.record = record;
    this.text = text;
    this.source = source;
    this.marks = text.isEmpty() ? null : CitedRanges.of(record, text.length());
    this.places = new CitationLinks(marks, source);
    this.topics = new KeyphraseView(record);
  }

  /**
   * The most telling page of at most {@code maxBytes}: the whole text if that fits, else excerpts
   * around what is cited, else no text; and only if that does not fit either, fewer levels of the
   * tree. Even the shortest page names the document and holds its summary, whatever its size.
   */
  String html(int maxBytes) {
    if (marks != null) {
      for (int context : CONTEXTS) {
        String html = Pages.render("document.jte", page(context, ALL_LEVELS));
        if (bytes(html) <= maxBytes) {
          return html;
        }
      }
    }
    String html = "";
    for (int levels : new int[] {ALL_LEVELS, 4, 3, 2, 1, 0}) {
      html = Pages.render("document.jte", page(-1, levels));
      if (bytes(html) <= maxBytes) {
        return html;
      }
    }
    return html;
  }

  private static int bytes(String html) {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * @param context characters around cited stretches; -1 for no text
   */
  private DocumentPage page(int context, int levels) {
    boolean shown = context >= 0;
    CitationLinks at = shown ? places : new CitationLinks(null, source);
    return new DocumentPage(
        record.language(),
        DisplayText.name(record.headline()),
        DisplayText.text(record.about().text()),
        record.language().equals("zh") ? "zh" : "en",
        DocumentFacts.line(record),
        DocumentFacts.origin(record),
        source.map(SourceLink::file).orElse(""),
        copies(),
        DocumentFacts.notices(record),
        topics.ofDocument(),
        at.paragraphs(record.root(), record, record.provenance().layout()),
        at.glosses(record.root()),
        nodes(Outline.of(record), at, levels),
        CoverageBar.of(record),
        coverage(),
        sourceNote(context, levels),
        DocumentFacts.leftOut(record),
        shown ? SourceText.of(record, text, marks, context) : List.of(),
        DocumentFacts.making(record));
  }

  private List<LabelledValue> copies() {
    List<LabelledValue> copies = new ArrayList<>();
    if (formats.contains(OutputFormat.PDF)) {
      copies.add(new LabelledValue("PDF", "../" + RunPaths.pdf(record)));
    }
    if (formats.contains(OutputFormat.DOCX)) {
      copies.add(new LabelledValue("Word", "../" + RunPaths.word(record)));
    }
    return copies;
  }

  private List<PageNode> nodes(List<Outline> entries, CitationLinks at, int levels) {
    List<PageNode> nodes = new ArrayList<>();
    for (Outline entry : levels > 0 ? entries : List.<Outline>of()) {
      if (!entry.prints()) {
        continue;
      }
      nodes.add(
          new PageNode(
              entry.part() > 0 ? "Part " + entry.part() : DisplayText.text(entry.heading()),
              entry.extent(),
              topics.of(entry),
              entry
                  .node()
                  .map(node -> at.paragraphs(node, record, Style.PARAGRAPH))
                  .orElse(List.of()),
              entry.node().map(at::glosses).orElse(List.of()),
              nodes(entry.children(), at, levels - 1)));
    }
    return nodes;
  }

  private String coverage() {
    Coverage c = record.coverage();
    String pages =
        record.length().pages() > 0
            ? ", on "
                + Amount.of(c.treePages())
                + " of "
                + Amount.of(record.length().pages(), "page")
            : "";
    String sections =
        c.treeSentences() > c.rootSentences()
            ? "; with the sections’ summaries, on " + Amount.of(c.treeSentences())
            : "";
    return String.format(
        Locale.ROOT,
        "The summary rests on %s of %s read%s%s, in %s of %s.",
        Amount.of(c.rootSentences()),
        Amount.of(c.sentences(), "sentence"),
        sections,
        pages,
        Amount.of(c.treeSections()),
        Amount.of(c.sections(), "section"));
  }

  private String sourceNote(int context, int levels) {
    if (marks == null) {
      return "The extracted text was not kept with this run, so the places below cannot be opened.";
    }
    if (levels != ALL_LEVELS) {
      return "The document is too large for one page: its text and the lowest levels of its summary"
          + " are left out here. All of it is in the run’s text/ folder and summaries.jsonl.";
    }
    if (context == SourceText.WHOLE) {
      return "";
    }
    return context < 0
        ? "The document is too large for one page: its text is in the run’s text/ folder."
        : "The document is too large for one page: only the text around cited sentences is shown."
            + " All of it is in the run’s text/ folder.";
  }
}
