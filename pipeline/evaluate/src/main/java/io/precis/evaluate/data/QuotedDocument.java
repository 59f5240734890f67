package io.precis.evaluate.data;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader chose of a document that lies in a file.
 *
 * @param name the file's name
 * @param language BCP 47 primary language
 * @param title what the document is called
 * @param sentences that the reader would quote in a summary, one or more
 * @param facts that any good summary mentions; may be empty
 */
public record QuotedDocument(
    String name, String language, String title, List<String> sentences, List<String> facts) {
  public QuotedDocument {
    requireNonNull(name, "name is null");
    requireNonNull(language, "language is null");
    requireNonNull(title, "title is null");
    sentences = List.copyOf(sentences);
    facts = List.copyOf(facts);
  }

  /**
   * Whether the lines of {@code file} are of this form: they name files instead of holding texts.
   */
  public static boolean isFormOf(Path file) {
    boolean[] quoted = {false, false};
    JsonLines.read(
        file,
        line -> {
          quoted[1] |= !quoted[0] && line.object().has("sentences") && !line.object().has("source");
          quoted[0] = true;
        });
    return quoted[1];
  }

  /**
   * Reads JSON Lines of {@code {"name", "language", "title", "sentences": [{"text"}...], "must":
   * [...]}}; other fields are left alone.
   *
   * @throws EvaluationException naming file and line, where a line is broken, a name comes twice,
   *     or the file holds none
   */
  public static List<QuotedDocument> read(Path file) {
    Map<String, QuotedDocument> read = new LinkedHashMap<>();
    JsonLines.read(
        file,
        line -> {
          QuotedDocument document =
              new QuotedDocument(
                  line.text("name"),
                  line.optionalText("language"),
                  line.optionalText("title"),
                  line.textsOf("sentences", "text"),
                  line.object().path("must").isEmpty() ? List.of() : line.texts("must"));
          if (read.putIfAbsent(document.name(), document) != null) {
            throw line.error("name '" + document.name() + "' comes again");
          }
        });
    if (read.isEmpty()) {
      throw new EvaluationException(file + ": want 1 or more documents, got 0");
    }
    return new ArrayList<>(read.values());
  }
}
