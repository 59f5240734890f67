package io.precis.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.evaluate.data.EvaluationException;
import io.precis.evaluate.data.QuotedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteScoreTest {
  private static final QuotedDocument WANTED =
      new QuotedDocument(
          "report.pdf",
          "en",
          "Report on the northern dams",
          List.of("The dam of the northern valley leaks in two places.", "Repairs cost 40 pounds."),
          List.of("2 leaking places", "cost 40", "the mayor's veto"));

  private static QuoteScore score(String about, List<String> first, List<String> all) {
    return QuoteScore.of(WANTED, new PrintedSummary(first, all, about));
  }

  @Test
  void fourFifthsOfTheWordsInOrderAreASentence() {
    List<String> first = List.of("The dam of the northern valley leaks in places.");
    List<String> all = List.of(first.get(0), "All repairs will cost 40 pounds or more.");
    QuoteScore score = score("", first, all);
    assertEquals(1, score.first());
    assertEquals(2, score.all());
    assertEquals(2, score.sentences());
  }

  @Test
  void wordsOfTwoSentencesAreNone() {
    List<String> parts = List.of("The dam of the northern", "valley leaks in two places.");
    assertEquals(0, score("", parts, parts).first());
  }

  @Test
  void aFactWantsItsNumbersAndHalfOfItsWords() {
    QuoteScore score =
        score("", List.of("Leaks in 2 place were found; they costed 41."), List.of());
    assertEquals(1, score.mentioned());
    assertEquals(3, score.facts());
  }

  @Test
  void aTitleStandsAboveOrFirst() {
    assertEquals(
        1, score("Report “Report on the northern dams”, 2 pages.", List.of(), List.of()).shown());
    assertEquals(1, score("", List.of("Report on the northern dams"), List.of()).shown());
    assertEquals(
        0, score("", List.of("Nothing.", "Report on the northern dams"), List.of()).shown());
  }

  @Test
  void sumsAreOfAllDocuments() {
    QuoteScore one = score("", List.of("Repairs cost 40 pounds."), List.of());
    assertEquals(2, one.plus(one).first());
    assertEquals(one, QuoteScore.NONE.plus(one));
    assertTrue(one.plus(one).toText("lead").startsWith("lead"));
  }

  @Test
  void linesAreReadOrNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("chosen.jsonl");
    Files.writeString(
        file,
        "{\"name\":\"a.md\",\"language\":\"en\",\"title\":\"A\",\"sentences\":[{\"text\":\"One.\"}],\"must\":[\"x\"],\"kind\":\"report\"}\n"
            + "{\"name\":\"b.md\",\"sentences\":[{\"text\":\"Two.\"}]}\n");
    assertTrue(QuotedDocument.isFormOf(file));
    List<QuotedDocument> read = QuotedDocument.read(file);
    assertEquals(List.of("One."), read.get(0).sentences());
    assertEquals(List.of(), read.get(1).facts());
    Files.writeString(file, "{\"name\":\"a.md\",\"sentences\":[{\"words\":\"One.\"}]}\n");
    EvaluationException error =
        assertThrows(EvaluationException.class, () -> QuotedDocument.read(file));
    assertTrue(error.getMessage().contains("line 1"), error.getMessage());
    Files.writeString(file, "{\"id\":\"a\",\"source\":\"One.\",\"targets\":[\"One.\"]}\n");
    assertFalse(QuotedDocument.isFormOf(file));
  }
}
