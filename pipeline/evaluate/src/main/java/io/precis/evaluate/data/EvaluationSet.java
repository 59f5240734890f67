package io.precis.evaluate.data;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents with reference summaries.
 *
 * @param name what it is called in tables
 * @param items one or more, in the file's order, ids unique
 */
public record EvaluationSet(String name, List<EvaluationItem> items) {
  public EvaluationSet {
    requireNonNull(name, "name is null");
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("want 1 or more documents in " + name + ", got 0");
    }
    long ids = items.stream().map(EvaluationItem::id).distinct().count();
    if (ids < items.size()) {
      throw new IllegalArgumentException(
          "want unique ids in " + name + ", got " + ids + " ids of " + items.size() + " documents");
    }
  }

  /**
   * Reads JSON Lines of {@code {"id": ..., "source": ..., "targets": [...]}}, with a {@code
   * "query"} or without, plain or {@code .xz}; other fields are left alone.
   *
   * @throws EvaluationException naming file and line, where a line is broken, an id comes twice, or
   *     a source or target is missing or empty; or where the file holds no document
   */
  public static EvaluationSet read(Path file) {
    List<EvaluationItem> items = new ArrayList<>();
    JsonLines.readById(
        file,
        (id, line) ->
            items.add(
                new EvaluationItem(
                    id, line.text("source"), line.optionalText("query"), line.texts("targets"))));
    if (items.isEmpty()) {
      throw new EvaluationException(file + ": want 1 or more documents, got 0");
    }
    return new EvaluationSet(nameOf(file), items);
  }

  /**
   * The first {@code documents} documents; all where there are fewer.
   *
   * @param documents 1 or more
   */
  public EvaluationSet first(int documents) {
    if (documents < 1) {
      throw new IllegalArgumentException("want 1 or more documents, got " + documents);
    }
    return new EvaluationSet(name, items.subList(0, Math.min(documents, items.size())));
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.jsonl(\\.xz)?$", "");
  }
}
