package io.precis.evaluate;

import io.precis.limit.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A table as aligned text: against the references, against the source, differences. */
final class TableText {
  private static final String GAP = "  ";

  private final EvaluationTable table;

  TableText(EvaluationTable table) {
    this.table = table;
  }

  String render() {
    StringBuilder text = new StringBuilder(heading());
    text.append("\nAgainst the references, percent F1 [95% interval]\n");
    text.append(align(references()));
    text.append("\nAgainst the source, percent\n");
    text.append(align(source()));
    table
        .against()
        .ifPresent(
            other -> {
              text.append("\nDifference from ").append(other);
              text.append(" on the same documents, percent F1 [95% interval] p\n");
              text.append(align(differences()));
            });
    return text.toString();
  }

  private String heading() {
    Evaluation evaluation = table.evaluation();
    return String.format(
        Locale.ROOT,
        "%s: %s, length %s, language %s%s, references %s, %d resamples, seed %d\n",
        table.documents().name(),
        Amount.of(table.documents().items().size(), "document"),
        evaluation.length(),
        evaluation.language().tag(),
        evaluation.language().stemmed() ? " (stems)" : "",
        evaluation.references().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        evaluation.bootstrap().resamples(),
        evaluation.bootstrap().seed());
  }

  private List<List<String>> references() {
    List<Measure> lengths = EvaluationTable.measures(Measure.Group.LENGTH);
    List<Measure> scores = EvaluationTable.measures(Measure.Group.REFERENCES);
    List<List<String>> lines = new ArrayList<>();
    lines.add(header(lengths, scores));
    table
        .rows()
        .forEach(
            (name, row) -> {
              List<String> line = new ArrayList<>(List.of(name));
              lengths.forEach(m -> line.add(number(row.intervals().get(m).mean())));
              scores.forEach(m -> line.add(percent(row.intervals().get(m))));
              lines.add(line);
            });
    return lines;
  }

  private List<List<String>> source() {
    List<Measure> measures = EvaluationTable.measures(Measure.Group.SOURCE);
    List<List<String>> lines = new ArrayList<>();
    lines.add(header(measures));
    table
        .rows()
        .forEach(
            (name, row) -> {
              List<String> line = new ArrayList<>(List.of(name));
              for (Measure measure : measures) {
                line.add(number(100 * row.intervals().get(measure).mean()));
              }
              lines.add(line);
            });
    return lines;
  }

  private List<List<String>> differences() {
    List<Measure> measures = EvaluationTable.measures(Measure.Group.REFERENCES);
    List<List<String>> lines = new ArrayList<>();
    lines.add(header(measures));
    for (Map.Entry<String, EvaluationTable.Row> row : table.rows().entrySet()) {
      if (!row.getValue().differences().isEmpty()) {
        List<String> line = new ArrayList<>(List.of(row.getKey()));
        measures.forEach(m -> line.add(percent(row.getValue().differences().get(m))));
        lines.add(line);
      }
    }
    return lines;
  }

  @SafeVarargs
  private static List<String> header(List<Measure>... groups) {
    List<String> header = new ArrayList<>(List.of("system"));
    for (List<Measure> group : groups) {
      group.forEach(measure -> header.add(measure.heading()));
    }
    return header;
  }

  private static String percent(Interval i) {
    return String.format(
        Locale.ROOT, "%.2f [%.2f, %.2f]", 100 * i.mean(), 100 * i.low(), 100 * i.high());
  }

  private static String percent(Difference difference) {
    Interval i = difference.interval();
    return String.format(
        Locale.ROOT,
        "%+.2f [%+.2f, %+.2f] %.3f",
        100 * i.mean(),
        100 * i.low(),
        100 * i.high(),
        difference.p());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Names to the left, numbers to the right. */
  private static String align(List<List<String>> lines) {
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    lines.forEach(
        line -> {
          for (int i = 0; i < columns; i++) {
            widths[i] = Math.max(widths[i], line.get(i).length());
          }
        });
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      text.append(String.format(Locale.ROOT, "%-" + widths[0] + "s", line.get(0)));
      for (int i = 1; i < columns; i++) {
        text.append(GAP).append(String.format(Locale.ROOT, "%" + widths[i] + "s", line.get(i)));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
