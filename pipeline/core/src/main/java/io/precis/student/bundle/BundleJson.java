package io.precis.student.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.precis.onnx.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads a bundle's JSON files with errors that name file, key, what was got and what is allowed.
 */
public record BundleJson(String file, ObjectNode root) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  public static BundleJson read(Path path) {
    try {
      return parse(path.toString(), Files.readString(path));
    } catch (IOException e) {
      throw new ModelException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  static BundleJson parse(String file, String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node instanceof ObjectNode object) {
        return new BundleJson(file, object);
      }
      throw new ModelException(file + ": must be a JSON object");
    } catch (JsonProcessingException e) {
      throw new ModelException(
          file
              + ": is not JSON at line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr(),
          e);
    }
  }

  /** Stands for a file that a bundle may lack. */
  static BundleJson empty(String file) {
    return new BundleJson(file, MAPPER.createObjectNode());
  }

  /** The value of {@code key}; a JSON null counts as absent. */
  Optional<JsonNode> find(String key) {
    return Optional.ofNullable(root.get(key)).filter(n -> !n.isNull());
  }

  OptionalInt integer(String key) {
    Optional<JsonNode> node = find(key);
    if (node.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!node.get().canConvertToInt() || !node.get().isIntegralNumber()) {
      throw wrong(key, "an integer", node.get());
    }
    return OptionalInt.of(node.get().intValue());
  }

  OptionalDouble number(String key) {
    Optional<JsonNode> node = find(key);
    if (node.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!node.get().isNumber()) {
      throw wrong(key, "a number", node.get());
    }
    return OptionalDouble.of(node.get().doubleValue());
  }

  Optional<String> text(String key) {
    Optional<JsonNode> node = find(key);
    if (node.isPresent() && !node.get().isTextual()) {
      throw wrong(key, "text", node.get());
    }
    return node.map(JsonNode::textValue);
  }

  /** One id or a list of ids, as {@code eos_token_id} may be; empty where absent. */
  List<Integer> ids(String key) {
    Optional<JsonNode> node = find(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get().isInt()) {
      return List.of(node.get().intValue());
    }
    List<Integer> ids = new ArrayList<>();
    for (JsonNode id : node.get()) {
      if (!id.isInt()) {
        throw wrong(key, "an integer or a list of integers", node.get());
      }
      ids.add(id.intValue());
    }
    return ids;
  }

  /** The object under {@code key}; an empty one where absent. */
  BundleJson object(String key) {
    Optional<JsonNode> node = find(key);
    if (node.isEmpty()) {
      return empty(file);
    }
    if (node.get() instanceof ObjectNode object) {
      return new BundleJson(file, object);
    }
    throw wrong(key, "an object", node.get());
  }

  int require(String key, int min) {
    int value =
        integer(key).orElseThrow(() -> new ModelException(file + ": \"" + key + "\" is missing"));
    if (value < min) {
      throw new ModelException(file + ": \"" + key + "\" must be >= " + min + ", got " + value);
    }
    return value;
  }

  ModelException wrong(String key, String allowed, JsonNode got) {
    return new ModelException(
        file + ": \"" + key + "\" must be " + allowed + ", got " + shortened(got.toString()));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
