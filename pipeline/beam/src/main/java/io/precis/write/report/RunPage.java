package io.precis.write.report;

import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.write.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page of a run: what went in and what became of it. Where there are many documents the page
 * goes on in further files.
 *
 * @param run id
 * @param page from 1
 * @param pages files that the run's page takes
 * @param totals of the whole run
 * @param charts of the whole run
 * @param rows documents on this page
 * @param causes rejected files by cause
 * @param rejects every rejected file
 * @param making which program, when
 */
public record RunPage(
    String run,
    int page,
    int pages,
    List<LabelledValue> totals,
    List<Chart> charts,
    List<RunRow> rows,
    List<LabelledValue> causes,
    List<Reject> rejects,
    List<LabelledValue> making) {
  /** Documents on one page at most: more make it slow to open and to filter. */
  static final int MAX_ROWS = 2_000;

  /** A file of which nothing could be summarized. */
  public record Reject(String name, String cause, String detail) {}

  public RunPage {
    totals = List.copyOf(totals);
    charts = List.copyOf(charts);
    rows = List.copyOf(rows);
    causes = List.copyOf(causes);
    rejects = List.copyOf(rejects);
    making = List.copyOf(making);
  }

  /** Takes a run's records and rejects one by one; holds a row for each. */
  public static final class Builder {
    private final List<RunRow> rows = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final RunCharts charts = new RunCharts();
    private final int maxRows;

    public Builder() {
      this(MAX_ROWS);
    }

    Builder(int maxRows) {
      this.maxRows = maxRows;
    }

    /** A document that was summarized. */
    public void add(DocumentRecord record) {
      rows.add(RunRow.of(record));
      charts.add(record);
    }

    /** Files of which nothing could be summarized. */
    public void reject(Outcome outcome) {
      boolean spared = outcome.status() == Outcome.Status.SET_ASIDE;
      String cause = DisplayText.words(outcome.cause()) + (spared ? " (set aside)" : "");
      for (String name : outcome.names()) {
        rejects.add(new Reject(DisplayText.name(name), cause, DisplayText.text(outcome.detail())));
      }
    }

    /**
     * The pages as HTML, by the names of their files, in order; the first is {@code index.html}.
     *
     * @param manifest of the run, its files not yet complete
     */
    public Map<String, String> render(Manifest manifest) {
      int pages = Math.max(1, (rows.size() + maxRows - 1) / maxRows);
      Map<String, String> files = new LinkedHashMap<>();
      for (int page = 1; page <= pages; page++) {
        int from = (page - 1) * maxRows;
        List<RunRow> some = rows.subList(from, Math.min(rows.size(), from + maxRows));
        files.put(file(page), Pages.render("run.jte", page(manifest, page, pages, some)));
      }
      return files;
    }

    private RunPage page(Manifest manifest, int page, int pages, List<RunRow> some) {
      return new RunPage(
          manifest.run(),
          page,
          pages,
          totals(manifest),
          charts.charts(),
          some,
          causes(manifest).entrySet().stream()
              .map(
                  cause ->
                      new LabelledValue(
                          DisplayText.words(cause.getKey()), DisplayText.count(cause.getValue())))
              .toList(),
          page == 1 ? rejects : List.of(),
          making(manifest));
    }

    /** Files by cause, whether this run tried them or an earlier one. */
    private static Map<String, Integer> causes(Manifest manifest) {
      Map<String, Integer> causes = new TreeMap<>(manifest.rejected());
      manifest.setAside().forEach((cause, files) -> causes.merge(cause, files, Integer::sum));
      return causes;
    }

    private List<LabelledValue> totals(Manifest manifest) {
      Manifest.Counts counts = manifest.counts();
      List<LabelledValue> totals = new ArrayList<>();
      totals.add(new LabelledValue("files", DisplayText.count(counts.inputs())));
      totals.add(new LabelledValue("summarized", DisplayText.count(counts.summarized())));
      totals.add(new LabelledValue("read in part", DisplayText.count(counts.degraded())));
      if (counts.unchanged() > 0) {
        totals.add(new LabelledValue("unchanged", DisplayText.count(counts.unchanged())));
      }
      totals.add(new LabelledValue("rejected", DisplayText.count(counts.rejected())));
      if (counts.setAside() > 0) {
        totals.add(new LabelledValue("set aside", DisplayText.count(counts.setAside())));
      }
      totals.add(new LabelledValue("pages", DisplayText.count(manifest.pages())));
      totals.add(new LabelledValue("sentences", DisplayText.count(manifest.sentences())));
      return totals;
    }

    private static List<LabelledValue> making(Manifest manifest) {
      Duration took =
          Duration.between(Instant.parse(manifest.started()), Instant.parse(manifest.finished()));
      return List.of(
          new LabelledValue("made by", manifest.program()),
          new LabelledValue("started", started(manifest)),
          new LabelledValue(
              "took", String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0)));
    }
  }

  /** To the second: {@code 2026-11-23 20:15:00 UTC}. */
  private static String started(Manifest manifest) {
    String iso = Instant.parse(manifest.started()).truncatedTo(ChronoUnit.SECONDS).toString();
    return iso.replace('T', ' ').replace("Z", " UTC");
  }

  /** The name of the n-th file, from 1. */
  public static String file(int page) {
    return page == 1 ? "index.html" : "index-" + page + ".html";
  }

  public Asset style() {
    return Asset.STYLE;
  }

  public Asset script() {
    return Asset.RUN_SCRIPT;
  }

  public String policy() {
    return Asset.policy(Asset.RUN_SCRIPT);
  }
}
