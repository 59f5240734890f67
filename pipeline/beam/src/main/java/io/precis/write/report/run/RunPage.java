package io.precis.write.report.run;

import io.precis.document.Sha256;
import io.precis.limit.Amount;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.text.NaturalOrder;
import io.precis.write.Manifest;
import io.precis.write.report.Asset;
import io.precis.write.report.DisplayText;
import io.precis.write.report.DocumentFacts;
import io.precis.write.report.LabelledValue;
import io.precis.write.report.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The page of a run's own figures: what went in, its outcomes, and how the summaries came about.
 * Readers need it last.
 *
 * @param run id
 * @param totals of the run
 * @param charts of the run
 * @param causes rejected files by cause
 * @param rejected how many there are
 * @param rejects the first of them
 * @param making which program, when
 */
public record RunPage(
    String run,
    List<LabelledValue> totals,
    List<Chart> charts,
    List<LabelledValue> causes,
    String rejected,
    List<Reject> rejects,
    List<LabelledValue> making) {
  /** The page's name. */
  public static final String FILE = "run.html";

  /** Documents on one page of the index at most: more make it slow to open. */
  static final int MAX_ROWS = 500;

  /** Rejected files on the first page of the index at most, and on the run's own. */
  private static final int FIRST_REJECTS = 50;

  private static final int MOST_REJECTS = 5_000;

  /** A file of which nothing could be summarized. */
  public record Reject(String name, String cause, String detail) {}

  public RunPage {
    totals = List.copyOf(totals);
    charts = List.copyOf(charts);
    causes = List.copyOf(causes);
    rejects = List.copyOf(rejects);
    making = List.copyOf(making);
  }

  /** Takes one page after the other, so that no more than one is held. */
  public interface PageSink {
    /**
     * Takes a page.
     *
     * @param file its name, below the run's directory
     */
    void write(String file, String html) throws IOException;
  }

  /** Takes a run's documents and rejects one by one; holds an entry for each. */
  public static final class Builder {
    private final List<IndexEntry> entries = new ArrayList<>();
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
    public void add(IndexEntry entry, DocumentRecord record) {
      entries.add(entry);
      charts.add(record);
    }

    /** Files of which nothing could be summarized. */
    public void reject(Outcome outcome) {
      boolean spared = outcome.status() == Outcome.Status.SET_ASIDE;
      String cause = DisplayText.words(outcome.cause()) + (spared ? " (set aside)" : "");
      for (String name : outcome.names()) {
        String detail = DocumentFacts.mediaType(outcome.detail());
        rejects.add(new Reject(DisplayText.name(name), cause, detail));
      }
    }

    /** The documents by folder, then by name. */
    public List<IndexEntry> entries() {
      return entries.stream()
          .sorted(
              Comparator.comparing(IndexEntry::folder, NaturalOrder.COMPARATOR)
                  .thenComparing(entry -> entry.names().get(0), NaturalOrder.COMPARATOR))
          .toList();
    }

    /**
     * Makes the pages as HTML, one after the other; the first is {@code index.html}.
     *
     * @param manifest of the run, its files not yet complete
     * @param shards files that the index finds documents by
     * @param sorted {@link #entries()}
     */
    public void render(Manifest manifest, int shards, List<IndexEntry> sorted, PageSink sink)
        throws IOException {
      int pages = Math.max(1, (sorted.size() + maxRows - 1) / maxRows);
      boolean grouped = sorted.stream().map(IndexEntry::folder).distinct().limit(2).count() > 1;
      String key = key(manifest, sorted);
      for (int page = 1; page <= pages; page++) {
        int from = (page - 1) * maxRows;
        List<IndexEntry> some = sorted.subList(from, Math.min(sorted.size(), from + maxRows));
        IndexPage index =
            new IndexPage(
                manifest.run(),
                manifest.date(),
                Amount.of(sorted.size(), "document"),
                page,
                pages,
                shards,
                folders(some, grouped),
                Amount.of(rejects.size(), "file"),
                page == 1 ? first(FIRST_REJECTS) : List.of(),
                key);
        sink.write(IndexPage.file(page), Pages.render("index.jte", index));
      }
      sink.write(FILE, Pages.render("run.jte", page(manifest)));
    }

    /**
     * A hash of what the index shows, and of nothing else: how a run came to it, from reused
     * documents or new ones, leaves the same bytes.
     */
    private String key(Manifest manifest, List<IndexEntry> sorted) {
      MessageDigest digest = Sha256.digest();
      digest.update((manifest.run() + '\n' + manifest.date()).getBytes(StandardCharsets.UTF_8));
      Stream.concat(sorted.stream(), rejects.stream())
          .forEach(each -> digest.update(each.toString().getBytes(StandardCharsets.UTF_8)));
      return Sha256.hex(digest.digest());
    }

    private static List<IndexPage.Folder> folders(List<IndexEntry> entries, boolean grouped) {
      Map<String, List<RunRow>> rows = new LinkedHashMap<>();
      for (IndexEntry entry : entries) {
        RunRow row = RunRow.of(entry);
        rows.computeIfAbsent(grouped ? row.folder() : "", name -> new ArrayList<>()).add(row);
      }
      return rows.entrySet().stream()
          .map(folder -> new IndexPage.Folder(folder.getKey(), folder.getValue()))
          .toList();
    }

    private List<Reject> first(int most) {
      return rejects.subList(0, Math.min(most, rejects.size()));
    }

    private RunPage page(Manifest manifest) {
      return new RunPage(
          manifest.run(),
          totals(manifest),
          entries.isEmpty() ? List.of() : charts.charts(),
          causes(manifest).entrySet().stream()
              .map(
                  cause ->
                      new LabelledValue(
                          DisplayText.words(cause.getKey()), Amount.of(cause.getValue())))
              .toList(),
          rejects.size() > MOST_REJECTS ? Amount.of(rejects.size(), "file") : "",
          first(MOST_REJECTS),
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
      totals.add(new LabelledValue("files", Amount.of(counts.inputs())));
      totals.add(new LabelledValue("summarized", Amount.of(counts.summarized())));
      totals.add(new LabelledValue("read in part", Amount.of(counts.degraded())));
      if (counts.unchanged() > 0) {
        totals.add(new LabelledValue("unchanged", Amount.of(counts.unchanged())));
      }
      totals.add(new LabelledValue("rejected", Amount.of(counts.rejected())));
      if (counts.setAside() > 0) {
        totals.add(new LabelledValue("set aside", Amount.of(counts.setAside())));
      }
      totals.add(new LabelledValue("pages", Amount.of(manifest.pages())));
      totals.add(new LabelledValue("sentences", Amount.of(manifest.sentences())));
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

  public Asset style() {
    return Asset.STYLE;
  }

  public String policy() {
    return Asset.POLICY;
  }
}
