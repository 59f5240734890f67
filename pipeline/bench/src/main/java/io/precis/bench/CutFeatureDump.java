package io.precis.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.compress.JudgedCuts;
import io.precis.compress.Operation;
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
 * with its features. Arguments: the tagger's bundle, a file of {@code id<TAB>sentence} lines.
 * Prints a JSON object a cut.
 */
public final class CutFeatureDump {
  private CutFeatureDump() {}

  public static void main(String[] arguments) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (TagModel tagger = TagModel.open(Bundle.open(Path.of(arguments[0])), Device.CPU, 1)) {
      for (String line : Files.readAllLines(Path.of(arguments[1]))) {
        String[] columns = line.split("\t");
        Map<Operation, Map<String, Double>> cuts =
            JudgedCuts.features(columns[1], "en", tagger.scores(columns[1]));
        for (Map.Entry<Operation, Map<String, Double>> each : cuts.entrySet()) {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("id", columns[0]);
          row.put("start", each.getKey().start());
          row.put("end", each.getKey().end());
          row.put("kind", each.getKey().kind().name());
          row.put("features", each.getValue());
          System.out.println(mapper.writeValueAsString(row));
        }
      }
    }
  }
}
