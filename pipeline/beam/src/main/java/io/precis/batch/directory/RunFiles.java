package io.precis.batch.directory;

import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.summary.Written;
import io.precis.text.VisibleText;
import io.precis.write.HashedFile;
import io.precis.write.Json;
import io.precis.write.Manifest;
import io.precis.write.OutputFormat;
import io.precis.write.RunStore;
import io.precis.write.report.run.DocumentsCsv;
import io.precis.write.report.run.IndexEntry;
import io.precis.write.report.run.MarkdownIndex;
import io.precis.write.report.run.RunPage;
import io.precis.write.report.run.SearchShards;
import io.precis.write.report.run.SummariesAvro;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files that tell of a whole run, made while its records pass by one after the other; of the
 * records it holds no more than a row each.
 */
public final class RunFiles implements AutoCloseable {
  static final String AVRO = "summaries.avro";
  static final String CSV = "documents.csv";

  private final RunStore run;
  private final Set<OutputFormat> formats;
  private final RunPage.Builder page = new RunPage.Builder();
  private final SearchShards shards;
  private final List<HashedFile> open = new ArrayList<>();
  private SummariesAvro avro;
  private DocumentsCsv csv;

  private RunFiles(RunStore run, Set<OutputFormat> formats) {
    this.run = run;
    this.formats = formats;
    this.shards = new SearchShards(run);
  }

  /** Begins the files of a run in {@code formats}. */
  public static RunFiles begin(RunStore run, RunId id, Set<OutputFormat> formats)
      throws IOException {
    RunFiles files = new RunFiles(run, formats);
    if (formats.contains(OutputFormat.AVRO)) {
      files.avro = new SummariesAvro(files.create(AVRO), id.value());
    }
    if (formats.contains(OutputFormat.CSV)) {
      files.csv = new DocumentsCsv(files.create(CSV));
    }
    return files;
  }

  private HashedFile create(String path) throws IOException {
    HashedFile file = HashedFile.create(run, path);
    open.add(file);
    return file;
  }

  /**
   * Takes a record as it stands in {@code summaries.jsonl}. What may fail on it comes first: where
   * this throws, no file has anything of it.
   *
   * @return the record
   */
  public DocumentRecord add(byte[] json, String id) throws IOException {
    String line = new String(json, StandardCharsets.UTF_8);
    DocumentRecord record = Json.read(line, DocumentRecord.class, "record of " + id);
    IndexEntry entry = IndexEntry.of(record, formats);
    List<Object> cells = DocumentsCsv.cells(record);
    if (avro != null) {
      avro.add(record);
    }
    if (formats.contains(OutputFormat.HTML)) {
      shards.add(entry, record);
    }
    page.add(entry, record);
    if (csv != null) {
      csv.add(cells);
    }
    return record;
  }

  /**
   * Ends the files.
   *
   * @param counted the run's manifest but for its files
   */
  public List<Written> finish(Manifest counted, List<Outcome> outcomes) throws IOException {
    for (Outcome outcome : outcomes) {
      if (!outcome.hasRecord()) {
        page.reject(outcome);
        if (csv != null) {
          csv.reject(outcome);
        }
      }
    }
    close();
    List<Written> written = new ArrayList<>(open.stream().map(HashedFile::written).toList());
    List<IndexEntry> entries = page.entries();
    written.add(
        HashedFile.text(
            run, "index.md", out -> MarkdownIndex.write(out, counted.run(), entries, outcomes)));
    written.add(HashedFile.text(run, "index.json", out -> json(out, entries)));
    if (formats.contains(OutputFormat.HTML)) {
      List<Written> found = shards.finish();
      written.addAll(found);
      page.render(
          counted, found.size(), entries, (file, html) -> written.add(run.write(file, html)));
    }
    return written;
  }

  /** An array, an entry a line. */
  private static void json(Appendable out, List<IndexEntry> entries) throws IOException {
    String before = "[\n";
    for (IndexEntry entry : entries) {
      out.append(before).append(escaped(Json.line(entry)));
      before = ",\n";
    }
    out.append(entries.isEmpty() ? "[\n\n]\n" : "\n]\n");
  }

  /** JSON of the same value, invisible characters escaped: people look into this file. */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (VisibleText.isSeen(c)) {
                escaped.appendCodePoint(c);
              } else {
                for (char each : Character.toChars(c)) {
                  escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
                }
              }
            });
    return escaped.toString();
  }

  /** Once; closing again does no harm. */
  @Override
  public void close() throws IOException {
    SummariesAvro openAvro = avro;
    DocumentsCsv openCsv = csv;
    avro = null;
    csv = null;
    if (openAvro != null) {
      openAvro.close();
    }
    if (openCsv != null) {
      openCsv.close();
    }
  }
}
