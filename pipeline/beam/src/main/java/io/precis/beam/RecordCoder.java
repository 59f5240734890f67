package io.precis.beam;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import io.precis.record.RecordMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Encodes a record as Smile, the binary form of JSON, component by component in their order of
 * declaration. Equal records give equal bytes, so records may be keys.
 *
 * @param <T> a record whose components are primitives, strings, enums, records and lists of these
 */
public final class RecordCoder<T extends Record> extends CustomCoder<T> {
  private static final long serialVersionUID = 1L;

  private static final ObjectMapper SMILE =
      RecordMapping.of(SmileMapper.builder())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

  private final Class<T> type;

  private RecordCoder(Class<T> type) {
    this.type = requireNonNull(type, "type is null");
  }

  /** The coder of one record class. */
  public static <T extends Record> RecordCoder<T> of(Class<T> type) {
    return new RecordCoder<>(type);
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    BYTES.encode(SMILE.writeValueAsBytes(value), out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return SMILE.readValue(BYTES.decode(in), type);
  }

  @Override
  public void verifyDeterministic() {
    // Components are written in their order of declaration and map entries by key.
  }

  @Override
  public TypeDescriptor<T> getEncodedTypeDescriptor() {
    return TypeDescriptor.of(type);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordCoder<?> coder && coder.type == type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  @Override
  public String toString() {
    return "RecordCoder(" + type.getSimpleName() + ")";
  }
}
