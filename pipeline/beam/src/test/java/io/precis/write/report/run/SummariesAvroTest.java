package io.precis.write.report.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.summary.DocumentRecord;
import io.precis.testing.Seeds;
import io.precis.write.Json;
import io.precis.write.report.Records;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

final class SummariesAvroTest {
  private final Random random = Seeds.randomFor(getClass());

  @Test
  void holdsWhatTheJsonHolds() throws IOException {
    DocumentRecord record = Records.of("d", Records.prose(random, 4), "en").record();
    byte[] bytes = write(record);
    ObjectMapper json = new ObjectMapper();
    try (DataFileStream<GenericRecord> in =
        new DataFileStream<>(new ByteArrayInputStream(bytes), new GenericDatumReader<>())) {
      assertEquals(SummariesAvro.SCHEMA, in.getSchema());
      JsonNode read = json.readTree(in.next().toString());
      assertEquals(json.readTree(Json.line(record)), read);
    }
  }

  @Test
  void theSameRecordsGiveTheSameBytes() throws IOException {
    DocumentRecord record = Records.of("d", Records.prose(random, 2), "en").record();
    assertArrayEquals(write(record), write(record));
  }

  @Test
  void whatTheDescriptionsSpeakOfIsThere() throws IOException {
    Properties docs = new Properties();
    try (InputStream in = SummariesAvro.class.getResourceAsStream("summaries-avro.properties")) {
      docs.load(in);
    }
    Schema.Parser parser = new Schema.Parser();
    parser.parse(SummariesAvro.SCHEMA.toString());
    for (String key : docs.stringPropertyNames()) {
      List<String> parts = List.of(key.split("\\."));
      Schema type = parser.getTypes().get("io.precis." + parts.get(0));
      assertNotNull(type, key);
      if (parts.size() > 1) {
        assertEquals(docs.getProperty(key), type.getField(parts.get(1)).doc(), key);
      }
    }
  }

  private static byte[] write(DocumentRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SummariesAvro avro = new SummariesAvro(bytes, "20260101T000000Z")) {
      avro.add(record);
    }
    return bytes.toByteArray();
  }
}
