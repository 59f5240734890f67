package io.precis.write.report;

import io.precis.summary.Coverage;
import io.precis.summary.DocumentRecord;
import io.precis.summary.SummarySentence;
import io.precis.write.RunPaths;
import java.util.List;

/**
 * A document on a run's page.
 *
 * @param name the first name under which it was found
 * @param otherNames the rest
 * @param title the file's own; empty string where it gives none
 * @param about what the document is; may be empty
 * @param lead how its summary begins, a sentence or two
 * @param href its page, below the run's directory
 * @param type of file
 * @param units its length, in words or characters
 * @param root source sentences that its summary cites
 * @param sections share of its sections that any summary cites
 * @param flaws why less than the whole was read; empty where all was
 */
public record RunRow(
    String name,
    List<String> otherNames,
    String title,
    String about,
    String lead,
    String href,
    String type,
    String language,
    int pages,
    int units,
    int root,
    int sentences,
    String sections,
    List<String> flaws) {
  /** Characters of two sentences that are read at a glance. */
  private static final int MOST_LEAD = 240;

  public RunRow {
    otherNames = List.copyOf(otherNames);
    flaws = List.copyOf(flaws);
  }

  static RunRow of(DocumentRecord record) {
    Coverage coverage = record.coverage();
    List<String> names = record.names().stream().map(DisplayText::name).toList();
    return new RunRow(
        names.get(0),
        names.subList(1, names.size()),
        DisplayText.text(record.title()),
        DisplayText.text(record.about().text()),
        DisplayText.text(lead(record)),
        RunPaths.html(record.id(), record.names().get(0)),
        DocumentFacts.mediaType(record.metadata()),
        DocumentFacts.language(record.language()),
        record.length().pages(),
        record.length().units(),
        coverage.rootSentences(),
        coverage.sentences(),
        DisplayText.percent(RunCharts.sections(coverage)),
        record.flaws().stream().map(DisplayText::words).toList());
  }

  /** The first sentence of the summary, and the second where both are short. */
  private static String lead(DocumentRecord record) {
    StringBuilder lead = new StringBuilder();
    for (SummarySentence sentence : record.root().sentences()) {
      if (!lead.isEmpty() && lead.length() + sentence.text().length() > MOST_LEAD) {
        break;
      }
      lead.append(lead.isEmpty() ? "" : " ").append(sentence.text());
    }
    return lead.toString();
  }

  /** What the filter compares with. */
  public String status() {
    return flaws.isEmpty() ? "whole" : "part";
  }

  public String pagesShown() {
    return pages == 0 ? "" : DisplayText.count(pages);
  }

  public String unitsShown() {
    return DisplayText.count(units);
  }

  public String cited() {
    return DisplayText.count(root) + " of " + DisplayText.count(sentences);
  }
}
