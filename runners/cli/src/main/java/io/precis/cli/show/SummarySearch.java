package io.precis.cli.show;

import io.precis.cli.terminal.TextWrapper;
import io.precis.keyphrase.KeyPhrase;
import io.precis.summary.Citation;
import io.precis.summary.DocumentRecord;
import io.precis.summary.SummarySentence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds words in the summaries of documents, whatever their case. */
final class SummarySearch {
  private final List<String> words;
  private final int columns;

  /**
   * @param words with white space between; a sentence must hold all of them
   */
  SummarySearch(String words, int columns) {
    this.words = Arrays.stream(words.strip().split("\\s+")).map(SummarySearch::folded).toList();
    this.columns = columns;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * What of a document holds the words: its name and, each once, the sentences of its summaries.
   *
   * @return lines with their ends; empty string for nothing
   */
  String in(DocumentRecord record) {
    Map<String, SummarySentence> hits = new LinkedHashMap<>();
    record
        .nodes()
        .forEach(
            node ->
                node.sentences().stream()
                    .filter(sentence -> holds(sentence.text()))
                    .forEach(sentence -> hits.putIfAbsent(sentence.text(), sentence)));
    boolean named =
        Stream.concat(
                Stream.of(record.title(), String.join(" ", record.names())),
                record.topics().stream().flatMap(t -> t.phrases().stream()).map(KeyPhrase::text))
            .anyMatch(this::holds);
    if (hits.isEmpty() && !named) {
      return "";
    }
    String title = record.title().isEmpty() ? "" : ": " + record.title();
    TextWrapper lines = new TextWrapper(columns);
    lines.paragraph(record.names().get(0) + title, "", "  ");
    hits.values()
        .forEach(hit -> lines.paragraph(hit.text() + " (" + places(hit) + ")", "  ", "    "));
    return lines.blank().toString();
  }

  private boolean holds(String text) {
    String folded = folded(text);
    return words.stream().allMatch(folded::contains);
  }

  private static String places(SummarySentence sentence) {
    return String.join(
        "; ", sentence.evidence().stream().map(SummarySearch::place).distinct().toList());
  }

  private static String place(Citation citation) {
    String page = citation.page() > 0 ? "p. " + citation.page() + ", " : "";
    return page + "s. " + (citation.sentence() + 1);
  }
}
