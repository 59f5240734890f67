package io.precis.cli.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.precis.read.input.FileTrouble;
import io.precis.request.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Worked examples, one a line: {@code {"text": "...", "summary": "..."}}. Blank lines are passed
 * over.
 */
final class ExamplesFile {
  private static final Set<String> KEYS = Set.of("text", "summary");
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ExamplesFile() {}

  /**
   * The examples of {@code file}, in its order; 1 to {@link Example#MAX}.
   *
   * @throws IllegalArgumentException naming file and line, never quoting them
   */
  static List<Example> read(Path file) {
    List<Example> examples = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        examples.add(example(file + " line " + (i + 1), lines.get(i)));
      }
    }
    if (examples.isEmpty() || examples.size() > Example.MAX) {
      throw new IllegalArgumentException(
          file + " must have 1 to " + Example.MAX + " examples, it has " + examples.size());
    }
    return examples;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + file + ": " + FileTrouble.words(e), e);
    }
  }

  private static Example example(String place, String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      Set<String> keys = new TreeSet<>();
      node.fieldNames().forEachRemaining(keys::add);
      if (!node.isObject() || !keys.equals(KEYS)) {
        throw new IllegalArgumentException(
            place + ": must be a JSON object with \"text\" and \"summary\", got " + keys);
      }
      return new Example(words(place, node, "text"), words(place, node, "summary"));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(place + ": is not JSON", e);
    }
  }

  private static String words(String place, JsonNode node, String key) {
    if (!node.get(key).isTextual() || node.get(key).textValue().isBlank()) {
      throw new IllegalArgumentException(place + ": \"" + key + "\" must be text, and not empty");
    }
    return node.get(key).textValue().strip();
  }
}
