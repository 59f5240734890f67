package io.precis.read.fork;

import static java.util.Objects.requireNonNull;

import io.precis.limit.Amount;
import io.precis.record.Components;
import java.io.Serializable;
import java.time.Duration;

/**
 * How documents are read and what they may cost.
 *
 * @param perDocumentTimeout wall-clock time that one document may take in a fork, 1 second to 1
 *     hour; one that takes longer is rejected as {@code TIMEOUT} and its fork is killed
 * @param heapMegabytes heap of each fork in MiB, 64..65536
 * @param maxCharacters characters of text kept of one document, embedded ones included, 1,000 to
 *     500,000,000; text past it is cut and the document is {@code TRUNCATED}
 * @param maxEmbedded attachments or archive entries read of one document, 0..100,000
 * @param maxBytes size of the largest file that is read at all, at least 1
 * @param forks processes that parse side by side in one worker, 1..64
 * @param ocr whether scanned pages and images are read through Tesseract, which must be installed
 * @param restartAfterFiles files that one fork parses before a fresh one takes its place, at least
 *     1
 * @param spoolDirectory where private copies are kept while they are parsed; an empty string for
 *     the JVM's temporary directory
 * @param passwordFile path of a file, on every machine that reads, whose lines are tried as
 *     passwords of encrypted files; an empty string for none
 */
public record ExtractSpec(
    Duration perDocumentTimeout,
    int heapMegabytes,
    int maxCharacters,
    int maxEmbedded,
    long maxBytes,
    int forks,
    boolean ocr,
    int restartAfterFiles,
    String spoolDirectory,
    String passwordFile)
    implements Serializable {
  /** Of a process that parses, in MiB. */
  public static final int LEAST_HEAP_MEGABYTES = 64;

  /** Of a process that parses, in MiB. */
  public static final int MOST_HEAP_MEGABYTES = 64 * 1024;

  private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

  public ExtractSpec {
    requireNonNull(perDocumentTimeout, "perDocumentTimeout is null");
    requireNonNull(spoolDirectory, "spoolDirectory is null");
    requireNonNull(passwordFile, "passwordFile is null");
    if (perDocumentTimeout.compareTo(Duration.ofSeconds(1)) < 0
        || perDocumentTimeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "a document's time must be 1 second to 1 hour, got " + Amount.of(perDocumentTimeout));
    }
    requireRange("heapMegabytes", heapMegabytes, LEAST_HEAP_MEGABYTES, MOST_HEAP_MEGABYTES);
    requireRange("maxCharacters", maxCharacters, 1_000, 500_000_000);
    requireRange("maxEmbedded", maxEmbedded, 0, 100_000);
    requireRange("maxBytes", maxBytes, 1, Long.MAX_VALUE);
    requireRange("forks", forks, 1, 64);
    requireRange("restartAfterFiles", restartAfterFiles, 1, Integer.MAX_VALUE);
  }

  /** 60 seconds, 512 MiB, 20 million characters, 200 parts, 2 GB, one fork, no OCR. */
  public static ExtractSpec defaults() {
    return new ExtractSpec(
        Duration.ofSeconds(60), 512, 20_000_000, 200, 2_000_000_000L, 1, false, 1_000, "", "");
  }

  private static void requireRange(String name, long value, long least, long most) {
    if (value < least || value > most) {
      String range = most == Long.MAX_VALUE ? "at least " + least : least + ".." + most;
      throw new IllegalArgumentException(name + " must be " + range + ", got " + value);
    }
  }

  public ExtractSpec withPerDocumentTimeout(Duration timeout) {
    return Components.with(this, "perDocumentTimeout", timeout);
  }

  public ExtractSpec withHeapMegabytes(int megabytes) {
    return Components.with(this, "heapMegabytes", megabytes);
  }

  public ExtractSpec withMaxBytes(long bytes) {
    return Components.with(this, "maxBytes", bytes);
  }

  public ExtractSpec withForks(int processes) {
    return Components.with(this, "forks", processes);
  }

  public ExtractSpec withOcr(boolean wanted) {
    return Components.with(this, "ocr", wanted);
  }

  public ExtractSpec withPasswordFile(String path) {
    return Components.with(this, "passwordFile", path);
  }

  public ExtractSpec withSpoolDirectory(String directory) {
    return Components.with(this, "spoolDirectory", directory);
  }
}
