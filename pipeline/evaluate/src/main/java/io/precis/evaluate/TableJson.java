package io.precis.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A table as JSON. */
final class TableJson {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private TableJson() {}

  static String render(EvaluationTable table) {
    ObjectNode root = settings(table);
    table.rows().forEach((name, row) -> root.withArray("systems").add(system(name, row)));
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("numbers and names cannot fail to be JSON", e);
    }
  }

  private static ObjectNode settings(EvaluationTable table) {
    Evaluation evaluation = table.evaluation();
    ObjectNode root = JSON.createObjectNode();
    root.put("documents", table.documents().name());
    root.put("count", table.documents().items().size());
    root.put("length", evaluation.length().toString());
    root.put("language", evaluation.language().tag());
    root.put("stemmed", evaluation.language().stemmed());
    root.put("references", evaluation.references().name().toLowerCase(Locale.ROOT));
    root.put("resamples", evaluation.bootstrap().resamples());
    root.put("seed", evaluation.bootstrap().seed());
    table.against().ifPresent(name -> root.put("against", name));
    return root;
  }

  private static ObjectNode system(String name, EvaluationTable.Row row) {
    ObjectNode system = JSON.createObjectNode();
    system.put("name", name);
    ObjectNode measures = system.putObject("measures");
    row.intervals().forEach((measure, value) -> put(measures.putObject(measure.key()), value));
    if (!row.differences().isEmpty()) {
      ObjectNode differences = system.putObject("differences");
      row.differences()
          .forEach(
              (measure, value) -> {
                ObjectNode node = differences.putObject(measure.key());
                put(node, value.interval());
                node.put("p", value.p());
              });
    }
    return system;
  }

  private static void put(ObjectNode node, Interval interval) {
    node.put("mean", interval.mean()).put("low", interval.low()).put("high", interval.high());
  }
}
