package io.precis.write.report;

import io.precis.summary.Coverage;
import io.precis.summary.DocumentRecord;
import java.util.List;

/**
 * A document on a run's page.
 *
 * @param name the first name under which it was found
 * @param otherNames the rest
 * @param title the file's own; empty string where it gives none
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
    String href,
    String type,
    String language,
    int pages,
    int units,
    int root,
    int sentences,
    String sections,
    List<String> flaws) {
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
        "html/" + record.id() + ".html",
        DocumentFacts.mediaType(record.metadata()),
        DocumentFacts.language(record.language()),
        record.length().pages(),
        record.length().units(),
        coverage.rootSentences(),
        coverage.sentences(),
        DisplayText.percent(RunCharts.sections(coverage)),
        record.flaws().stream().map(DisplayText::words).toList());
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
