package io.precis.pipeline;

import static java.util.Objects.requireNonNull;

import io.precis.beam.RecordCoder;
import io.precis.document.SourceFile;
import io.precis.pipeline.AssembleRecord.Assembled;
import io.precis.pipeline.statistics.StatisticsSource;
import io.precis.read.fork.ExtractSpec;
import io.precis.read.input.SourceLocations;
import io.precis.request.SummarySpec;
import io.precis.rewrite.StudentSpec;
import io.precis.summary.DocumentRecord;
import io.precis.summary.Outcome;
import io.precis.write.RunStore;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Files in, summaries and rejects out: the one composite transform.
 *
 * <pre>{@code
 * PCollectionTuple done = files.apply(SummarizeDocuments.create().withSpec(spec));
 * PCollection<DocumentRecord> summaries = done.get(SummarizeDocuments.SUMMARIES);
 * PCollection<Outcome> rejected = done.get(SummarizeDocuments.REJECTED);
 * }</pre>
 *
 * <p>Every input file is in exactly one record's or one reject's names. A run, which writes files
 * as records are assembled, has {@link WriteSummaries} and {@link LocalBatch}.
 */
public final class SummarizeDocuments
    extends PTransform<PCollection<SourceFile>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** One record a document. */
  public static final TupleTag<DocumentRecord> SUMMARIES = new TupleTag<>() {};

  /** One outcome a document of which nothing could be summarized. */
  public static final TupleTag<Outcome> REJECTED = new TupleTag<>() {};

  private final SummarySettings settings;

  private SummarizeDocuments(SummarySettings settings) {
    this.settings = requireNonNull(settings, "settings is null");
  }

  /** Extractive summaries of medium length; extracted texts are not kept. */
  public static SummarizeDocuments create() {
    return new SummarizeDocuments(SummarySettings.DEFAULT);
  }

  /** What is asked for. */
  public SummarizeDocuments withSpec(SummarySpec spec) {
    return new SummarizeDocuments(settings.withSpec(spec));
  }

  /** How files are read. */
  public SummarizeDocuments withExtractSpec(ExtractSpec extract) {
    return new SummarizeDocuments(settings.withExtract(extract));
  }

  /** The student that rewrites, in modes that need one; default none. */
  public SummarizeDocuments withStudent(StudentSpec student) {
    return new SummarizeDocuments(settings.withStudent(student));
  }

  /** Statistics of collections, one a language at most; default none. */
  public SummarizeDocuments withStatistics(List<StatisticsSource> statistics) {
    return new SummarizeDocuments(settings.withStatistics(statistics));
  }

  /**
   * Keeps the extracted texts, which spans count in, as {@code text/<id>.txt} below a directory.
   */
  public SummarizeDocuments withTextsIn(RunStore directory) {
    return new SummarizeDocuments(settings.withTexts(directory));
  }

  /** How records say where their documents lie; default not at all. */
  public SummarizeDocuments withSources(SourceLocations sources) {
    return new SummarizeDocuments(settings.withSources(sources));
  }

  /** The name and version that records give as their maker. */
  public SummarizeDocuments withProgram(String nameAndVersion) {
    return new SummarizeDocuments(settings.withProgram(nameAndVersion));
  }

  @Override
  public PCollectionTuple expand(PCollection<SourceFile> files) {
    PCollectionTuple identified = DocumentSteps.identified(settings, files);
    DocumentSteps.Parts parts =
        DocumentSteps.parts(settings, identified.get(DeduplicateFiles.GROUPS), settings.failures());
    PCollection<Assembled> assembled =
        DocumentSteps.finished(
            settings,
            parts.documents(),
            UnaryOperator.identity(),
            new AssembleRecord(settings.provenance()),
            Assembled.class);
    PCollection<DocumentRecord> records =
        assembled
            .apply(
                "Records",
                FlatMapElements.into(TypeDescriptor.of(DocumentRecord.class))
                    .via(Assembled::records))
            .setCoder(RecordCoder.of(DocumentRecord.class));
    PCollection<Outcome> failed =
        assembled
            .apply(
                "Failed",
                FlatMapElements.into(TypeDescriptor.of(Outcome.class)).via(Assembled::failed))
            .setCoder(RecordCoder.of(Outcome.class));
    return PCollectionTuple.of(SUMMARIES, records)
        .and(
            REJECTED,
            PCollectionList.of(identified.get(DeduplicateFiles.REJECTED))
                .and(parts.rejected())
                .and(failed)
                .apply("Rejects", Flatten.pCollections()));
  }
}
