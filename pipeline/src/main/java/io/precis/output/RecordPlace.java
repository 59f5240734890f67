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
 * @param textSha256 of the extracted text that the run keeps; empty string where it keeps none
 */
public record RecordPlace(String id, long offset, int bytes, String textSha256)
    implements Serializable {
  public RecordPlace {
    requireNonNull(id, "id is null");
    requireNonNull(textSha256, "textSha256 is null");
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

  /**
   * Reads the extracted text.
   *
   * @throws DamagedRunException where it is not what the run wrote
   */
  public byte[] readText(Store run) throws IOException {
    String path = SummaryFiles.textPath(id);
    byte[] text = run.read(path);
    if (!Store.sha256(text).equals(textSha256)) {
      throw new DamagedRunException(run.base() + path + " is damaged: its content has changed");
    }
    return text;
  }
}
