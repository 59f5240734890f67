package io.precis.student.bundle;

import io.precis.onnx.ModelException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The texts of a template in one language.
 *
 * @param leaf for a passage of the document
 * @param merge for a section, of what was chosen from its parts
 * @param root for the document, of what was chosen from its sections
 * @param words what is asked for, by name: {@code paragraph}, {@code bullets}, {@code task.NAME}
 */
public record PromptTexts(String leaf, String merge, String root, Map<String, String> words)
    implements Serializable {
  private static final String FOLDER = "/io/precis/student/prompts/";

  public PromptTexts {
    words = Map.copyOf(words);
  }

  /** All of them, for checks. */
  List<String> levels() {
    return List.of(leaf, merge, root);
  }

  /** The words that stand for {@code name}; empty where none do. */
  public Optional<String> word(String name) {
    return Optional.ofNullable(words.get(name));
  }

  /** Those of a language, for instruct students whose card has none. */
  static PromptTexts ofLanguage(String language) {
    Properties words = new Properties();
    try (Reader reader = reader(language, "words")) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(language, e);
    }
    Map<String, String> byName = new HashMap<>();
    words.stringPropertyNames().forEach(name -> byName.put(name, words.getProperty(name)));
    return new PromptTexts(
        text(language, "leaf"), text(language, "merge"), text(language, "root"), byName);
  }

  private static String text(String language, String level) {
    StringWriter text = new StringWriter();
    try (Reader reader = reader(language, level)) {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(language, e);
    }
    return text.toString().strip();
  }

  private static Reader reader(String language, String kind) {
    String name = FOLDER + "instruct-3." + language + "." + kind + ".txt";
    var in = PromptTexts.class.getResourceAsStream(name);
    if (in == null) {
      throw new ModelException(name + " is missing in this build");
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
