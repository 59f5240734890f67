package io.precis.write.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.ground.Origin;
import io.precis.record.Components;
import io.precis.request.Style;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.SummarySentence;
import io.precis.write.report.Records;
import io.precis.write.report.Records.Summarized;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A translated sentence stands on a page as what it is written in, its notes in the page's. */
final class TranslatedOnPagesTest {
  private static final String GERMAN = "Der Rat von Marston kaufte neue Busse.";

  @Test
  void itIsMarkedWithTheLanguageItIsWrittenIn() {
    Summarized given = Records.of("a.txt", Records.prose(new Random(1), 3), "en");
    DocumentRecord record = translated(given.record(), "de", GERMAN);
    var page = Jsoup.parse(DocumentPage.render(record, given.text(), Optional.empty(), Set.of()));
    assertEquals(GERMAN, page.select(".lead [lang=de]").text());
    assertEquals(0, page.select(".lead [lang=de] .note").size());
    assertEquals("en", page.select(".lead").attr("lang"));
  }

  @Test
  void wordMarksItTooAndSpacesItByTheWrittenLanguagesRule() throws IOException {
    Summarized given = Records.of("a.txt", Records.prose(new Random(1), 3), "en");
    DocumentRecord record = translated(given.record(), "zh", "议会买了新车。", "司机们很高兴。");
    byte[] bytes = WordReport.of(record, Style.PARAGRAPH, Optional.empty());
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      List<XWPFRun> runs =
          word.getParagraphs().stream().flatMap(each -> each.getRuns().stream()).toList();
      assertEquals(
          List.of(" 议会买了新车。", "司机们很高兴。"), // a space behind the heading
          runs.stream().filter(run -> "zh".equals(run.getLang())).map(XWPFRun::text).toList());
    }
  }

  private static DocumentRecord translated(
      DocumentRecord record, String language, String... texts) {
    NodeRecord root = record.root();
    List<SummarySentence> sentences = new ArrayList<>();
    for (String text : texts) {
      SummarySentence own = Components.with(root.sentences().get(0), "text", text);
      sentences.add(Components.with(own, "origin", Origin.TRANSLATED));
    }
    List<NodeRecord> nodes = new ArrayList<>(record.nodes());
    nodes.set(0, Components.with(root, "sentences", sentences));
    return Components.with(
        Components.with(record, "nodes", nodes),
        "provenance",
        Components.with(record.provenance(), "writeIn", language));
  }
}
