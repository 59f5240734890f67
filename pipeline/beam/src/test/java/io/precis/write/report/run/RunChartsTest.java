package io.precis.write.report.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.precis.ground.Origin;
import io.precis.record.Components;
import io.precis.summary.DocumentRecord;
import io.precis.summary.SummarySentence;
import io.precis.testing.Seeds;
import io.precis.write.report.Records;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunChartsTest {
  private final Random random = Seeds.randomFor(getClass());

  /** A translation holds none of the author's words, however well its numbers are borne out. */
  @Test
  void onlyTheAuthorsWordsAreQuoted() {
    DocumentRecord record = Records.of("d", Records.prose(random, 2), "en").record();
    int sentences = record.nodes().stream().mapToInt(node -> node.sentences().size()).sum();
    assertEquals(sentences, quoted(record));
    assertEquals(sentences, quoted(madeBy(record, Origin.SHORTENED)));
    assertEquals(0, quoted(madeBy(record, Origin.GENERATED)));
    assertEquals(0, quoted(madeBy(record, Origin.TRANSLATED)));
  }

  private static long quoted(DocumentRecord record) {
    RunCharts charts = new RunCharts();
    charts.add(record);
    List<Chart.Bar> support = charts.charts().get(2).bars();
    assertEquals("quoted", support.get(support.size() - 1).label());
    return support.get(support.size() - 1).count();
  }

  private static DocumentRecord madeBy(DocumentRecord record, Origin origin) {
    return Components.with(
        record,
        "nodes",
        record.nodes().stream()
            .map(
                node ->
                    Components.with(
                        node,
                        "sentences",
                        node.sentences().stream().map(each -> madeBy(each, origin)).toList()))
            .toList());
  }

  private static SummarySentence madeBy(SummarySentence sentence, Origin origin) {
    return Components.with(sentence, "origin", origin);
  }
}
