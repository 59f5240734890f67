package io.precis.cli;

import io.precis.read.fork.ExtractSpec;
import io.precis.write.OutputFormat;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** How files are read and what is kept of them. */
final class ReadingOptions {
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

  @Option(
      names = "--no-text",
      description = "Do not keep the extracted texts, which the offsets in the records count in.")
  private boolean noText;

  @Option(
      names = "--format",
      split = ",",
      defaultValue = "md,html",
      paramLabel = "FORMAT",
      completionCandidates = EnumNames.Formats.class,
      description =
          "What is written, with commas between: jsonl (the records; always written), md and html"
              + " (a page for each document and one for the run), csv (a row for each document),"
              + " avro (the records, for tables). Default: ${DEFAULT-VALUE}.")
  private Set<OutputFormat> formats = EnumSet.of(OutputFormat.MD, OutputFormat.HTML);

  ExtractSpec spec() {
    return ExtractSpec.defaults()
        .withOcr(ocr)
        .withPerDocumentTimeout(Duration.ofSeconds(timeoutSeconds))
        .withForks(forks)
        .withHeapMegabytes(heapMegabytes)
        .withMaxBytes(Math.multiplyExact(maxMegabytes, 1_000_000L));
  }

  Set<OutputFormat> formats() {
    return formats;
  }

  boolean keepsText() {
    return !noText;
  }
}
