package io.precis.write.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.request.Style;
import io.precis.summary.DocumentRecord;
import io.precis.summary.SummarySentence;
import io.precis.testing.Seeds;
import io.precis.write.SourceLink;
import io.precis.write.report.Records;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

final class WordReportTest {
  private final Random random = Seeds.randomFor(getClass());

  @Test
  void everySentenceIsThereWithItsFootnote() throws IOException {
    for (Style style : Style.values()) {
      DocumentRecord record = placed(Records.of("m.txt", Records.prose(random, 4), "en").record());
      byte[] bytes = WordReport.of(record, style, SourceLink.absolute(record, ""));
      try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
        String text = text(word);
        List<SummarySentence> all =
            record.nodes().stream().flatMap(node -> node.sentences().stream()).toList();
        all.forEach(sentence -> assertTrue(text.contains(sentence.text()), sentence::text));
        long notes = word.getFootnotes().stream().filter(note -> note.getId().signum() > 0).count();
        assertEquals(all.size(), notes);
      }
    }
  }

  @Test
  void theSameRecordGivesTheSameBytes() throws Exception {
    DocumentRecord record = Records.of("m.txt", Records.prose(random, 2), "en").record();
    byte[] first = WordReport.of(record, Style.PARAGRAPH, Optional.empty());
    Thread.sleep(2_100); // zip files tell time in steps of two seconds
    assertArrayEquals(first, WordReport.of(record, Style.PARAGRAPH, Optional.empty()));
  }

  @Test
  void hostileAndChineseTextIsText() throws IOException {
    for (int i = 0; i < 20; i++) {
      DocumentRecord record =
          Records.hostile(Records.of("石桥.txt", "石桥镇的桥很老。".repeat(9), "zh").record(), random);
      byte[] bytes = WordReport.of(record, Style.PARAGRAPH, SourceLink.absolute(record, ""));
      try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
        assertTrue(text(word).contains("x"));
      }
    }
  }

  private static DocumentRecord placed(DocumentRecord record) {
    return record.withFiles(Records.files(record, "m.txt"), List.of("https://example.org/m.txt"));
  }

  private static String text(XWPFDocument word) {
    return word.getParagraphs().stream()
        .map(XWPFParagraph::getRuns)
        .map(runs -> runs.stream().map(Object::toString).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }
}
