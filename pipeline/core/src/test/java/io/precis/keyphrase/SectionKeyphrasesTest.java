package io.precis.keyphrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.precis.document.Document;
import io.precis.request.SummarySpec;
import io.precis.summarize.LocalSummarizer;
import io.precis.summary.DocumentRecord;
import io.precis.summary.DocumentRecord.SectionRecord;
import io.precis.text.TextDocuments;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SectionKeyphrasesTest {
  private static final String TEXT =
      """
      # Water

      Annual Report of Harrow Valley, page 1

      The pump failed in spring. A new pump was bought, and the old pump was sold.

      ## Leaks

      Annual Report of Harrow Valley, page 2

      The leak was found by a leak detector. Every leak was closed.

      # Roads

      Annual Report of Harrow Valley, page 3

      The bridge is closed. The bridge will open in May, when the bridge deck is dry.
      """;

  @Test
  void codeNamesNoTopics() {
    String code = "```\npublic static void main(String[] args) { String err = args[0]; }\n```\n";
    String prose = "The reader turns bytes into characters. The reader keeps the bytes.\n\n";
    Document document = TextDocuments.of("io.md", "# Bytes\n\n" + prose + code + code, "en");
    DocumentRecord record =
        LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document).orElseThrow();
    List<String> phrases = record.topics().get(0).phrases().stream().map(KeyPhrase::text).toList();
    assertTrue(phrases.contains("Bytes"), phrases.toString());
    assertTrue(
        phrases.stream().noneMatch(phrase -> phrase.matches(".*(?:String|err|static).*")),
        phrases.toString());
  }

  @Test
  void addressesNameNoTopics() {
    String text =
        "The ferry office answers at ferry@harbour.example. The timetable of the ferry is at"
            + " https://harbour.example/timetable.html and the ferry office keeps it. Write to"
            + " ferry@harbour.example again.\n";
    DocumentRecord record =
        LocalSummarizer.extractive(SummarySpec.DEFAULT)
            .summarize(TextDocuments.of("ferry.txt", text, "en"))
            .orElseThrow();
    List<String> phrases = record.topics().get(0).phrases().stream().map(KeyPhrase::text).toList();
    assertTrue(phrases.contains("ferry office"), phrases.toString());
    assertTrue(
        phrases.stream().noneMatch(phrase -> phrase.matches(".*(?:example|html|harbour).*")),
        phrases.toString());
  }

  @Test
  void everySectionHasPhrasesAndRunningHeadsHaveNone() {
    Document document = TextDocuments.of("report.md", TEXT, "en");
    DocumentRecord record =
        LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document).orElseThrow();
    Set<Integer> expected =
        record.sections().stream()
            .map(SectionRecord::section)
            .collect(Collectors.toCollection(TreeSet::new));
    expected.add(Topics.DOCUMENT);
    assertEquals(
        expected,
        record.topics().stream()
            .map(Topics::section)
            .collect(Collectors.toCollection(TreeSet::new)));
    assertTrue(phrases(record, "Water").contains("pump"));
    assertTrue(phrases(record, "Leaks").get(0).contains("leak"));
    assertTrue(phrases(record, "Roads").get(0).contains("bridge"));
    for (Topics topics : record.topics()) {
      topics
          .phrases()
          .forEach(phrase -> assertFalse(phrase.text().contains("Annual"), phrase.text()));
    }
  }

  @Test
  void transcribersMarksAndSpeakersAreNoTopics() {
    StringBuilder meeting = new StringBuilder();
    for (String spoken :
        List.of(
            "The {disfmarker} the pump {vocalsound} failed in spring .",
            "We {disfmarker} we bought a second pump .",
            "Then {disfmarker} then the old pump {vocalsound} was sold .")) {
      meeting.append("Grad C: ").append(spoken).append("\n\n");
    }
    Document document = TextDocuments.of("meeting.txt", meeting.toString(), "en");
    DocumentRecord record =
        LocalSummarizer.extractive(SummarySpec.DEFAULT).summarize(document).orElseThrow();
    List<String> phrases =
        record.topics().get(0).phrases().stream()
            .map(phrase -> phrase.text().toLowerCase(Locale.ROOT))
            .toList();
    assertTrue(phrases.stream().anyMatch(phrase -> phrase.contains("pump")), phrases.toString());
    for (String wrong : List.of("disfmarker", "vocalsound", "grad")) {
      assertFalse(phrases.stream().anyMatch(p -> p.contains(wrong)), phrases.toString());
    }
  }

  private static List<String> phrases(DocumentRecord record, String heading) {
    int section =
        record.sections().stream()
            .filter(each -> each.path().get(each.path().size() - 1).equals(heading))
            .findFirst()
            .orElseThrow()
            .section();
    return record.topics().stream()
        .filter(topics -> topics.section() == section)
        .findFirst()
        .orElseThrow()
        .phrases()
        .stream()
        .map(phrase -> phrase.text().toLowerCase(Locale.ROOT))
        .toList();
  }
}
