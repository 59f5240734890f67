package io.precis.write.report.run;

import io.precis.document.Sha256;
import io.precis.summary.DocumentRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;

/**
 * {@code summaries.avro}: the records as an Avro object container file, for people who load them
 * into tables. Deflated; the same records give the same bytes.
 */
public final class SummariesAvro implements AutoCloseable {
  /** Of a {@link DocumentRecord}, with a description of every field. */
  public static final Schema SCHEMA = new RecordSchema(docs()).of(DocumentRecord.class);

  private static final int SYNC_BYTES = 16;

  private final DataFileWriter<GenericRecord> writer;

  /**
   * Writes the header; closing this closes the stream.
   *
   * @param run its id, which the markers between blocks are made from: they are random in other
   *     Avro files
   */
  public SummariesAvro(OutputStream out, String run) throws IOException {
    byte[] sync = Sha256.digest().digest(run.getBytes(StandardCharsets.UTF_8));
    writer =
        new DataFileWriter<GenericRecord>(new GenericDatumWriter<>(SCHEMA))
            .setCodec(CodecFactory.deflateCodec(6))
            .create(SCHEMA, out, Arrays.copyOf(sync, SYNC_BYTES));
  }

  /** Writes a record. */
  public void add(DocumentRecord record) throws IOException {
    writer.append((GenericRecord) value(SCHEMA, record));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static Object value(Schema schema, Object given) {
    return switch (schema.getType()) {
      case RECORD -> record(schema, given);
      case ARRAY -> ((List<?>) given).stream().map(e -> value(schema.getElementType(), e)).toList();
      case ENUM -> new GenericData.EnumSymbol(schema, ((Enum<?>) given).name());
      default -> given;
    };
  }

  private static GenericRecord record(Schema schema, Object given) {
    GenericRecord record = new GenericData.Record(schema);
    for (RecordComponent component : given.getClass().getRecordComponents()) {
      Schema.Field field = schema.getField(component.getName());
      record.put(field.pos(), value(field.schema(), get(component, given)));
    }
    return record;
  }

  private static Object get(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("component " + component.getName() + " cannot be read", e);
    }
  }

  private static Properties docs() {
    Properties docs = new Properties();
    try (InputStream in = SummariesAvro.class.getResourceAsStream("summaries-avro.properties")) {
      docs.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("resource summaries-avro.properties", e);
    }
    return docs;
  }
}
