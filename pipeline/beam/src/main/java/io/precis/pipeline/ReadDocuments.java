package io.precis.pipeline;

import io.precis.beam.RecordCoder;
import io.precis.document.DuplicateFiles;
import io.precis.summary.Outcome;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.join.RawUnionValue;
import org.apache.beam.sdk.transforms.join.UnionCoder;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads documents: text, sentences, chunks, ranks and the shape of the merge tree, in one step.
 *
 * <p>One step, because a runner that does not fuse steps holds what passes between them: out of
 * this one comes one packed element a document, with its head and its chosen sentences, not its
 * text. Documents and rejects come out of it as one collection, which is reshuffled before they are
 * parted: Spark computes a step with two outputs once for each of them where two executors come to
 * it at the same time, and what a reshuffle has written is not computed again.
 */
final class ReadDocuments extends PTransform<PCollection<DuplicateFiles>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  static final TupleTag<SelectedDocument> DOCUMENTS = new TupleTag<>() {};
  static final TupleTag<Outcome> REJECTED = new TupleTag<>() {};

  private static final RecordCoder<Outcome> OUTCOMES = RecordCoder.of(Outcome.class);

  /** Places of the coders in the union. */
  private static final int A_DOCUMENT = 0;

  private static final int A_REJECT = 1;

  private final Read read;

  ReadDocuments(ReadSettings settings) {
    this.read = new Read(settings);
  }

  @Override
  public PCollectionTuple expand(PCollection<DuplicateFiles> groups) {
    PCollectionTuple parts =
        groups
            .apply("Read", ParDo.of(read))
            .setCoder(UnionCoder.of(List.of(SelectedDocument.coder(), OUTCOMES)))
            .apply("Keep", Reshuffle.viaRandomKey())
            .apply(
                "Part", ParDo.of(new Part()).withOutputTags(DOCUMENTS, TupleTagList.of(REJECTED)));
    return PCollectionTuple.of(DOCUMENTS, parts.get(DOCUMENTS).setCoder(SelectedDocument.coder()))
        .and(REJECTED, parts.get(REJECTED).setCoder(OUTCOMES));
  }

  private static final class Part extends DoFn<RawUnionValue, SelectedDocument> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    @SuppressWarnings("unchecked") // what Read puts in
    public void process(@Element RawUnionValue read, MultiOutputReceiver out) {
      if (read.getUnionTag() == A_DOCUMENT) {
        out.get(DOCUMENTS).output((SelectedDocument) read.getValue());
      } else {
        out.get(REJECTED).output((Outcome) read.getValue());
      }
    }
  }

  private static final class Read extends DoFn<DuplicateFiles, RawUnionValue> {
    private static final long serialVersionUID = 1L;

    private final ReadSettings settings;
    private transient DocumentSource source;

    Read(ReadSettings settings) {
      this.settings = settings;
    }

    @Setup
    public void open() throws IOException {
      source = settings.open();
    }

    @ProcessElement
    public void process(@Element DuplicateFiles group, OutputReceiver<RawUnionValue> out)
        throws IOException, InterruptedException {
      DocumentSource.Result result = source.read(group);
      out.output(
          result.reject().isPresent()
              ? new RawUnionValue(A_REJECT, result.reject().get())
              : new RawUnionValue(
                  A_DOCUMENT,
                  SelectedDocument.of(result.head().orElseThrow(), result.selections())));
    }
  }
}
