package io.precis.evaluate.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The object of one line of a file.
 *
 * @param where file and line, for messages
 * @param object its fields
 */
public record JsonLine(String where, JsonNode object) {

  /** The string {@code field}; an error where it is missing, no string, or blank. */
  public String text(String field) {
    return text(field, object.get(field));
  }

  /** The string {@code field}; empty where it is missing, an error where it is no string. */
  String optionalText(String field) {
    return object.has(field) ? text(field) : "";
  }

  /** The strings of the array {@code field}; an error where there is none, or one is blank. */
  List<String> texts(String field) {
    JsonNode array = object.get(field);
    if (array == null || !array.isArray() || array.isEmpty()) {
      throw error("'" + field + "' must be an array of one or more strings, got " + kind(array));
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      texts.add(text(field + "[" + i + "]", array.get(i)));
    }
    return texts;
  }

  /** The strings {@code inner} of the objects in the array {@code field}. */
  List<String> textsOf(String field, String inner) {
    JsonNode array = object.get(field);
    if (array == null || !array.isArray() || array.isEmpty()) {
      throw error("'" + field + "' must be an array of one or more objects, got " + kind(array));
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      texts.add(text(field + "[" + i + "]." + inner, array.get(i).get(inner)));
    }
    return texts;
  }

  /** An error that says where. */
  public EvaluationException error(String what) {
    return new EvaluationException(where + ": " + what);
  }

  private String text(String name, JsonNode node) {
    if (node == null || !node.isTextual()) {
      throw error("'" + name + "' must be a string, got " + kind(node));
    }
    if (node.textValue().isBlank()) {
      throw error("'" + name + "' is empty");
    }
    return node.textValue();
  }

  private static String kind(JsonNode node) {
    if (node == null) {
      return "nothing";
    }
    return node.isArray() && node.isEmpty() ? "an empty array" : node.getNodeType().name();
  }
}
