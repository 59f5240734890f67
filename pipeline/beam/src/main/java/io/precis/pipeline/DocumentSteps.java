package io.precis.pipeline;

import io.precis.beam.RecordCoder;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.pipeline.node.RewriteNodes;
import io.precis.pipeline.node.SummarizeNodes;
import io.precis.summary.NodeSummary;
import io.precis.summary.Outcome;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/** The parts that the graphs of a run, of a plan and of {@link SummarizeDocuments} share. */
final class DocumentSteps {
  private DocumentSteps() {}

  /**
   * What was read.
   *
   * @param documents with one selection for every node
   */
  record Parts(PCollection<SelectedDocument> documents, PCollection<Outcome> rejected) {}

  static PCollectionTuple identified(SummarySettings settings, PCollection<SourceFile> files) {
    return files.apply("Identify", new DeduplicateFiles(settings.extract().maxBytes()));
  }

  static Parts parts(
      SummarySettings settings, PCollection<DuplicateFiles> groups, FailedTime failures) {
    PCollectionTuple read =
        groups.apply("Documents", new ReadDocuments(settings.reading(failures)));
    return new Parts(read.get(ReadDocuments.DOCUMENTS), read.get(ReadDocuments.REJECTED));
  }

  /** Without a student a document never parts from its nodes. */
  static <T extends Record> PCollection<T> finished(
      SummarySettings settings,
      PCollection<SelectedDocument> documents,
      UnaryOperator<RewriteNodes> rewriting,
      DocumentSink<T> finish,
      Class<T> type) {
    if (!settings.usesStudent()) {
      return documents
          .apply(
              "Finish",
              ParDo.of(new FinishExtractive<>(finish, settings.editor(), settings.limit())))
          .setCoder(RecordCoder.of(type));
    }
    PCollectionTuple parted = documents.apply("Part", SplitNodes.create());
    PCollection<NodeSummary> nodes =
        parted
            .get(SplitNodes.NODES)
            .apply(
                "Summarize",
                new SummarizeNodes(
                    settings.modes(),
                    rewriting.apply(settings.rewriting()),
                    settings.editor(),
                    settings.limit()));
    return JoinNodes.of(parted.get(SplitNodes.HEADS), nodes)
        .apply("Finish", ParDo.of(new FinishRewritten<>(finish, settings.limit())))
        .setCoder(RecordCoder.of(type));
  }
}
