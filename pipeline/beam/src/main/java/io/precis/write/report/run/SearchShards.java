package io.precis.write.report.run;

import io.precis.summary.DocumentRecord;
import io.precis.summary.Written;
import io.precis.write.Json;
import io.precis.write.RunStore;
import io.precis.write.report.DisplayText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the index page finds documents by, without a server: files that are scripts, since a page
 * that was opened as a file may load those and nothing else. Each calls {@code precis} with some of
 * the documents.
 */
public final class SearchShards {
  /** Characters of a file; a page of ten thousand documents loads some thirty of them. */
  private static final int MOST = 500_000;

  private final RunStore run;
  private final int most;
  private final List<Written> written = new ArrayList<>();
  private final StringBuilder shard = new StringBuilder();

  public SearchShards(RunStore run) {
    this(run, MOST);
  }

  public SearchShards(RunStore run, int most) {
    this.run = run;
    this.most = most;
  }

  /** The name of the n-th file, from 1. */
  static String file(int shard) {
    return "find/" + shard + ".js";
  }

  /** Adds a document. */
  public void add(IndexEntry entry, DocumentRecord record) throws IOException {
    String line = Json.inOrder(fields(entry, record));
    if (!shard.isEmpty() && shard.length() + line.length() > most) {
      flush();
    }
    shard.append(shard.isEmpty() ? "precis([\n" : ",\n").append(line);
  }

  private static Map<String, Object> fields(IndexEntry entry, DocumentRecord record) {
    RunRow row = RunRow.of(entry);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("href", row.href());
    fields.put("title", row.title());
    fields.put("lead", row.lead());
    fields.put("lang", row.tag());
    fields.put("folder", row.folder());
    fields.put("facts", row.facts());
    fields.put("topics", row.topics());
    fields.put("flaws", row.flaws());
    fields.put("date", entry.date());
    fields.put("units", entry.units());
    fields.put("language", row.language());
    fields.put("type", row.type());
    fields.put("summary", DisplayText.text(record.summary()));
    return fields;
  }

  private void flush() throws IOException {
    written.add(run.write(file(written.size() + 1), shard.append("\n]);\n").toString()));
    shard.setLength(0);
  }

  /** Ends the last file; all that were written. */
  public List<Written> finish() throws IOException {
    if (!shard.isEmpty()) {
      flush();
    }
    return List.copyOf(written);
  }
}
