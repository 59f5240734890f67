package io.precis.evaluate.data;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A document and the summaries that people wrote of it.
 *
 * @param id names it within its set
 * @param source the document's text
 * @param query what the summaries are to answer; empty string for nothing in particular
 * @param targets one or more reference summaries
 */
public record EvaluationItem(String id, String source, String query, List<String> targets) {
  /** A document whose summaries are to answer nothing in particular. */
  public EvaluationItem(String id, String source, List<String> targets) {
    this(id, source, "", targets);
  }

  public EvaluationItem {
    requireNonNull(id, "id is null");
    requireNonNull(source, "source is null");
    requireNonNull(query, "query is null");
    targets = List.copyOf(targets);
    if (id.isBlank()) {
      throw new IllegalArgumentException("id is blank");
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("source of '" + id + "' is blank");
    }
    if (targets.isEmpty() || targets.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "want 1 or more targets for '" + id + "', none of them blank");
    }
  }
}
