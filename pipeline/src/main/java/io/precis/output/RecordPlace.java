package io.precis.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * Where a record stands in a run's {@code summaries.jsonl}: one line of {@code
 * summaries.index.jsonl}.
 *
 * @param id of the document
 * @param offset of the record's first byte
 * @param bytes of the record, without its line end
 */
public record RecordPlace(String id, long offset, int bytes) implements Serializable {
  public RecordPlace {
    requireNonNull(id, "id is null");
    if (offset < 0 || bytes < 1) {
      throw new IllegalArgumentException(
          "want offset >= 0 and bytes >= 1, got " + offset + " and " + bytes);
    }
  }

  /**
   * Reads the record.
   *
   * @param file {@code summaries.jsonl} of {@code run}
   * @throws IOException where it cannot be read
   * @throws IllegalArgumentException where another record stands there
   */
  public DocumentRecord read(Store run, String file) throws IOException {
    byte[] line;
    try (InputStream in = run.open(file)) {
      in.skipNBytes(offset);
      line = in.readNBytes(bytes);
    }
    DocumentRecord record =
        Json.read(new String(line, StandardCharsets.UTF_8), DocumentRecord.class, file);
    if (!record.id().equals(id)) {
      throw new IllegalArgumentException(file + " holds another document than its index says");
    }
    return record;
  }
}
