package io.precis.write.report.document;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import io.precis.document.SourceFile;
import io.precis.mark.MarkedSummary;
import io.precis.read.Extractor;
import io.precis.read.fork.ExtractSpec;
import io.precis.request.Style;
import io.precis.summary.DocumentRecord;
import io.precis.summary.NodeSummary;
import io.precis.summary.Written;
import io.precis.write.Json;
import io.precis.write.MarkdownReport;
import io.precis.write.OutputFormat;
import io.precis.write.RunPaths;
import io.precis.write.RunStore;
import io.precis.write.SourceLink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes the files of one document: {@link #keep} its record, then {@link #write} what is read by
 * people.
 *
 * @param run the run's directory, which readable files go to
 * @param work where records wait to be put together into one file
 * @param formats what is written beside the record
 * @param style layout of readable files
 * @param reading how sources are read, of which copies are made
 */
public record SummaryFiles(
    RunStore run, RunStore work, Set<OutputFormat> formats, Style style, ExtractSpec reading)
    implements Serializable {
  public SummaryFiles {
    requireNonNull(run, "run is null");
    requireNonNull(work, "work is null");
    requireNonNull(style, "style is null");
    requireNonNull(reading, "reading is null");
    formats = formats.isEmpty() ? EnumSet.noneOf(OutputFormat.class) : EnumSet.copyOf(formats);
  }

  /**
   * Writes them; what stays in the run's directory is returned.
   *
   * @param origin the file that was read; empty where it is not known
   * @param kept files of the document that the run holds already; its text, if among them, is shown
   *     beside the summary
   */
  public List<Written> write(DocumentRecord record, Optional<SourceFile> origin, List<Written> kept)
      throws IOException {
    return write(record, origin, kept, Optional.empty(), false);
  }

  /**
   * Writes them, and shares files with another run where they are the same.
   *
   * @param other run; empty for none
   * @param same whether the other run has the same record, made by the same recipe: then what is
   *     expensive to make is taken from it
   */
  public List<Written> write(
      DocumentRecord record,
      Optional<SourceFile> origin,
      List<Written> kept,
      Optional<RunStore> other,
      boolean same)
      throws IOException {
    List<Written> written = new ArrayList<>();
    String text = text(record, kept);
    Optional<SourceLink> source = SourceLink.from(directory(), record, text);
    if (formats.contains(OutputFormat.MD)) {
      written.add(
          run.write(
              RunPaths.markdown(record),
              MarkdownReport.of(record, style, source).getBytes(StandardCharsets.UTF_8),
              other));
    }
    if (formats.contains(OutputFormat.DOCX)) {
      written.add(run.write(RunPaths.word(record), WordReport.of(record, style, source), other));
    }
    if (formats.contains(OutputFormat.PDF)) {
      String path = RunPaths.pdf(record);
      Optional<Written> taken =
          same && other.isPresent() ? run.take(path, other.get()) : Optional.empty();
      written.add(taken.isPresent() ? taken.get() : run.write(path, pdf(record, origin, text)));
    }
    if (formats.contains(OutputFormat.HTML)) {
      String page = DocumentPage.render(record, text, source, formats);
      written.add(run.write(RunPaths.html(record), page.getBytes(StandardCharsets.UTF_8), other));
    }
    return written;
  }

  /**
   * Keeps a record, and what the student made for it, for later runs. The record comes last: where
   * a run is killed, the next one takes for finished what has one.
   *
   * @param rewritings one a line; empty for none
   */
  public void keep(DocumentRecord record, byte[] rewritings) throws IOException {
    if (rewritings.length > 0) {
      work.write(RunPaths.rewritings(record.id()), rewritings);
    }
    work.write(RunPaths.record(record.id()), Json.line(record));
  }

  /** The same of a document whose nodes were just summarized. */
  public void keep(DocumentRecord record, Iterable<NodeSummary> nodes) throws IOException {
    String lines =
        StreamSupport.stream(nodes.spliterator(), false)
            .sorted(comparingInt(NodeSummary::node).thenComparingInt(NodeSummary::part))
            .flatMap(node -> node.rewritings().stream())
            .distinct()
            .map(made -> Json.line(made) + "\n")
            .collect(Collectors.joining());
    keep(record, lines.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] pdf(DocumentRecord record, Optional<SourceFile> origin, String text)
      throws IOException {
    MarkedSummary summary = PdfReport.of(record, style, SourceLink.absolute(record, text), text);
    boolean copied = record.metadata().mediaType().equals("application/pdf");
    try {
      return Extractor.shared(reading)
          .mark(
              copied ? origin : Optional.empty(),
              record.id(),
              summary,
              reading.perDocumentTimeout());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a PDF was written");
    }
  }

  /** The run's own directory, no link on the way to it; empty where it is on no local disk. */
  private Optional<Path> directory() throws IOException {
    Optional<Path> local = run.local();
    return local.isEmpty() ? local : Optional.of(Files.createDirectories(local.get()).toRealPath());
  }

  /** The extracted text; empty string where it was not kept. */
  private String text(DocumentRecord record, List<Written> kept) throws IOException {
    String path = RunPaths.text(record.id());
    return kept.stream().anyMatch(file -> file.path().equals(path))
        ? new String(run.read(path), StandardCharsets.UTF_8)
        : "";
  }
}
