package io.precis.write.report.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.testing.Seeds;
import io.precis.write.report.Records;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

final class DocumentsCsvTest {
  private final Random random = Seeds.randomFor(getClass());

  @Test
  void noCellIsAFormulaAndTheTextIsThere() {
    for (int i = 0; i < 20_000; i++) {
      String text = random();
      String cell = DocumentsCsv.safe(text);
      assertTrue(cell.isEmpty() || "=+-@\t\r\n\0＝＋－＠".indexOf(cell.charAt(0)) < 0, cell);
      String bare = cell.length() > text.length() ? cell.substring(1) : cell;
      assertEquals(text.replaceAll("\\p{Cc}", " "), bare);
    }
  }

  private String random() {
    String characters = "=+-@\t\r\n\0＝＋－＠\"',;ab 石\u0085";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  @Test
  void readsBackAsItWasWritten() throws IOException {
    List<DocumentRecord> records = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DocumentsCsv csv = new DocumentsCsv(bytes)) {
      for (int i = 0; i < 5; i++) {
        DocumentRecord record = Records.of("d" + i, Records.prose(random, 1), "en").record();
        records.add(Records.hostile(record, random));
        csv.add(DocumentsCsv.cells(records.get(i)));
      }
      csv.reject(Outcome.rejected("ab", List.of("=1+1", "b"), "EMPTY", "no text"));
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertEquals('\uFEFF', text.charAt(0));
    assertEquals(7, text.split("\r\n").length);
    List<CSVRecord> rows = rows(text.substring(1));
    for (int i = 0; i < 5; i++) {
      assertEquals(records.get(i).id(), rows.get(i).get("id"));
      assertEquals(
          encoded(DocumentsCsv.safe(records.get(i).summary())), rows.get(i).get("summary"));
    }
    assertEquals("'=1+1", rows.get(5).get("name"));
    assertEquals("EMPTY", rows.get(5).get("cause"));
  }

  /** What UTF-8 leaves of it: half a surrogate pair cannot be encoded. */
  private static String encoded(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static List<CSVRecord> rows(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    }
  }
}
