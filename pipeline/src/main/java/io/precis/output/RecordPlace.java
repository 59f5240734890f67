package io.precis.output;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a record stands in a run's {@code summaries.jsonl}: one line of {@code
 * summaries.index.jsonl}.
 *
 * @param id of the document
 * @param names of the document
 * @param offset of the record's first byte
 * @param bytes of the record, without its line end
 * @param textSha256 of the extracted text that the run keeps; empty string where it keeps none
 * @param rewritingsOffset of the document's first byte in {@code rewritings.jsonl}
 * @param rewritingsBytes of the document there, with line ends; 0 where a student made nothing
 */
public record RecordPlace(
    String id,
    List<String> names,
    long offset,
    int bytes,
    String textSha256,
    long rewritingsOffset,
    int rewritingsBytes)
    implements Serializable {
  public RecordPlace {
    requireNonNull(id, "id is null");
    names = List.copyOf(names);
    requireNonNull(textSha256, "textSha256 is null");
    if (offset < 0 || bytes < 1 || rewritingsOffset < 0 || rewritingsBytes < 0) {
      throw new IllegalArgumentException(
          "want offsets and sizes of 0 or more, and a record of 1 byte or more; got "
              + offset
              + ", "
              + bytes
              + ", "
              + rewritingsOffset
              + " and "
              + rewritingsBytes);
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
    String line = new String(part(run, file, offset, bytes), StandardCharsets.UTF_8);
    DocumentRecord record = Json.read(line, DocumentRecord.class, file);
    if (!record.id().equals(id)) {
      throw new IllegalArgumentException(file + " holds another document than its index says");
    }
    return record;
  }

  private static byte[] part(Store run, String file, long offset, int bytes) throws IOException {
    try (InputStream in = run.open(file)) {
      in.skipNBytes(offset);
      return in.readNBytes(bytes);
    }
  }

  /**
   * Reads what the student made for the document, line by line as it was saved.
   *
   * @param file {@code rewritings.jsonl} of {@code run}
   */
  public byte[] readRewritings(Store run, String file) throws IOException {
    return part(run, file, rewritingsOffset, rewritingsBytes);
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
