package io.precis.batch;

import io.precis.batch.input.InputListing;
import io.precis.batch.input.ModifiedTimeRange;
import io.precis.beam.SourceFileCoder;
import io.precis.document.SourceFile;
import io.precis.pipeline.statistics.CountDocumentFrequencies;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.FolderRules;
import io.precis.terms.CollectionStatistics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;

/** Counts in how many documents of a collection each term stands, and keeps that as a snapshot. */
public final class StatisticsRun {
  private final String language;
  private final ExtractSpec extract;
  private final PipelineOptions options;

  /**
   * @param language BCP 47 primary language; documents in others are not counted
   */
  public StatisticsRun(String language, ExtractSpec extract, PipelineOptions options) {
    this.language = language;
    this.extract = extract;
    this.options = options;
  }

  /**
   * What was counted.
   *
   * @param documents those that could be read and are in the language
   */
  public record Counted(InputListing inputs, long documents) {}

  /**
   * Counts and writes {@code file}, whole or not at all; where there is no input, not at all.
   *
   * @throws IOException where an input cannot be listed or the file not written
   */
  public Counted run(List<String> inputs, Path file) throws IOException {
    FileSystems.setDefaultPipelineOptions(options);
    InputListing listed =
        InputListing.list(inputs, ModifiedTimeRange.ALWAYS, FolderRules.DEFAULT, extract.ocr());
    return new Counted(listed, listed.files().isEmpty() ? 0 : write(listed, file));
  }

  /** How many documents were counted. */
  private long write(InputListing listed, Path file) throws IOException {
    Path temporary =
        Files.createTempFile(file.toAbsolutePath().getParent(), ".statistics", ".part");
    try {
      Pipeline pipeline = Pipeline.create(options);
      count(pipeline, listed.files()).apply("Write", ParDo.of(new WriteTo(temporary.toString())));
      pipeline.run().waitUntilFinish();
      long documents = documents(temporary);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return documents;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static long documents(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CollectionStatistics.read(in, file.toString()).documents();
    }
  }

  private PCollection<CollectionStatistics> count(Pipeline pipeline, List<SourceFile> files) {
    return pipeline
        .apply("Inputs", Create.of(files).withCoder(SourceFileCoder.of()))
        .apply("Spread", Reshuffle.viaRandomKey())
        .apply("Count", CountDocumentFrequencies.of(language).withExtractSpec(extract));
  }

  private static final class WriteTo extends DoFn<CollectionStatistics, Void> {
    private static final long serialVersionUID = 1L;
    private final String file;

    WriteTo(String file) {
      this.file = file;
    }

    @ProcessElement
    public void process(@Element CollectionStatistics statistics) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      statistics.write(bytes);
      Files.write(Path.of(file), bytes.toByteArray());
    }
  }
}
