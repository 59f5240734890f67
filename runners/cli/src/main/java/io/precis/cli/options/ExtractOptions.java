package io.precis.cli.options;

import io.precis.read.fork.ExtractSpec;
import io.precis.read.fork.Passwords;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How files are read. */
public final class ExtractOptions {
  @Option(
      names = "--ocr",
      description = "Read scanned pages and images with Tesseract, which must be installed.")
  private boolean ocr;

  @Option(
      names = "--timeout",
      defaultValue = "60s",
      paramLabel = "TIME",
      converter = Units.Time.class,
      description =
          "Longest time that one document may take to read, such as 90s or 5m. Default:"
              + " ${DEFAULT-VALUE}.")
  private Duration timeout;

  @Option(
      names = "--forks",
      defaultValue = "1",
      paramLabel = "N",
      description = "Processes that read documents side by side. Default: ${DEFAULT-VALUE}.")
  private int forks;

  @Option(
      names = "--fork-heap",
      defaultValue = "512m",
      paramLabel = "SIZE",
      converter = Units.Memory.class,
      description = "Heap of each of them, such as 512m or 1g. Default: ${DEFAULT-VALUE}.")
  private int heapMegabytes;

  @Option(
      names = "--max-file-size",
      defaultValue = "2g",
      paramLabel = "SIZE",
      converter = Units.FileSize.class,
      description =
          "Files larger than this, such as 500m or 2g, are rejected unread. Default:"
              + " ${DEFAULT-VALUE}.")
  private Units.Size maxSize;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "Each line is tried as the password of encrypted PDFs, Office files and zip archives.")
  private Path passwordFile;

  /** Its path; read once now, so that a wrong one is told before any work. */
  private String passwordFile() {
    String path = passwordFile == null ? "" : passwordFile.toAbsolutePath().toString();
    try {
      Passwords.read(path);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--password-file: " + e.getMessage(), e);
    }
    return path;
  }

  /**
   * @throws IllegalArgumentException where an option is wrong; says which
   */
  public ExtractSpec spec() {
    return ExtractSpec.defaults()
        .withOcr(ocr)
        .withPerDocumentTimeout(timeout)
        .withForks(forks)
        .withHeapMegabytes(heapMegabytes)
        .withMaxBytes(maxSize.bytes())
        .withPasswordFile(passwordFile());
  }
}
