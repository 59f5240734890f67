package io.precis.batch.input;

import io.precis.document.Sha256;
import io.precis.document.SourceFile;
import io.precis.summary.Outcome;
import io.precis.summary.Written;
import io.precis.write.Json;
import io.precis.write.RunReader;
import io.precis.write.RunStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Contents of inputs by the versions that their stores gave them, so that what did not change need
 * not be fetched to be told. A run that read no such inputs has none.
 *
 * @param contents SHA-256 of the content, by {@link #key}
 */
public record KnownVersions(Map<String, String> contents) {
  public static final KnownVersions NONE = new KnownVersions(Map.of());

  private static final String FILE = "versions.jsonl";

  public KnownVersions {
    contents = Map.copyOf(contents);
  }

  /**
   * A line of the file.
   *
   * @param source see {@link #key}
   * @param sha256 of the content
   */
  record Entry(String source, String sha256) {}

  /** What a run found out. */
  public static KnownVersions of(RunReader run) throws IOException {
    if (!run.has(FILE)) {
      return NONE;
    }
    Map<String, String> contents = new HashMap<>();
    new String(run.read(FILE), StandardCharsets.UTF_8)
        .lines()
        .map(line -> Json.read(line, Entry.class, FILE))
        .forEach(entry -> contents.put(entry.source(), entry.sha256()));
    return new KnownVersions(contents);
  }

  /** The files, with their contents where they are known. */
  public InputListing tell(InputListing inputs) {
    return contents.isEmpty() ? inputs : inputs.with(this::told);
  }

  private SourceFile told(SourceFile file) {
    return file.version().isEmpty()
        ? file
        : file.withSha256(contents.getOrDefault(key(file), file.sha256()));
  }

  /**
   * Writes what this run found out, for the next.
   *
   * @param outcomes of all documents
   * @return empty where no input has a version
   */
  public static Optional<Written> write(RunStore run, InputListing inputs, List<Outcome> outcomes)
      throws IOException {
    Map<String, String> ids = new HashMap<>();
    for (Outcome outcome : outcomes) {
      outcome.names().forEach(name -> ids.put(name, outcome.id()));
    }
    Map<String, String> lines = new TreeMap<>();
    for (SourceFile file : inputs.files()) {
      String id = ids.getOrDefault(file.name(), "");
      if (!file.version().isEmpty() && !id.isEmpty()) {
        lines.put(key(file), Json.line(new Entry(key(file), id)) + "\n");
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(run.write(FILE, String.join("", lines.values())));
  }

  /** Stands for a version of a file; where the file lies cannot be told from it. */
  private static String key(SourceFile file) {
    String parts = file.uri() + "\n" + file.version() + "\n" + file.bytes();
    return Sha256.of(parts.getBytes(StandardCharsets.UTF_8));
  }
}
