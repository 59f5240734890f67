package io.precis.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.rank.RandomProse;
import io.precis.request.SummarySpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord.NodeRecord;
import io.precis.testing.Seeds;
import io.precis.text.TextDocuments;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlineTest {
  @Test
  void everyNodeStandsOnceOrIsReadAboveItWhole() {
    Random random = Seeds.randomFor(getClass());
    int left = 0;
    for (int round = 0; round < 8; round++) {
      DocumentRecord record = summarized(text(random));
      List<NodeRecord> shown = Outline.of(record).stream().flatMap(OutlineTest::nodes).toList();
      assertEquals(shown.size(), shown.stream().distinct().count());
      for (NodeRecord node : record.nodes()) {
        if (node.parent() >= 0 && !shown.contains(node)) {
          left++;
          NodeRecord above = record.nodes().get(node.parent());
          assertTrue(sentences(above).containsAll(sentences(node)), node.path().toString());
          assertEquals(above.path(), node.path(), "what has a heading of its own stays");
        }
      }
    }
    assertTrue(left > 0, "no node was left out");
  }

  private static DocumentRecord summarized(String text) {
    return LocalSummarizer.extractive(SummarySpec.DEFAULT)
        .summarize(TextDocuments.of("text.md", text, "en"))
        .orElseThrow();
  }

  /** Sections that open with a paragraph, some with sections below them. */
  private static String text(Random random) {
    RandomProse prose = new RandomProse(random, 200);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append("# Chapter ").append(i).append("\n\n").append(paragraph(prose, random));
      for (int j = random.nextInt(3); j > 0; j--) {
        text.append("## Part ").append(j).append("\n\n").append(paragraph(prose, random));
      }
    }
    return text.toString();
  }

  private static String paragraph(RandomProse prose, Random random) {
    return String.join(" ", prose.sentences(1 + random.nextInt(30), 12)) + "\n\n";
  }

  private static Stream<NodeRecord> nodes(Outline entry) {
    return Stream.concat(
        entry.node().stream(), entry.children().stream().flatMap(OutlineTest::nodes));
  }

  private static List<String> sentences(NodeRecord node) {
    return node.sentences().stream().map(SummarySentence::text).toList();
  }
}
