package io.precis.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.precis.record.RecordMapping;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * JSON as it is written to files: components in their order of declaration, {@code \n} line ends.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      RecordMapping.of(JsonMapper.builder())
          // What is read holds documents' text, which no error may repeat.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private Json() {}

  /** One line without a line end. */
  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write a " + value.getClass().getSimpleName(), e);
    }
  }

  /** One line of a map, its entries in the order that it gives them. */
  public static String inOrder(Map<String, Object> value) {
    try {
      return MAPPER
          .writer()
          .without(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write a map", e);
    }
  }

  /** Indented, with a line end. */
  public static String pretty(Object value) {
    try {
      return MAPPER.writer(PRETTY).writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write a " + value.getClass().getSimpleName(), e);
    }
  }

  /** Writes what {@link #pretty} gives, of which no more than a piece is held. */
  public static void pretty(Object value, OutputStream out) throws IOException {
    MAPPER.writer(PRETTY).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, value);
    out.write('\n');
  }

  /**
   * Reads what {@link #line} or {@link #pretty} wrote.
   *
   * @param what names the text in the error: a file and a line
   * @throws IllegalArgumentException where it is no such value
   */
  public static <T> T read(String json, Class<T> type, String what) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          what
              + " is not a "
              + type.getSimpleName()
              + " as Précis writes it: line "
              + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
          e);
    }
  }
}
