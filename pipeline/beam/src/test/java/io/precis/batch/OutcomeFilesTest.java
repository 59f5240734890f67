package io.precis.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.summary.Outcome;
import io.precis.write.Json;
import io.precis.write.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeFilesTest {
  @Test
  void aSmallRunHasOneAndALargeOneMore() {
    assertEquals(1, SummarizeFiles.outcomeFiles(1));
    assertEquals(1, SummarizeFiles.outcomeFiles(99_999));
    assertEquals(2, SummarizeFiles.outcomeFiles(100_000));
    assertEquals(101, SummarizeFiles.outcomeFiles(10_000_000));
  }

  @Test
  void allAreReadInTheOrderOfNames(@TempDir Path folder) throws IOException {
    RunStore work = new RunStore(folder + "/");
    work.write("outcomes-00001-of-00002.jsonl", lines(rejected("b"), rejected("c")));
    work.write("outcomes-00000-of-00002.jsonl", lines(rejected("d"), rejected("a")));
    List<String> names =
        RunPublisher.readOutcomes(work).stream().map(outcome -> outcome.names().get(0)).toList();
    assertEquals(List.of("a", "b", "c", "d"), names);
  }

  private static Outcome rejected(String name) {
    return Outcome.rejected("", List.of(name), "EMPTY", "0 bytes");
  }

  private static String lines(Outcome... outcomes) {
    StringBuilder lines = new StringBuilder();
    for (Outcome outcome : outcomes) {
      lines.append(Json.line(outcome)).append('\n');
    }
    return lines.toString();
  }
}
