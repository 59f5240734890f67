package io.precis;

import io.precis.coders.Packed;
import io.precis.coders.RecordCoder;
import io.precis.extract.ExtractSpec;
import io.precis.extract.Extractor;
import io.precis.merge.Climb;
import io.precis.metrics.Counters;
import io.precis.output.DocumentHead;
import io.precis.output.Outcome;
import io.precis.output.RunPaths;
import io.precis.output.Store;
import io.precis.spec.SummarySpec;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads documents: text, sentences, chunks, ranks and the shape of the merge tree, in one step.
 *
 * <p>One step, because a runner that does not fuse steps holds what passes between them: out of
 * this one comes one packed element a document, with its head and its candidate sentences, not its
 * text. The outputs are reshuffled, since a runner may otherwise repeat the reading for each of
 * them.
 */
final class ReadDocuments extends PTransform<PCollection<FileGroup>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  static final TupleTag<Climb<DocumentHead>> DOCUMENTS = new TupleTag<>() {};
  static final TupleTag<Outcome> REJECTED = new TupleTag<>() {};

  private static final RecordCoder<DocumentHead> HEADS = RecordCoder.of(DocumentHead.class);

  private final Read read;

  /**
   * @param run directory below which extracted texts are written; null where they are not kept
   */
  ReadDocuments(
      SummarySpec spec,
      ExtractSpec extract,
      ModePolicy modes,
      ChunkWindow window,
      List<StatisticsSource> statistics,
      Store run) {
    this.read = new Read(spec, extract, modes, window, statistics, run);
  }

  @Override
  public PCollectionTuple expand(PCollection<FileGroup> groups) {
    PCollectionTuple parts =
        groups.apply("Read", ParDo.of(read).withOutputTags(DOCUMENTS, TupleTagList.of(REJECTED)));
    return PCollectionTuple.of(
            DOCUMENTS,
            parts
                .get(DOCUMENTS)
                .setCoder(Climb.coder())
                .apply("Keep documents", Reshuffle.viaRandomKey()))
        .and(
            REJECTED,
            parts
                .get(REJECTED)
                .setCoder(RecordCoder.of(Outcome.class))
                .apply("Keep rejects", Reshuffle.viaRandomKey()));
  }

  private static final class Read extends DoFn<FileGroup, Climb<DocumentHead>> {
    private static final long serialVersionUID = 1L;

    private final SummarySpec spec;
    private final ExtractSpec extract;
    private final ModePolicy modes;
    private final ChunkWindow window;
    private final List<StatisticsSource> statistics;
    private final Store run;
    private final Counter done = Counters.READ.counter();
    private final Counter finished = Counters.WRITTEN.counter();
    private transient DocumentReader reader;
    private transient Extractor extractor;

    Read(
        SummarySpec spec,
        ExtractSpec extract,
        ModePolicy modes,
        ChunkWindow window,
        List<StatisticsSource> statistics,
        Store run) {
      this.spec = spec;
      this.extract = extract;
      this.modes = modes;
      this.window = window;
      this.statistics = List.copyOf(statistics);
      this.run = run;
    }

    @Setup
    public void open() throws IOException {
      reader = new DocumentReader(spec, modes, window, statistics);
      extractor = Extractor.shared(extract);
    }

    @ProcessElement
    public void process(@Element FileGroup group, MultiOutputReceiver out)
        throws IOException, InterruptedException {
      DocumentReader.Result result = reader.read(group, extractor);
      done.inc(group.files().size());
      if (result.reject().isPresent()) {
        finished.inc(group.files().size());
        out.get(REJECTED).output(Outcomes.of(result.reject().get(), group.names()));
        return;
      }
      DocumentReader.Reading reading = result.reading().orElseThrow();
      out.get(DOCUMENTS).output(Climb.of(Packed.of(keepText(reading), HEADS), reading.leaves()));
    }

    private DocumentHead keepText(DocumentReader.Reading reading) throws IOException {
      DocumentHead head = reading.head();
      return run == null
          ? head
          : head.withFile(run.write(RunPaths.text(head.id()), reading.text()));
    }
  }
}
