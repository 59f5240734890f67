package io.precis.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.compress.judge.JudgedCuts;
import io.precis.compress.rule.Operation;
import io.precis.onnx.Device;
import io.precis.student.TagModel;
import io.precis.student.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a judge of cuts learns from: for each sentence every cut that rules and a tagger propose,
 * with its features. Arguments: the tagger's bundle, a file of {@code id<TAB>sentence} lines. Where
 * a sentence has a stretch between "⟦" and "⟧", it is that cut's features alone, none where no
 * judge would be asked. Prints a JSON object a cut.
 */
public final class CutFeatureDump {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String OPEN = "⟦";
  private static final String CLOSE = "⟧";

  private CutFeatureDump() {}

  public static void main(String[] arguments) throws IOException {
    try (TagModel tagger = TagModel.open(Bundle.open(Path.of(arguments[0])), Device.CPU, 1)) {
      for (String line : Files.readAllLines(Path.of(arguments[1]))) {
        String[] columns = line.split("\t");
        dump(columns[0], columns[1], tagger);
      }
    }
  }

  private static void dump(String id, String text, TagModel tagger) throws IOException {
    int start = text.indexOf(OPEN);
    if (start < 0) {
      Map<Operation, Map<String, Double>> cuts =
          JudgedCuts.features(text, "en", tagger.scores(text));
      for (Map.Entry<Operation, Map<String, Double>> each : cuts.entrySet()) {
        print(id, each.getKey().start(), each.getKey().end(), each.getValue());
      }
      return;
    }
    int end = text.indexOf(CLOSE) - 1;
    String sentence = text.replace(OPEN, "").replace(CLOSE, "");
    print(id, start, end, JudgedCuts.features(sentence, "en", tagger.scores(sentence), start, end));
  }

  private static void print(String id, int start, int end, Map<String, Double> features)
      throws IOException {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("start", start);
    row.put("end", end);
    row.put("features", features);
    System.out.println(MAPPER.writeValueAsString(row));
  }
}
