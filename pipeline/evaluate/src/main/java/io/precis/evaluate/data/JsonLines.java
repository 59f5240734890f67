package io.precis.evaluate.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tukaani.xz.XZInputStream;

/** JSON objects, one a line, in a UTF-8 file that is plain or compressed ({@code .xz}). */
public final class JsonLines {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // A broken line is named by its number; its text must not reach a log.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private JsonLines() {}

  /** Takes the object of one line. */
  public interface Reader {
    void take(JsonLine line);
  }

  /**
   * Reads {@code file} from the first line to the last; blank lines are passed over.
   *
   * @throws EvaluationException where the file is missing, broken or not UTF-8, or a line is no
   *     JSON object
   */
  public static void read(Path file, Reader reader) {
    try (BufferedReader lines = open(file)) {
      int number = 0;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        number++;
        if (!text.isBlank()) {
          reader.take(parse(file, number, text));
        }
      }
    } catch (NoSuchFileException e) {
      throw new EvaluationException(file + ": no such file", e);
    } catch (CharacterCodingException e) {
      throw new EvaluationException(file + ": is not UTF-8", e);
    } catch (IOException e) {
      throw new EvaluationException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Takes the object of one line, and its id. */
  public interface IdReader {
    void take(String id, JsonLine line);
  }

  /**
   * Reads {@code file} as {@link #read} does, each line by the id that it has alone.
   *
   * @throws EvaluationException naming file and line, where a line is broken or an id comes twice
   */
  public static void readById(Path file, IdReader reader) {
    Map<String, String> seen = new HashMap<>();
    read(
        file,
        line -> {
          String id = line.text("id");
          String before = seen.putIfAbsent(id, line.where());
          if (before != null) {
            throw line.error("id '" + id + "' comes again, first at " + before);
          }
          reader.take(id, line);
        });
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream plain = file.toString().endsWith(".xz") ? new XZInputStream(bytes) : bytes;
      return new BufferedReader(new InputStreamReader(plain, UTF_8.newDecoder()));
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static JsonLine parse(Path file, int number, String text) {
    String where = file + ", line " + number;
    try {
      JsonNode object = JSON.readTree(text);
      if (!object.isObject()) {
        throw new EvaluationException(
            where + ": want a JSON object, got " + object.getNodeType().name());
      }
      return new JsonLine(where, object);
    } catch (StreamConstraintsException e) {
      throw new EvaluationException(where + ": nests too deep, or one value is too long", e);
    } catch (JsonProcessingException e) {
      throw new EvaluationException(
          where + ": not JSON at column " + e.getLocation().getColumnNr());
    }
  }
}
