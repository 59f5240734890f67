package io.precis.write.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.ground.Origin;
import io.precis.record.Components;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.summary.SummarySentence;
import io.precis.write.report.Records;
import io.precis.write.report.Records.Summarized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A translated sentence stands on a page as what it is written in, its notes in the page's. */
final class TranslatedOnPagesTest {
  private static final String GERMAN = "Der Rat von Marston kaufte neue Busse.";

  @Test
  void itIsMarkedWithTheLanguageItIsWrittenIn() {
    Summarized given = Records.of("a.txt", Records.prose(new Random(1), 3), "en");
    DocumentRecord record = translated(given.record());
    var page = Jsoup.parse(DocumentPage.render(record, given.text(), Optional.empty(), Set.of()));
    assertEquals(GERMAN, page.select(".lead [lang=de]").text());
    assertEquals(0, page.select(".lead [lang=de] .note").size());
    assertEquals("en", page.select(".lead").attr("lang"));
  }

  private static DocumentRecord translated(DocumentRecord record) {
    NodeRecord root = record.root();
    List<SummarySentence> sentences = new ArrayList<>(root.sentences());
    SummarySentence first = Components.with(sentences.get(0), "origin", Origin.TRANSLATED);
    sentences.set(0, Components.with(first, "text", GERMAN));
    List<NodeRecord> nodes = new ArrayList<>(record.nodes());
    nodes.set(0, Components.with(root, "sentences", sentences));
    return Components.with(
        Components.with(record, "nodes", nodes),
        "provenance",
        Components.with(record.provenance(), "writeIn", "de"));
  }
}
