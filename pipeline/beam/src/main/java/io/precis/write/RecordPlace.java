package io.precis.write;

import static java.util.Objects.requireNonNull;

import io.precis.document.Sha256;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Printed;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a record stands in a run's {@code summaries.jsonl}, and what a list of documents says of
 * it: one line of {@code summaries.index.jsonl}.
 *
 * @param id of the document
 * @param names every name under which it was found, sorted; at least one
 * @param pages that the file has; 0 where the format has none
 * @param sentences read
 * @param flaws why less than the whole was read
 * @param record where it stands, without its line end
 * @param textSha256 of the extracted text that the run keeps; empty string where it keeps none
 * @param unanswered why the student's server gave no answer for part of it, which may pass; empty
 *     string where it did
 * @param rewritings where what the student made for the document stands in {@code
 *     rewritings.jsonl}, with line ends; of no length where it made nothing
 */
public record RecordPlace(
    String id,
    List<String> names,
    int pages,
    int sentences,
    List<String> flaws,
    Stretch record,
    String textSha256,
    String unanswered,
    Stretch rewritings)
    implements Serializable {
  public RecordPlace {
    requireNonNull(id, "id is null");
    requireNonNull(record, "record is null");
    requireNonNull(textSha256, "textSha256 is null");
    requireNonNull(rewritings, "rewritings is null");
    unanswered = unanswered == null ? "" : unanswered; // runs of earlier versions have none
    names = List.copyOf(names);
    flaws = List.copyOf(flaws);
    if (names.isEmpty() || record.bytes() < 1) {
      throw new IllegalArgumentException(
          "want a name and a record of 1 byte or more, got "
              + names.size()
              + " names and "
              + record.bytes()
              + " bytes");
    }
  }

  /**
   * A part of a file.
   *
   * @param offset of its first byte
   * @param sha256 of its bytes
   */
  public record Stretch(long offset, int bytes, String sha256) implements Serializable {
    public Stretch {
      requireNonNull(sha256, "sha256 is null");
      if (offset < 0 || bytes < 0) {
        throw new IllegalArgumentException(
            "want offset and bytes of 0 or more, got " + offset + " and " + bytes);
      }
    }

    /** Where some bytes are about to be written. */
    public static Stretch of(long offset, byte[] content) {
      return new Stretch(offset, content.length, Sha256.of(content));
    }

    private byte[] read(RunStore run, String file, String of) throws IOException {
      byte[] content = run.read(file, offset, bytes);
      if (!Sha256.of(content).equals(sha256)) {
        throw new CorruptRunException(
            run.base() + file + " is damaged: that of " + of + " is not what was written");
      }
      return content;
    }
  }

  /**
   * The place of a record.
   *
   * @param place where it stands
   * @param textSha256 of the text that is kept, or an empty string
   * @param rewritings where what the student made stands
   */
  public static RecordPlace of(
      DocumentRecord record, Stretch place, String textSha256, Stretch rewritings) {
    return new RecordPlace(
        record.id(),
        record.names(),
        record.length().pages(),
        record.length().sentences(),
        record.flaws(),
        place,
        textSha256,
        Printed.of(record).unanswered(),
        rewritings);
  }

  /**
   * Reads the record, and nothing but it.
   *
   * @param file {@code summaries.jsonl} of {@code run}
   * @throws CorruptRunException where what stands there is not what was written
   */
  public DocumentRecord read(RunStore run, String file) throws IOException {
    String line = new String(record.read(run, file, id), StandardCharsets.UTF_8);
    return Json.read(line, DocumentRecord.class, file);
  }

  /**
   * Reads what the student made for the document, line by line as it was saved; empty where it made
   * nothing.
   *
   * @param file {@code rewritings.jsonl} of {@code run}
   * @throws CorruptRunException where what stands there is not what was written
   */
  public byte[] readRewritings(RunStore run, String file) throws IOException {
    return rewritings.bytes() == 0 ? new byte[0] : rewritings.read(run, file, id);
  }

  /**
   * Reads the extracted text.
   *
   * @throws CorruptRunException where it is not what the run wrote
   */
  public byte[] readText(RunStore run) throws IOException {
    String path = RunPaths.text(id);
    byte[] text = run.read(path);
    if (!Sha256.of(text).equals(textSha256)) {
      throw new CorruptRunException(run.base() + path + " is damaged: its content has changed");
    }
    return text;
  }
}
