package io.precis.cli;

import io.precis.read.fork.ExtractSpec;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How files are read. */
final class ExtractOptions {
  @Option(
      names = "--ocr",
      description = "Read scanned pages and images with Tesseract, which must be installed.")
  private boolean ocr;

  @Option(
      names = "--timeout",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description = "Longest time that one document may take to read. Default: ${DEFAULT-VALUE}.")
  private int timeoutSeconds;

  @Option(
      names = "--forks",
      defaultValue = "1",
      paramLabel = "N",
      description = "Processes that read documents side by side. Default: ${DEFAULT-VALUE}.")
  private int forks;

  @Option(
      names = "--fork-heap",
      defaultValue = "512",
      paramLabel = "MIB",
      description = "Heap of each of them, in MiB. Default: ${DEFAULT-VALUE}.")
  private int heapMegabytes;

  @Option(
      names = "--max-file-size",
      defaultValue = "2000",
      paramLabel = "MB",
      description = "Files larger than this are rejected unread. Default: ${DEFAULT-VALUE}.")
  private long maxMegabytes;

  ExtractSpec spec() {
    return ExtractSpec.defaults()
        .withOcr(ocr)
        .withPerDocumentTimeout(Duration.ofSeconds(timeoutSeconds))
        .withForks(forks)
        .withHeapMegabytes(heapMegabytes)
        .withMaxBytes(Math.multiplyExact(maxMegabytes, 1_000_000L));
  }
}
