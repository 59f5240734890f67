package io.precis.write.report.document;

import io.precis.ground.Origin;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * A document's summaries as a Word document: the document's, then each section's under its heading,
 * the places of their evidence as footnotes that link to the source.
 */
final class WordReport {
  private static final int DEEPEST_HEADING = 6;
  private static final int BULLET_INDENT = 360;

  private final DocumentRecord record;
  private final Style style;
  private final Optional<SourceLink> source;
  private final XWPFDocument word;

  private WordReport(
      DocumentRecord record, Style style, Optional<SourceLink> source, XWPFDocument word) {
    this.record = record;
    this.style = style;
    this.source = source;
    this.word = word;
  }

  /**
   * The file; the same bytes for the same record.
   *
   * @param source what footnotes link to; empty for no links
   */
  static byte[] of(DocumentRecord record, Style style, Optional<SourceLink> source)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      WordStyles.define(word, record.language());
      word.createFootnotes();
      new WordReport(record, style, source, word).fill();
      word.write(bytes);
    }
    return FixedZip.of(bytes.toByteArray());
  }

  private void fill() {
    paragraph(WordStyles.TITLE, DisplayText.name(record.headline()));
    paragraph(WordStyles.ABOUT, DisplayText.text(record.about().text()));
    XWPFParagraph facts =
        paragraph(WordStyles.FACTS, String.join(" · ", DocumentFacts.line(record)));
    for (LabelledValue origin : DocumentFacts.origin(record)) {
      facts.createRun().setText(" · " + origin.name() + ": " + origin.value());
    }
    source.ifPresent(
        link -> {
          facts.createRun().setText(" · ");
          link(facts, link.file(), "Open the file");
        });
    DocumentFacts.notices(record).forEach(notice -> paragraph(WordStyles.FACTS, notice));
    sentences(record.root(), style);
    List<String> topics = new KeyphraseView(record).ofDocument();
    if (!topics.isEmpty()) {
      paragraph(WordStyles.FACTS, "Topics: " + String.join(", ", topics));
    }
    entries(Outline.of(record), 1);
  }

  private void entries(List<Outline> entries, int level) {
    for (Outline entry : entries) {
      if (!entry.prints()) {
        continue;
      }
      String extent = entry.extent();
      String heading =
          entry.part() > 0
              ? "Part " + entry.part() + ", " + extent
              : DisplayText.text(entry.heading());
      paragraph(WordStyles.heading(Math.min(level, DEEPEST_HEADING)), heading);
      entry.node().ifPresent(node -> sentences(node, Style.PARAGRAPH));
      entries(entry.children(), level + 1);
    }
  }

  private void sentences(NodeRecord node, Style layout) {
    for (HeadedSentences headed : HeadedSentences.of(node)) {
      boolean list = headed.areItems(layout);
      String heading = DisplayText.text(headed.runIn(record.language()));
      XWPFParagraph flowing = null;
      String before = heading;
      String language = record.language();
      if (!heading.isEmpty()) {
        flowing = paragraph(WordStyles.TEXT, "");
        XWPFRun label = flowing.createRun();
        label.setBold(true);
        label.setText(heading);
      }
      for (SummarySentence sentence : headed.sentences()) {
        if (list) {
          XWPFParagraph item = paragraph(WordStyles.TEXT, "• ");
          item.setIndentationLeft(BULLET_INDENT);
          item.setIndentationHanging(BULLET_INDENT / 2);
          cited(item, "", sentence);
        } else {
          boolean first = flowing == null;
          flowing = first ? paragraph(WordStyles.TEXT, "") : flowing;
          cited(flowing, first ? "" : TextUnits.gap(language, before), sentence);
          before = sentence.text();
          language = record.language(sentence);
        }
      }
    }
  }

  private void cited(XWPFParagraph paragraph, String gap, SummarySentence sentence) {
    XWPFRun words = paragraph.createRun();
    words.setText(gap + DisplayText.text(sentence.text()));
    String language = record.language(sentence);
    if (!language.equals(record.language())) {
      words.setLang(language);
    }
    XWPFFootnote note = word.createFootnote();
    XWPFParagraph places = note.createParagraph();
    places.setStyle(WordStyles.NOTE);
    String before = " ";
    for (Citation citation : sentence.evidence()) {
      places.createRun().setText(before);
      String place = CitationPlace.of(record, citation);
      if (source.isPresent()) {
        link(places, source.get().at(citation), place);
      } else {
        places.createRun().setText(place);
      }
      before = "; ";
    }
    if (sentence.origin() != Origin.EXTRACTED) {
      places.createRun().setText(" (" + sentence.origin().word() + ")");
    }
    paragraph.addFootnoteReference(note);
  }

  private XWPFParagraph paragraph(String styleId, String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle(styleId);
    if (!text.isEmpty()) {
      paragraph.createRun().setText(text);
    }
    return paragraph;
  }

  private static void link(XWPFParagraph paragraph, String url, String text) {
    XWPFHyperlinkRun run = paragraph.createHyperlinkRun(url);
    run.setText(text);
    run.setStyle(WordStyles.LINK);
  }
}
