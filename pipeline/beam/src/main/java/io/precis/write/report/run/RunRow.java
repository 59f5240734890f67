package io.precis.write.report.run;

import io.precis.limit.Amount;
import io.precis.write.report.DisplayText;
import io.precis.write.report.DocumentFacts;
import io.precis.write.report.SourceName;
import java.util.ArrayList;
import java.util.List;

/**
 * A document on a run's page, fit to be shown.
 *
 * @param title of the document, else its file's name
 * @param about what the document is; may be empty
 * @param lead how its summary begins, a sentence or two
 * @param tag BCP 47 language of the lead
 * @param folder that its file is in; empty string where it was named itself
 * @param href its page, below the run's directory
 * @param facts a few words each: file, author, date, length
 * @param topics its first key phrases
 * @param language in words
 * @param type of file
 * @param flaws why less than the whole was read; empty where all was
 */
public record RunRow(
    String title,
    String about,
    String lead,
    String tag,
    String folder,
    String href,
    List<String> facts,
    List<String> topics,
    String language,
    String type,
    List<String> flaws) {
  public RunRow {
    facts = List.copyOf(facts);
    topics = List.copyOf(topics);
    flaws = List.copyOf(flaws);
  }

  static RunRow of(IndexEntry entry) {
    return new RunRow(
        DisplayText.name(entry.title()),
        DisplayText.text(entry.about()),
        DisplayText.text(entry.lead()),
        entry.language(),
        DisplayText.name(entry.folder()),
        entry.html(),
        facts(entry),
        entry.topics().stream().map(DisplayText::text).toList(),
        DocumentFacts.language(entry.language()),
        DocumentFacts.mediaType(entry.mediaType()),
        entry.flaws().stream().map(DisplayText::words).toList());
  }

  private static List<String> facts(IndexEntry entry) {
    List<String> facts = new ArrayList<>();
    facts.add(DisplayText.name(SourceName.last(entry.names().get(0))));
    entry.names().stream().skip(1).map(DisplayText::name).forEach(facts::add);
    if (!entry.authors().isEmpty()) {
      facts.add(DisplayText.name(String.join(", ", entry.authors())));
    }
    if (!entry.date().isEmpty()) {
      facts.add(entry.date());
    }
    if (entry.pages() > 0) {
      facts.add(Amount.of(entry.pages(), "page"));
    }
    facts.add(entry.length());
    return facts;
  }
}
