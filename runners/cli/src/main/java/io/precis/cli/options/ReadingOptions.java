package io.precis.cli.options;

import io.precis.read.fork.ExtractSpec;
import io.precis.write.OutputFormat;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How files are read and what is kept of them. */
final class ReadingOptions {
  @Mixin private ExtractOptions extract;

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
              + " (a page for each document and one for the run), docx (for Word, the places as"
              + " footnotes), pdf (the summary, then a copy of the source with the cited sentences"
              + " marked, where that is a PDF), csv (a row for each document),"
              + " avro (the records, for tables). Default: ${DEFAULT-VALUE}.")
  private Set<OutputFormat> formats = EnumSet.of(OutputFormat.MD, OutputFormat.HTML);

  ExtractSpec spec() {
    return extract.spec();
  }

  Set<OutputFormat> formats() {
    return formats;
  }

  boolean keepsText() {
    return !noText;
  }
}
