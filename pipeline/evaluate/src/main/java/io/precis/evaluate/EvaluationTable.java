package io.precis.evaluate;

import static java.util.Objects.requireNonNull;

import io.precis.evaluate.data.EvaluationSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Systems by measures, with intervals and with differences from one of the systems. */
public final class EvaluationTable {
  private final EvaluationSet documents;
  private final Evaluation evaluation;
  private final Optional<String> against;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /**
   * One system.
   *
   * @param intervals by measure
   * @param differences by measure, its less that of the system it is compared with; empty where it
   *     is compared with none, or is that system
   */
  record Row(Map<Measure, Interval> intervals, Map<Measure, Difference> differences) {}

  /**
   * @param documents what was summarized
   * @param evaluation how it was measured
   * @param scores what was measured
   * @param against name of the system that others are compared with, document by document
   * @throws IllegalArgumentException where no system has that name
   */
  public EvaluationTable(
      EvaluationSet documents,
      Evaluation evaluation,
      EvaluationScores scores,
      Optional<String> against) {
    this.documents = requireNonNull(documents, "documents is null");
    this.evaluation = requireNonNull(evaluation, "evaluation is null");
    this.against = requireNonNull(against, "against is null");
    for (String system : scores.systems()) {
      rows.put(system, row(system, scores));
    }
  }

  private Row row(String system, EvaluationScores scores) {
    Map<Measure, Interval> intervals = new EnumMap<>(Measure.class);
    Map<Measure, Difference> differences = new EnumMap<>(Measure.class);
    Bootstrap bootstrap = evaluation.bootstrap();
    for (Measure measure : Measure.values()) {
      double[] values = scores.values(system, measure);
      intervals.put(measure, bootstrap.interval(values));
      against.ifPresent(
          other -> {
            double[] others = scores.values(other, measure);
            if (!system.equals(other)) {
              differences.put(measure, bootstrap.difference(values, others));
            }
          });
    }
    return new Row(intervals, differences);
  }

  EvaluationSet documents() {
    return documents;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  Optional<String> against() {
    return against;
  }

  Map<String, Row> rows() {
    return rows;
  }

  /** Measures of {@code group}, in the order of columns. */
  static List<Measure> measures(Measure.Group group) {
    return Arrays.stream(Measure.values()).filter(m -> m.group() == group).toList();
  }

  /** As aligned text with a heading; shares in percent. Ends with a line break. */
  public String toText() {
    return new TableText(this).render();
  }

  /** As a JSON object, indented; shares in 0..1. Ends with a line break. */
  public String toJson() {
    return TableJson.render(this);
  }
}
