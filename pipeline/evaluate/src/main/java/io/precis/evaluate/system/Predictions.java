package io.precis.evaluate.system;

import static java.util.Objects.requireNonNull;

import io.precis.evaluate.data.EvaluationException;
import io.precis.evaluate.data.EvaluationItem;
import io.precis.evaluate.data.EvaluationSet;
import io.precis.evaluate.data.JsonLines;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Summaries that were made before, as a system. */
public final class Predictions implements SummarySystem {
  private static final int NAMED_IDS = 5;

  private final String name;
  private final Map<String, String> summaries;

  private Predictions(String name, Map<String, String> summaries) {
    this.name = name;
    this.summaries = Map.copyOf(summaries);
  }

  /**
   * Reads JSON Lines of {@code {"id": ..., "summary": ...}}, plain or {@code .xz}.
   *
   * @param name what the system is called in tables
   * @param documents what the summaries are of: each has exactly one
   * @throws EvaluationException naming file and line, where a line is broken, an id comes twice or
   *     is of no document, or a summary is missing or empty; naming the ids, where documents have
   *     none
   */
  public static Predictions read(String name, Path file, EvaluationSet documents) {
    requireNonNull(name, "name is null");
    Set<String> wanted =
        documents.items().stream().map(EvaluationItem::id).collect(Collectors.toSet());
    Map<String, String> summaries = new HashMap<>();
    JsonLines.readById(
        file,
        (id, line) -> {
          if (!wanted.contains(id)) {
            throw line.error("id '" + id + "' is of no document of " + documents.name());
          }
          summaries.put(id, line.text("summary"));
        });
    requireAll(file, wanted, summaries.keySet());
    return new Predictions(name, summaries);
  }

  private static void requireAll(Path file, Set<String> wanted, Set<String> got) {
    Set<String> missing = new HashSet<>(wanted);
    missing.removeAll(got);
    if (!missing.isEmpty()) {
      List<String> some = new TreeSet<>(missing).stream().limit(NAMED_IDS).toList();
      throw new EvaluationException(
          file
              + ": no summary of "
              + missing.size()
              + " of "
              + wanted.size()
              + " documents: "
              + String.join(", ", some)
              + (missing.size() > some.size() ? ", ..." : ""));
    }
  }

  @Override
  public String name() {
    return name;
  }

  /** The summary as it was read, whatever its length. */
  @Override
  public String summarize(EvaluationItem item, int targetWords) {
    String summary = summaries.get(item.id());
    if (summary == null) {
      throw new EvaluationException(name + ": no summary of '" + item.id() + "'");
    }
    return summary;
  }
}
