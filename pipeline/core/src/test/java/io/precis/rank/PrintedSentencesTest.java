package io.precis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.precis.document.Document;
import io.precis.document.Sentence;
import io.precis.rank.feature.FeatureTable;
import io.precis.rank.feature.RankedText;
import io.precis.rank.feature.SentenceFeatures;
import io.precis.rank.filter.SentenceFilter;
import io.precis.rank.graph.RankSpec;
import io.precis.rank.graph.SentenceRanker;
import io.precis.segment.SentenceSplitter;
import io.precis.text.TextDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The models of what a reader said of printed sentences, and what they look at. */
class PrintedSentencesTest {
  private static FeatureTable features(String text, String language) {
    Document document = TextDocuments.of("a.txt", text, language);
    List<Sentence> sentences = SentenceSplitter.split(document);
    RankedText ranked =
        RankedText.of(document, sentences, SentenceFilter.of(language).inputs(document, sentences));
    double[] textRank =
        SentenceRanker.of(RankSpec.DEFAULT).rank(ranked.inputs(), ranked.language());
    return SentenceFeatures.of(ranked, textRank);
  }

  /**
   * As scikit-learn computes them, to 1e-6. Recipe: {@code python -m precis_distill.rank_printed …
   * --golden} writes the file with the models.
   */
  @Test
  void modelsSayWhatTheyDidWhereTheyWereMade() throws IOException {
    RankingModels models = RankingModels.embedded();
    ObjectMapper json = new ObjectMapper();
    try (InputStream in = getClass().getResourceAsStream("printed-sentences.jsonl")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      JsonNode names = json.readTree(lines.get(0)).get("names");
      assertTrue(lines.size() > 5);
      for (String line : lines.subList(1, lines.size())) {
        JsonNode row = json.readTree(line);
        FeatureTable table = new FeatureTable(1);
        for (int i = 0; i < names.size(); i++) {
          table.add(names.get(i).asText())[0] = row.get("features").get(i).floatValue();
        }
        assertEquals(row.get("unfit").asDouble(), models.unfit().of(table)[0], 1e-6);
        assertEquals(row.get("kept").asDouble(), models.kept().of(table)[0], 1e-6);
      }
    }
  }

  @Test
  void tellsWhatWasGivenBefore() {
    FeatureTable table =
        features(
            "# The pumps of the valley\n\nThe pumps of the valley failed in the spring of the year."
                + " The pumps were bought by Harrow in the spring.\n\nA new dam was built.\n",
            "en");
    int first = 1;
    assertEquals(1, table.column("opens.definite")[first]);
    assertEquals(1, table.column("opens.indefinite")[first + 2]);
    assertEquals(0.5, table.column("given.in_title")[first], 0.2);
    assertEquals(0, table.column("given.in_title")[first + 2]);
    assertTrue(table.column("given.earlier")[first + 1] >= 0.5);
    assertEquals(1, table.column("given.new_names")[first + 1]);
    assertEquals(0, table.column("given.new_definites")[first + 1]);
  }

  @Test
  void tellsLabelsSignsAndMoulds() {
    FeatureTable table =
        features(
            "Note: the level of the water rose again. The level of the water fell by 3 feet. The"
                + " level of the water fell by 12 feet at the NORTH dam.\n",
            "en");
    assertEquals(1, table.column("whole.label")[0]);
    assertEquals(0, table.column("whole.label")[1]);
    assertEquals(3, table.column("whole.verb")[0]);
    assertEquals(0, table.column("whole.capital_words")[1]);
    assertTrue(table.column("whole.capital_words")[2] > 0);
    assertTrue(table.column("whole.number_words")[2] > 0);
    assertEquals((float) Math.log(2), table.column("around.open_alike")[1]);
    assertEquals(0, table.column("around.same_but_numbers")[1]);
  }
}
