package io.precis.pipeline;

import io.precis.beam.RecordCoder;
import io.precis.document.DuplicateFiles;
import io.precis.document.SourceFile;
import io.precis.merge.NodeSelection;
import io.precis.metrics.PlanCounters;
import io.precis.pipeline.node.EstimateRewriting;
import io.precis.reuse.PartitionByEarlierRun;
import io.precis.reuse.ReusableResults;
import io.precis.reuse.Rewritings;
import io.precis.reuse.SkipQuarantined;
import io.precis.summary.DocumentHead;
import io.precis.summary.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.BooleanCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Reads documents as a run would, chooses at every node, and counts in {@link PlanCounters} what
 * would come then. Writes nothing.
 */
public final class PlanDocuments extends PTransform<PCollection<SourceFile>, PDone> {
  private static final long serialVersionUID = 1L;
  private static final TupleTag<Boolean> INPUT = new TupleTag<>() {};
  private static final TupleTag<Boolean> EARLIER = new TupleTag<>() {};

  private final SummarySettings settings;
  private final ReusableResults earlier;

  /**
   * @param earlier what need not be done again
   */
  public PlanDocuments(SummarySettings settings, ReusableResults earlier) {
    this.settings = settings;
    this.earlier = earlier;
  }

  @Override
  public PDone expand(PCollection<SourceFile> files) {
    PCollectionTuple identified = DocumentSteps.identified(settings, files);
    List<PCollection<Outcome>> rejected = new ArrayList<>();
    rejected.add(identified.get(DeduplicateFiles.REJECTED));
    PCollection<DuplicateFiles> groups = identified.get(DeduplicateFiles.GROUPS);
    if (earlier.failures().isPresent()) {
      PCollectionTuple spared =
          groups.apply("Set aside", new SkipQuarantined(earlier.failures().get()));
      groups = spared.get(SkipQuarantined.TO_READ);
      spared
          .get(SkipQuarantined.SPARED)
          .apply("Count set aside", ParDo.of(new CountFiles(PlanCounters.FILES_SET_ASIDE)));
    }
    if (!earlier.records().isEmpty()) {
      PCollectionTuple known = groups.apply("Known", new PartitionByEarlierRun(earlier.records()));
      groups = known.get(PartitionByEarlierRun.NEW);
      known.get(PartitionByEarlierRun.KNOWN).apply("Count unchanged", ParDo.of(new CountKnown()));
    }
    countNew(groups);
    DocumentSteps.Parts parts = DocumentSteps.parts(settings, groups, settings.failures());
    rejected.add(parts.rejected());
    PCollectionList.of(rejected)
        .apply("Rejects", Flatten.pCollections())
        .apply("Count rejects", ParDo.of(new CountFiles(PlanCounters.FILES_REJECTED)));
    PCollection<NodeSelection> nodes =
        parts
            .documents()
            .apply("Count documents", ParDo.of(new CountDocument()))
            .setCoder(RecordCoder.of(NodeSelection.class));
    if (settings.usesStudent()) {
      nodes
          .apply("Known languages", Filter.by(settings.rewritable()))
          .apply(
              "Student",
              EstimateRewriting.of(
                  settings.rewriting().withEarlier(Rewritings.from(earlier.rewritings()))));
    }
    return PDone.in(files.getPipeline());
  }

  /** New files by whether the earlier run knows their names. */
  private void countNew(PCollection<DuplicateFiles> groups) {
    PCollection<KV<String, Boolean>> inputs =
        named(
            groups.apply(
                "Names",
                FlatMapElements.into(TypeDescriptors.strings()).via(DuplicateFiles::names)));
    PCollection<KV<String, Boolean>> before =
        earlier.names().isEmpty()
            ? null
            : named(
                groups
                    .getPipeline()
                    .apply("Earlier names", TextIO.read().from(earlier.names().get()))
                    .apply(
                        "Names of record",
                        FlatMapElements.into(TypeDescriptors.strings())
                            .via(PartitionByEarlierRun::names)));
    KeyedPCollectionTuple<String> both = KeyedPCollectionTuple.of(INPUT, inputs);
    (before == null ? both : both.and(EARLIER, before))
        .apply("New or changed", CoGroupByKey.create())
        .apply("Count new", ParDo.of(new CountNew(before != null)));
  }

  private static PCollection<KV<String, Boolean>> named(PCollection<String> names) {
    return names
        .apply(
            "Keyed",
            MapElements.into(new TypeDescriptor<KV<String, Boolean>>() {})
                .via(name -> KV.of(name, true)))
        .setCoder(KvCoder.of(StringUtf8Coder.of(), BooleanCoder.of()));
  }

  private static final class CountNew extends DoFn<KV<String, CoGbkResult>, Void> {
    private static final long serialVersionUID = 1L;
    private final boolean anyEarlier;
    private final Counter fresh = PlanCounters.FILES_NEW.counter();
    private final Counter changed = PlanCounters.FILES_CHANGED.counter();

    CountNew(boolean anyEarlier) {
      this.anyEarlier = anyEarlier;
    }

    @ProcessElement
    public void process(@Element KV<String, CoGbkResult> name) {
      if (name.getValue().getAll(INPUT).iterator().hasNext()) {
        boolean known = anyEarlier && name.getValue().getAll(EARLIER).iterator().hasNext();
        (known ? changed : fresh).inc();
      }
    }
  }

  private static final class CountFiles extends DoFn<Outcome, Void> {
    private static final long serialVersionUID = 1L;
    private final Counter files;

    CountFiles(PlanCounters counter) {
      this.files = counter.counter();
    }

    @ProcessElement
    public void process(@Element Outcome outcome) {
      files.inc(outcome.names().size());
    }
  }

  private static final class CountKnown extends DoFn<PartitionByEarlierRun.Known, Void> {
    private static final long serialVersionUID = 1L;
    private final Counter files = PlanCounters.FILES_UNCHANGED.counter();

    @ProcessElement
    public void process(@Element PartitionByEarlierRun.Known known) {
      files.inc(known.group().files().size());
    }
  }

  private static final class CountDocument extends DoFn<SelectedDocument, NodeSelection> {
    private static final long serialVersionUID = 1L;
    private final Counter documents = PlanCounters.DOCUMENTS.counter();
    private final Counter pages = PlanCounters.PAGES.counter();
    private final Counter sentences = PlanCounters.SENTENCES.counter();
    private final Counter chunks = PlanCounters.CHUNKS.counter();
    private final Counter nodes = PlanCounters.NODES.counter();

    @ProcessElement
    public void process(@Element SelectedDocument document, OutputReceiver<NodeSelection> out) {
      DocumentHead head = document.head();
      documents.inc();
      pages.inc(head.size().pages());
      sentences.inc(head.size().sentences());
      nodes.inc(head.tree().size());
      chunks.inc(head.tree().stream().filter(node -> node.isLeaf()).count());
      PlanCounters.levels().update(head.tree().get(0).level() + 1);
      document.selections().forEach(out::output);
    }
  }
}
